import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { useApp, useTranslator } from '../../../app.ts';
import { RawData } from '../raw-data.tsx';
import { usePrivacy } from '../use-privacy.ts';
import { CacheList } from './cache-list.tsx';
import { DatabaseList } from './database-list.tsx';
import { InventoryVerdict } from './inventory-verdict.tsx';
import { LookControls } from './look-controls.tsx';
import { RestList } from './rest-list.tsx';
import { SizePicture } from './size-picture.tsx';
import './inventory.css';

export function InventoryPart(): ComponentChildren {
  const { taken, looking, look } = usePrivacy().inventory;
  const { location } = useApp();
  const { t } = useTranslator();
  useEffect(() => {
    if (taken.peek() === undefined && looking.peek() === undefined) void look();
  }, [taken, looking, look]);
  const last = taken.value;
  const sampled = last?.inventory.databases.some(({ stores }) => stores.some(({ size }) => !size.exact));
  return (
    <section class="sheet privacy-part inventory" aria-labelledby="inventory-title">
      <h2 id="inventory-title">{t('privacy.part.inventory')}</h2>
      <p class="sheet-intro">{t('inventory.intro')}</p>
      <div role="status">{last !== undefined && <InventoryVerdict taken={last} />}</div>
      <LookControls sampled={sampled === true} />
      {last !== undefined && (
        <>
          <SizePicture inventory={last.inventory} />
          <DatabaseList databases={last.inventory.databases} />
          <CacheList caches={last.inventory.caches} />
          <RestList inventory={last.inventory} />
          <p class="inventory-hint">{t('inventory.unseen')}</p>
          <p class="inventory-wipe">
            <a href={location.linkTo('collection')}>{t('inventory.wipe')}</a>
          </p>
          <RawData part="inventory" data={() => last} />
        </>
      )}
    </section>
  );
}
