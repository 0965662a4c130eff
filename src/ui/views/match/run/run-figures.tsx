import type { ComponentChildren } from 'preact';
import type { PairRunProgress } from '../../../../workflows/match/contract.ts';
import { useTranslator } from '../../../app.ts';
import { timeLeftWords } from '../../collection/importing/import-words.ts';
import { pairCount } from '../pair-count.ts';

/** How many pairs are compared, how fast, how long still. */
export function RunFigures({ progress }: { readonly progress: PairRunProgress }): ComponentChildren {
  const words = useTranslator();
  const { t, number } = words;
  const { state, compared, comparedNow, total, pairsPerSecond, secondsLeft } = progress;
  const running = state === 'running';
  const before = compared - comparedNow;
  const of = { compared: pairCount(words, compared), total: pairCount(words, total) };
  return (
    <ul class="progress-facts">
      <li>{state === 'done' ? t('match.run.done', of) : t('match.run.of', of)}</li>
      {running && pairsPerSecond !== undefined && (
        <li>
          {t('match.run.rate', {
            rate: number(pairsPerSecond, {
              notation: 'compact',
              compactDisplay: 'long',
              maximumSignificantDigits: 2,
            }),
          })}
        </li>
      )}
      {running && secondsLeft !== undefined && <li>{timeLeftWords(words, secondsLeft)}</li>}
      {state === 'paused' && <li>{t('match.run.paused')}</li>}
      {before > 0 && comparedNow > 0 && <li>{t('match.run.before', { count: pairCount(words, before) })}</li>}
    </ul>
  );
}
