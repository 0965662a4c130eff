import type { Translator } from '../../../../i18n/index.ts';
import type { LedgerSum } from '../../../../state/privacy/ledger.ts';

export interface FirstWords {
  /** `caution`: something went where it should not. */
  readonly state: 'good' | 'caution';
  readonly headline: string;
  readonly body: string;
}

/** Whether anything has left the device, as far as the requests tell, and what that rests on. */
export function firstWords(words: Translator, sum: Pick<LedgerSum, Counted>): FirstWords {
  const { t, plural, locale, sentences } = words;
  const { opened, requests, left, withQuery, refused } = sum;
  const quiet = left === 0 && withQuery === 0;
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(opened);
  const body = [
    plural('privacy.first.requests', requests),
    quiet ? t('privacy.first.own') : t('privacy.first.look'),
    ...(refused > 0 ? [plural('privacy.first.refused', refused)] : []),
    t('privacy.first.since', { time }),
  ];
  return {
    state: quiet ? 'good' : 'caution',
    headline: headline(),
    body: sentences(body),
  };

  function headline(): string {
    if (left > 0) return plural('privacy.first.left', left);
    if (withQuery > 0) return plural('privacy.first.withQuery', withQuery);
    return t('privacy.first.nothing');
  }
}

type Counted = 'opened' | 'requests' | 'left' | 'withQuery' | 'refused';
