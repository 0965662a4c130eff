import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { askerKey, mostTellingFirst, type LedgerScreen } from '../../../../state/privacy/ledger.ts';
import { useTranslator } from '../../../app.ts';
import { AskerFilter } from './asker-filter.tsx';
import { LedgerRow } from './ledger-row.tsx';
import './ledger.css';

/** So many rows at first: a first visit asks for about 160 files, its copy for use without a network included. */
const shownAtFirst = 12;

interface Props {
  readonly ledger: LedgerScreen;
}

/** What should not be there first, then the newest. */
export function LedgerList({ ledger }: Props): ComponentChildren {
  const { t, plural } = useTranslator();
  const asker = useSignal<string | undefined>(undefined);
  const onlyForeign = useSignal(false);
  const all = useSignal(false);

  const chosen = ledger.entries.value
    .filter((entry) => asker.value === undefined || askerKey(entry.asker) === asker.value)
    .filter((entry) => !onlyForeign.value || entry.foreign)
    .sort(mostTellingFirst);
  const shown = all.value ? chosen : chosen.slice(0, shownAtFirst);
  return (
    <div class="ledger">
      <AskerFilter ledger={ledger} chosen={asker} />
      <label class="ledger-foreign">
        <input
          type="checkbox"
          checked={onlyForeign.value}
          onChange={({ currentTarget }) => {
            onlyForeign.value = currentTarget.checked;
          }}
        />
        {t('ledger.onlyForeign')}
      </label>
      {chosen.length === 0 ? (
        <p class="ledger-empty">{t(onlyForeign.value ? 'ledger.noForeign' : 'ledger.empty')}</p>
      ) : (
        <ol class="ledger-rows" aria-label={t('ledger.list')}>
          {shown.map((entry) => (
            <LedgerRow key={`${String(entry.at)} ${entry.address}`} entry={entry} />
          ))}
        </ol>
      )}
      {chosen.length > shown.length && (
        <button
          type="button"
          class="button button-plain"
          onClick={() => {
            all.value = true;
          }}
        >
          {plural('ledger.showAll', chosen.length)}
        </button>
      )}
    </div>
  );
}
