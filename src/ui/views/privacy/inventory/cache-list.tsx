import type { ComponentChildren } from 'preact';
import type { Inventory } from '../../../../state/privacy/inventory.ts';
import { useTranslator } from '../../../app.ts';
import { shownName, sizeText } from './words.ts';

export function CacheList({ inventory }: { readonly inventory: Inventory }): ComponentChildren {
  const translator = useTranslator();
  const { t, plural } = translator;
  const { caches, closed } = inventory;
  return (
    <>
      <h3>{t('inventory.caches')}</h3>
      {caches.length === 0 && (
        <p>{t(closed.includes('caches') ? 'inventory.closed' : 'inventory.caches.none')}</p>
      )}
      <ul class="inventory-stores">
        {caches.map(({ name, ours, entries, size }) => (
          <li key={name}>
            <p class="inventory-store">
              <strong>
                <bdi translate={false}>{shownName(name)}</bdi>
              </strong>
              <span>{plural('inventory.entries', entries)}</span>
              <span>{sizeText(translator, size)}</span>
              <span class="inventory-tag">{t(ours ? 'inventory.ours' : 'inventory.notOurs')}</span>
            </p>
            <p>{t(ours ? 'inventory.cache.learn' : 'inventory.learn.foreign')}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
