import type { ComponentChildren } from 'preact';
import { useSignal } from '@preact/signals';
import type { RunScreen } from '../../../../state/importing.ts';
import { useTranslator } from '../../../app.ts';
import { useCollection } from '../use-collection.ts';
import { CancelDialog } from './cancel-dialog.tsx';
import { FailureNote } from '../fields/failure-note.tsx';
import { ProgressFacts } from './progress-facts.tsx';
import '../../../progress.css';
import './progress-card.css';

/** A run at work: how far, how fast, how long still. */
export function ProgressCard({ run }: { readonly run: RunScreen }): ComponentChildren {
  const { library } = useCollection();
  const { t } = useTranslator();
  const asking = useSignal(false);
  const { state, counted, done, total, failure } = run.progress.value;
  const collection = library.collections.value.get(run.plan.collection)?.record.name ?? '';
  const paused = state === 'paused';
  return (
    <div class="import-card">
      <h3>{t('import.run.title', { collection })}</h3>
      <progress
        class="progress-bar"
        aria-label={t('import.run.bar')}
        {...(counted || done > 0 ? { value: done, max: Math.max(1, total) } : {})}
      />
      <ProgressFacts progress={run.progress.value} />
      <FailureNote failure={failure} />
      <div class="import-actions">
        <button
          type="button"
          class={`button ${paused ? 'button-primary' : 'button-plain'}`}
          onClick={() => {
            if (paused) run.goOn();
            else run.pause();
          }}
        >
          {t(paused ? 'import.run.goOn' : 'import.run.pause')}
        </button>
        <button
          type="button"
          class="button button-quiet"
          onClick={() => {
            asking.value = true;
          }}
        >
          {t('import.run.cancel')}
        </button>
      </div>
      <p class="import-hint">{t('import.run.elsewhere')}</p>
      {asking.value && (
        <CancelDialog
          run={run}
          onClose={() => {
            asking.value = false;
          }}
        />
      )}
    </div>
  );
}
