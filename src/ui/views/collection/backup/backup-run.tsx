import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { useTranslator } from '../../../app.ts';
import { FailureNote } from '../fields/failure-note.tsx';
import { useCollection } from '../use-collection.ts';
import { BackupOutcome } from './backup-outcome.tsx';
import { useStepFocus } from './use-step-focus.ts';
import './backup-run.css';

/** The button that saves a backup, how far it is, and how it ended. */
export function BackupRun(): ComponentChildren {
  const { backup } = useCollection();
  const { t } = useTranslator();
  const { writing, start, cancel, clear } = backup.writing;
  const now = writing.value;
  const button = useStepFocus<HTMLButtonElement>(now.phase);
  // How the last one ended was said where it was saved.
  useEffect(() => {
    clear();
  }, [clear]);
  return (
    <div class="backup-run">
      <p class="backup-run-say" role="status">
        {now.phase === 'writing' && now.total === 0 && t('backup.gathering')}
        {now.phase === 'done' && t('backup.done')}
      </p>
      {now.phase === 'writing' && (
        <>
          <progress
            class="backup-bar"
            aria-label={t('backup.bar')}
            {...(now.total > 0 ? { value: now.done, max: now.total } : {})}
          />
          {now.total > 0 && <p>{t('backup.writing', { done: now.done, total: now.total })}</p>}
        </>
      )}
      {now.phase === 'done' && <BackupOutcome summary={now.summary} />}
      {now.phase === 'failed' && <FailureNote failure={now.failure} />}
      {now.phase === 'writing' ? (
        <button ref={button} type="button" class="button button-plain" onClick={cancel}>
          {t('backup.cancel')}
        </button>
      ) : (
        <button
          ref={button}
          type="button"
          class={`button ${now.phase === 'done' ? 'button-plain' : 'button-primary'}`}
          onClick={() => {
            void start();
          }}
        >
          {t(now.phase === 'done' ? 'backup.again' : 'backup.make')}
        </button>
      )}
    </div>
  );
}
