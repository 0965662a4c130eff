import type { Translator } from '../../../../i18n/index.ts';
import type { Asker, LedgerEntry } from '../../../../state/privacy/ledger.ts';

/** `10:32`, or with `seconds` `10:32:05`, on the reader's clock. */
export function timeWords(time: Date, locale: string, seconds = false): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: seconds ? 'medium' : 'short' }).format(time);
}

export function askerWords({ t }: Translator, asker: Asker): string {
  return asker.kind === 'worker'
    ? t('ledger.asker.worker', { name: asker.name, number: asker.number })
    : t(`ledger.asker.${asker.kind}`);
}

export function answerWords({ t }: Translator, { refused, from }: LedgerEntry): string {
  if (refused === undefined) return t(`ledger.from.${from}`);
  return refused === 'service-worker'
    ? t('ledger.refused.service-worker')
    : t('ledger.refused', { directive: refused });
}

/** The browser's own word, but for the one that says nothing. */
export function initiatorWords({ t }: Translator, initiator: string): string {
  return initiator === 'other' ? t('ledger.initiator.other') : initiator;
}
