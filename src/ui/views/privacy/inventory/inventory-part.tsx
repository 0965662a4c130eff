import { useComputed } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useApp, useTranslator } from '../../../app.ts';
import { useOffline } from '../../../shell/offline/use-offline.ts';
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
  const { taken } = usePrivacy().inventory;
  const { location } = useApp();
  const { t, locale } = useTranslator();
  useLooks();
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
          <p class="inventory-hint">
            {t('inventory.at', { time: clock(locale).format(last.inventory.takenAt) })}
          </p>
          <SizePicture inventory={last.inventory} />
          <DatabaseList inventory={last.inventory} />
          <CacheList inventory={last.inventory} />
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

/** Looks when the view opens, and again once the copy of the site has come or gone, which another part tells. */
function useLooks(): void {
  const { looking, look } = usePrivacy().inventory;
  const offline = useOffline();
  // Not the copy itself, which changes with every file that is stored.
  const phase = useComputed(() => offline?.copy.value.phase).value;
  const before = useRef(phase);
  useEffect(() => {
    if (looking.peek() === undefined) void look();
  }, [looking, look]);
  useEffect(() => {
    if (phase !== before.current && phase !== 'storing') void look();
    before.current = phase;
  }, [phase, look]);
}

function clock(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { timeStyle: 'medium' });
}
