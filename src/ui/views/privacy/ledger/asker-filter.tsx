import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { LedgerScreen } from '../../../../state/privacy/ledger.ts';
import { useTranslator } from '../../../app.ts';
import { sizeWords } from '../../../size-words.ts';
import '../../../segments.css';
import { askerWords } from './words.ts';

interface Props {
  readonly ledger: LedgerScreen;
  /** Key of the asker whose requests are shown; undefined for everybody's. */
  readonly chosen: Signal<string | undefined>;
}

/** Everybody who could ask, with how much they did; pressing one shows theirs alone. */
export function AskerFilter({ ledger, chosen }: Props): ComponentChildren {
  const translator = useTranslator();
  const { t, plural } = translator;
  const askers = ledger.askers.value;
  const all = (count: 'requests' | 'refused' | 'bytes') => askers.reduce((sum, one) => sum + one[count], 0);
  const choices = [
    {
      key: undefined,
      name: t('ledger.asker.all'),
      requests: all('requests'),
      refused: all('refused'),
      bytes: all('bytes'),
    },
    ...askers.map(({ asker, ...sum }) => ({ ...sum, name: askerWords(translator, asker) })),
  ];
  return (
    <div class="segments ledger-askers" role="group" aria-label={t('ledger.askers')}>
      {choices.map(({ key, name, requests, refused, bytes }) => (
        <button
          key={key ?? ''}
          type="button"
          aria-pressed={chosen.value === key}
          onClick={() => {
            chosen.value = key;
          }}
        >
          {name}
          <span class="ledger-asker-sum">
            {t('ledger.withSize', {
              requests: plural('ledger.requests', requests),
              size: sizeWords(translator, bytes),
            })}
          </span>
          {refused > 0 && <span class="ledger-asker-sum">{plural('ledger.refusedCount', refused)}</span>}
        </button>
      ))}
    </div>
  );
}
