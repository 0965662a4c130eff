import type { ComponentChildren } from 'preact';
import type { LedgerScreen } from '../../../../state/privacy/ledger.ts';
import { useTranslator } from '../../../app.ts';
import { timeWords } from './words.ts';

interface Props {
  readonly ledger: LedgerScreen;
}

/** The sum in a sentence. Screen readers hear of it unasked only when something went elsewhere. */
export function LedgerVerdict({ ledger }: Props): ComponentChildren {
  const { requests, left, opened } = ledger.sum.value;
  const { t, plural, locale } = useTranslator();
  const since = { requests: plural('ledger.requests', requests), time: timeWords(opened, locale) };
  const elsewhere = left > 0 && plural('ledger.left', left);
  return (
    <>
      <p class="privacy-verdict" data-state={elsewhere === false ? 'good' : 'caution'}>
        {elsewhere === false ? t('ledger.own', since) : `${elsewhere} ${t('ledger.among', since)}`}
      </p>
      <p class="visually-hidden" role="status">
        {elsewhere}
      </p>
    </>
  );
}
