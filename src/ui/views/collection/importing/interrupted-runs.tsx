import type { ComponentChildren } from 'preact';
import { useSignal } from '@preact/signals';
import type { Failure } from '../../../../domain/errors.ts';
import type { ImportRun } from '../../../../domain/gallery.ts';
import { useTranslator } from '../../../app.ts';
import { useCollection } from '../use-collection.ts';
import { FailureNote } from '../fields/failure-note.tsx';

/** Imports that an earlier page left unfinished. */
export function InterruptedRuns(): ComponentChildren {
  const { importing } = useCollection();
  const failure = useSignal<Failure | undefined>(undefined);
  const end = async (run: ImportRun): Promise<void> => {
    const ended = await importing.endInterrupted(run);
    failure.value = ended.ok ? undefined : ended.failure;
  };
  return (
    <>
      {importing.interrupted.value.map(({ run, done }) => (
        <InterruptedRun key={run.id} run={run} done={done} onEnd={() => end(run)} />
      ))}
      <FailureNote failure={failure.value} />
    </>
  );
}

interface RunProps {
  readonly run: ImportRun;
  readonly done: number;
  readonly onEnd: () => Promise<void>;
}

function InterruptedRun({ run, done, onEnd }: RunProps): ComponentChildren {
  const { importing, library } = useCollection();
  const { t, plural, sentences, locale } = useTranslator();
  const { source } = run;
  const into = library.collections.value.get(run.collection)?.record.name;
  const date = new Date(run.startedAt).toLocaleDateString(locale, { dateStyle: 'medium' });
  return (
    <article class="import-interrupted">
      <h3>{t('import.interrupted.title', { source })}</h3>
      <p class="import-hint">
        {[into, t('import.interrupted.date', { date })].filter((part) => part !== undefined).join(' · ')}
      </p>
      <p>{sentences([plural('import.interrupted.stored', done), t('import.interrupted.body')])}</p>
      <div class="import-actions">
        <button
          type="button"
          class="button button-plain"
          aria-label={t('import.interrupted.goOnNamed', { source })}
          onClick={() => {
            importing.draft.goOnWith(run);
          }}
        >
          {t('import.interrupted.goOn')}
        </button>
        <button
          type="button"
          class="button button-quiet"
          aria-label={t('import.interrupted.endNamed', { source })}
          onClick={onEnd}
        >
          {t('import.interrupted.end')}
        </button>
      </div>
    </article>
  );
}
