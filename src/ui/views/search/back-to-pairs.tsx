import type { ComponentChildren } from 'preact';
import { useApp, useTranslator } from '../../app.ts';
import { useSearch } from './use-search.ts';

/** The way back to the queue that a pair was opened from, for as long as it is on the screen. */
export function BackToPairs(): ComponentChildren {
  const { pairs } = useSearch();
  const { location } = useApp();
  const { t } = useTranslator();
  if (pairs.shown.value === undefined) return null;
  return (
    <a class="button button-plain back-to-pairs" href={location.linkTo('match')}>
      {t('match.back')}
    </a>
  );
}
