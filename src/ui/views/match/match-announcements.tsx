import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useTranslator } from '../../app.ts';
import { pairCount } from './pair-count.ts';
import { useMatch } from './use-match.ts';

/** Of all pairs: said no more often than this. */
const portion = 0.25;

/** Says how far the comparison is to those who do not see it, without shouting. */
export function MatchAnnouncements(): ComponentChildren {
  return (
    <p class="visually-hidden" role="status">
      {useProgressWords()}
    </p>
  );
}

function useProgressWords(): string {
  const { runs } = useMatch();
  const words = useTranslator();
  const { t } = words;
  const said = useRef({ step: 0, words: '' });
  const progress = runs.progress.value;
  if (progress === undefined || progress.comparedNow === 0) return '';
  const { state, compared, total } = progress;
  if (state === 'done') return t('match.say.done');
  if (state === 'paused') return t('match.say.paused');
  const step = Math.floor(compared / Math.max(1, total) / portion);
  if (step !== said.current.step) {
    const counts = { compared: pairCount(words, compared), total: pairCount(words, total) };
    said.current = { step, words: t('match.run.of', counts) };
  }
  return said.current.words;
}
