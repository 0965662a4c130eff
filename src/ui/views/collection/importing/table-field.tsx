import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../../app.ts';
import { useCollection } from '../use-collection.ts';
import { FailureNote } from '../fields/failure-note.tsx';
import { FilesButton } from './files-button.tsx';
import { OpenTableParts } from './open-table-parts.tsx';
import '../../../progress.css';
import './progress-card.css';
import './table-field.css';

interface Props {
  /** Nobody agreed for the whole collection: only a table that says so row by row can be used. */
  readonly uncovered: boolean;
}

/** A table that says who and when; never needed where the collection has a consent record. */
export function TableField({ uncovered }: Props): ComponentChildren {
  const { importing } = useCollection();
  const { t, plural, number } = useTranslator();
  const { table: draft } = importing.draft;
  const table = draft.chosen.value;
  const { open, progress, failure } = table ?? {};
  return (
    <div class="import-field">
      <h3 class="import-label">{t('import.table')}</h3>
      {table === undefined && (
        <p class="import-hint">{t(uncovered ? 'table.hint.uncovered' : 'import.table.hint')}</p>
      )}
      {progress !== undefined && (
        <div class="table-reading">
          <p role="status">{t('import.table.reading')}</p>
          <progress
            class="progress-bar"
            aria-label={t('import.table.reading')}
            value={progress}
            max={1}
            title={number(progress, { style: 'percent' })}
          />
        </div>
      )}
      {table !== undefined && open !== undefined && (
        <p>
          {t('import.table.rows', { name: table.name, rows: plural('import.rows', open.raw.rows.length) })}
        </p>
      )}
      <FailureNote failure={failure} />
      {open !== undefined && <OpenTableParts table={open} uncovered={uncovered} />}
      <div class="import-actions">
        <FilesButton
          look="button-plain"
          accept=".csv,.tsv,.json,text/csv,application/json"
          onFiles={([file]) => {
            if (file !== undefined) draft.choose(file);
          }}
        >
          {t(table === undefined ? 'import.table.choose' : 'import.table.another')}
        </FilesButton>
        {table !== undefined && (
          <button
            type="button"
            class="button button-quiet"
            onClick={() => {
              draft.withdraw();
            }}
          >
            {t(progress === undefined ? 'import.table.remove' : 'table.reading.stop')}
          </button>
        )}
      </div>
    </div>
  );
}
