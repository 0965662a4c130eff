import type { ComponentChildren } from 'preact';
import type { ImportProgress } from '../../../../workflows/importing/contract.ts';
import { useTranslator } from '../../../app.ts';
import { rateWords, timeLeftWords } from './import-words.ts';

/** The figures of a run, in words. */
export function ProgressFacts({ progress }: { readonly progress: ImportProgress }): ComponentChildren {
  const words = useTranslator();
  const { t, plural } = words;
  const { state, counted, done, total, faces, rate, secondsLeft } = progress;
  const running = state === 'running';
  return (
    <ul class="progress-facts">
      <li>
        {counted || done > 0
          ? t(counted ? 'import.run.of' : 'import.run.ofSoFar', { done, total })
          : t(state === 'counting' ? 'import.run.counting' : 'import.starting')}
      </li>
      {done > 0 && <li>{plural('import.faces', faces)}</li>}
      {state === 'paused' && <li>{t('import.run.paused')}</li>}
      {running && rate !== undefined && <li>{rateWords(words, rate)}</li>}
      {running && secondsLeft !== undefined && <li>{timeLeftWords(words, secondsLeft)}</li>}
    </ul>
  );
}
