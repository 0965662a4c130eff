import type { ComponentChildren } from 'preact';
import type { DatabaseFound, Inventory } from '../../../../state/privacy/inventory.ts';
import { useTranslator } from '../../../app.ts';
import { StoreItem } from './store-item.tsx';
import { shownName, storeWords } from './words.ts';

export function DatabaseList({ inventory }: { readonly inventory: Inventory }): ComponentChildren {
  const { t } = useTranslator();
  const { databases, closed } = inventory;
  return (
    <>
      <h3>{t('inventory.databases')}</h3>
      {databases.length === 0 && (
        <p>{t(closed.includes('databases') ? 'inventory.closed' : 'inventory.databases.none')}</p>
      )}
      {databases.map((database) => (
        <Database key={database.name} database={database} />
      ))}
    </>
  );
}

function Database({ database }: { readonly database: DatabaseFound }): ComponentChildren {
  const translator = useTranslator();
  const { t } = translator;
  const { name, version, ours, stores, state } = database;
  const empty = stores.filter(({ records, failed }) => records === 0 && failed === undefined);
  const filled = stores.filter((store) => !empty.includes(store));
  return (
    <div class="inventory-database">
      <h4>
        {t('inventory.database', { name: shownName(name), version: String(version) })}{' '}
        <span class="inventory-tag">{t(ours ? 'inventory.ours' : 'inventory.notOurs')}</span>
      </h4>
      {state !== 'read' && <p>{t(`inventory.database.${state}`)}</p>}
      <ul class="inventory-stores">
        {filled.map((store) => (
          <StoreItem key={store.name} store={store} />
        ))}
      </ul>
      {empty.length > 0 && (
        <p class="inventory-hint">
          {t('inventory.emptyStores', {
            stores: translator.list(empty.map((store) => storeWords(translator, store.name, store.ours))),
          })}
        </p>
      )}
    </div>
  );
}
