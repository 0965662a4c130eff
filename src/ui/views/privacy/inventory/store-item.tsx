import type { ComponentChildren } from 'preact';
import type { StoreFound } from '../../../../state/privacy/inventory.ts';
import { useTranslator } from '../../../app.ts';
import { Fold } from '../fold.tsx';
import { ClearFields } from './clear-fields.tsx';
import { knownStore, sizeText, storeWords } from './words.ts';

/** One store: how much, what that tells, and what of it is in clear. */
export function StoreItem({ store }: { readonly store: StoreFound }): ComponentChildren {
  const translator = useTranslator();
  const { t, plural } = translator;
  const { name, ours, records, size, failed } = store;
  const known = ours ? knownStore(name) : undefined;
  return (
    <li>
      <p class="inventory-store">
        <strong>{storeWords(translator, name, ours)}</strong>
        <span>{plural('inventory.records', records)}</span>
        <span>{sizeText(translator, size)}</span>
      </p>
      <p>{t(`inventory.learn.${known ?? 'foreign'}`)}</p>
      {failed !== undefined && <p>{t('inventory.store.failed', { reason: failed })}</p>}
      <Fold summary={t('inventory.what')}>
        <ClearFields store={store} />
      </Fold>
    </li>
  );
}
