import type { ComponentChildren } from 'preact';
import type { ImportItem } from '../../../../domain/gallery.ts';
import type { RunScreen } from '../../../../state/importing.ts';
import { useTranslator } from '../../../app.ts';
import { failureText } from '../../../failure-words.ts';
import { FileName } from './file-name.tsx';
import { RedoState } from './redo-state.tsx';

interface Props {
  readonly run: RunScreen;
  readonly item: ImportItem;
}

/** A file that could not be used: why, what to do, and once more. */
export function FailedRow({ run, item }: Props): ComponentChildren {
  const { t } = useTranslator();
  if (item.outcome.kind !== 'failed') return null;
  const words = failureText({ t }, item.outcome);
  const redone = run.redone.value.get(item.id);
  const over =
    redone !== undefined && redone !== 'busy' && redone.ok && redone.value.outcome.kind !== 'failed';
  const name = item.path;
  return (
    <li class="outcome-row">
      <div>
        <FileName path={name} />
        {!over && (
          <>
            <p>{words.title}</p>
            <p class="import-hint">{words.whatToDo}</p>
          </>
        )}
        <RedoState redone={redone} />
        {!over && run.file(item) !== undefined && (
          <button
            type="button"
            class="button button-plain"
            aria-label={t('import.failedList.againNamed', { name })}
            disabled={redone === 'busy'}
            onClick={() => {
              run.redo(item).catch(reportError);
            }}
          >
            {t('import.failedList.again')}
          </button>
        )}
      </div>
    </li>
  );
}
