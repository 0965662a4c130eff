import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { useTranslator } from '../../../app.ts';
import { dayWords } from '../../collection/consent/day-words.ts';
import { FailureNote } from '../../collection/fields/failure-note.tsx';
import { withDayWords } from './day-of-failure.ts';
import { useOpinion } from './use-opinion.ts';

/** What came of an answer that was added, or dropped on the page, where there is no case to add it to as well. */
export function AnswerNews(): ComponentChildren {
  const { now, clear } = useOpinion().merging;
  const { t, locale } = useTranslator();
  const present = now.value;
  // How the last one ended was said where it was added.
  useEffect(() => clear, [clear]);
  return (
    <>
      <p class="opinion-say" role="status">
        {present.phase === 'merging' && t('opinion.merging')}
        {present.phase === 'merged' && t('opinion.merged')}
      </p>
      {present.phase === 'failed' && (
        <FailureNote failure={withDayWords(present.failure, (day) => dayWords(locale, day))} />
      )}
    </>
  );
}
