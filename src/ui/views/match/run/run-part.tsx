import type { ComponentChildren } from 'preact';
import { useSignal } from '@preact/signals';
import { useTranslator } from '../../../app.ts';
import { FailureNote } from '../../collection/fields/failure-note.tsx';
import { pairCount } from '../pair-count.ts';
import { useMatch } from '../use-match.ts';
import { ForgetDialog } from './forget-dialog.tsx';
import { RunFigures } from './run-figures.tsx';
import '../../../progress.css';
import './run-part.css';

/** Comparing everyone with everyone: begin, pause, go on, and how far it is. */
export function RunPart({ onStart }: { readonly onStart: () => void }): ComponentChildren {
  const { runs, sides } = useMatch();
  const words = useTranslator();
  const { t } = words;
  const forgetting = useSignal(false);
  const progress = runs.progress.value;
  const bothChosen = sides.chosen.a.value.length > 0 && sides.chosen.b.value.length > 0;
  if (progress === undefined || !bothChosen) return <p class="run-needs">{t('match.run.needs')}</p>;
  const { state, compared, comparedNow, total, failure } = progress;
  const running = state === 'running';
  const begun = compared > 0;
  return (
    <section class="run-part" aria-label={t('match.run.bar')} data-state={state}>
      {(begun || running) && state !== 'done' && (
        <progress
          class="progress-bar"
          aria-label={t('match.run.bar')}
          {...(total > 0 ? { value: compared, max: total } : {})}
        />
      )}
      {state === 'preparing' && <p role="status">{t('match.run.preparing')}</p>}
      {begun && <RunFigures progress={progress} />}
      {runs.elsewhere.value && <p class="run-note">{t('match.run.elsewhere')}</p>}
      <FailureNote failure={failure} />
      <div class="run-actions">
        {running ? (
          <button
            type="button"
            class="button button-plain"
            onClick={() => {
              runs.pause();
            }}
          >
            {t('match.run.pause')}
          </button>
        ) : (
          (state === 'paused' || state === 'failed') &&
          total > 0 && (
            <button
              type="button"
              class="button button-primary"
              onClick={() => {
                onStart();
                runs.start();
              }}
            >
              {t(
                !begun
                  ? 'match.run.start'
                  : comparedNow === 0
                    ? 'match.run.resumeStopped'
                    : 'match.run.resume',
              )}
            </button>
          )
        )}
        {!begun && !running && total > 0 && (
          <p class="run-note">{t('match.run.pairs', { pairs: pairCount(words, total) })}</p>
        )}
        {begun && !running && (
          <button
            type="button"
            class="button button-quiet"
            onClick={() => {
              forgetting.value = true;
            }}
          >
            {t('match.run.forget')}
          </button>
        )}
      </div>
      {forgetting.value && (
        <ForgetDialog
          onClose={() => {
            forgetting.value = false;
          }}
        />
      )}
    </section>
  );
}
