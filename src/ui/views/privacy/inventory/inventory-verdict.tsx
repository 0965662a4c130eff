import type { ComponentChildren } from 'preact';
import type { Doubt, Taken } from '../../../../state/privacy/inventory.ts';
import type { Translator } from '../../../../i18n/index.ts';
import { useTranslator } from '../../../app.ts';
import { shownName, storeWords } from './words.ts';

/** The outcome in a sentence, then what to look at twice. */
export function InventoryVerdict({ taken }: { readonly taken: Taken }): ComponentChildren {
  const translator = useTranslator();
  const { t } = translator;
  const { strangers, doubts } = taken;
  const verdict = verdictOf(taken);
  const calm = verdict === 'empty' || verdict === 'good' || verdict === 'sampled';
  return (
    <>
      <p class="privacy-verdict" data-state={calm ? 'good' : 'caution'}>
        {t(`inventory.verdict.${verdict}`)}
      </p>
      {doubts.length > 0 && (
        <div class="inventory-caution">
          <h3>{t('inventory.doubts')}</h3>
          <ul>
            {doubts.map((doubt, index) => (
              <li key={index}>{doubtWords(translator, doubt)}</li>
            ))}
          </ul>
        </div>
      )}
      {strangers.length > 0 && (
        <div class="inventory-caution">
          <h3>{t('inventory.strangers')}</h3>
          <p>{t('inventory.strangers.intro')}</p>
          <ul>
            {strangers.map(({ kind, name }, index) => (
              <li key={index}>
                {t(`inventory.kind.${kind}`)}: <bdi translate={false}>{shownName(name)}</bdi>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

type Verdict = 'empty' | 'good' | 'sampled' | 'doubts' | 'unread' | 'hidden';

function verdictOf({ inventory, doubts }: Taken): Verdict {
  if (inventory.closed.includes('databases')) return 'hidden';
  const ours = inventory.databases.filter((database) => database.ours);
  if (doubts.length > 0) return 'doubts';
  const unread = ours.some(
    ({ state, stores }) =>
      state === 'busy' || state === 'failed' || stores.some(({ failed }) => failed !== undefined),
  );
  if (unread) return 'unread';
  const filled = ours.flatMap(({ stores }) => stores.filter(({ records }) => records > 0));
  if (filled.length === 0) return 'empty';
  return filled.some(({ looked, records }) => looked < records) ? 'sampled' : 'good';
}

function doubtWords(translator: Translator, { store, what }: Doubt): string {
  const { t } = translator;
  const name = storeWords(translator, store, true);
  return what.kind === 'field'
    ? t('inventory.doubt.field', { store: name, path: shownName(what.path) })
    : t(`inventory.doubt.${what.kind}`, { store: name, count: what.count });
}
