import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../../app.ts';
import { useCollection } from '../use-collection.ts';
import { FailureNote } from '../fields/failure-note.tsx';
import { FilesButton } from './files-button.tsx';
import { TablePreview } from './table-preview.tsx';

/** A table that says who and when; never needed. */
export function TableField(): ComponentChildren {
  const { importing } = useCollection();
  const { t, plural } = useTranslator();
  const { draft } = importing;
  const table = draft.table.value;
  const read = table?.read;
  return (
    <div class="import-field">
      <h3 class="import-label">{t('import.table')}</h3>
      {table === undefined && <p class="import-hint">{t('import.table.hint')}</p>}
      {table !== undefined && read === undefined && <p role="status">{t('import.table.reading')}</p>}
      {table !== undefined && read?.ok === true && (
        <p>
          {t('import.table.rows', { name: table.name, rows: plural('import.rows', read.value.rowCount) })}
        </p>
      )}
      {read?.ok === false && <FailureNote failure={read.failure} />}
      {read?.ok === true && <TablePreview table={read.value} />}
      <div class="import-actions">
        <FilesButton
          look="button-plain"
          accept=".csv,.tsv,text/csv"
          onFiles={([file]) => {
            if (file !== undefined) draft.chooseTable(file);
          }}
        >
          {t(table === undefined ? 'import.table.choose' : 'import.table.another')}
        </FilesButton>
        {table !== undefined && (
          <button
            type="button"
            class="button button-quiet"
            onClick={() => {
              draft.withdrawTable();
            }}
          >
            {t('import.table.remove')}
          </button>
        )}
      </div>
    </div>
  );
}
