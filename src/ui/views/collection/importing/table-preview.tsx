import type { ComponentChildren } from 'preact';
import type { PhotoTable, TableRow } from '../../../../workflows/importing/contract.ts';
import { useTranslator } from '../../../app.ts';
import { problemWords } from './problem-words.ts';
import './table-preview.css';

/** Rows and problems that are shown; the count says how many there are. */
const shown = { rows: 4, problems: 20 };

/** What was understood of a table, before anything is done with it. */
export function TablePreview({ table }: { readonly table: PhotoTable }): ComponentChildren {
  const words = useTranslator();
  const { t, plural } = words;
  const { columns, unknownColumns, problems } = table;
  const first = [...table.rows.values()].slice(0, shown.rows);
  const listed = (names: readonly string[]): string =>
    new Intl.ListFormat(words.locale, { type: 'conjunction' }).format(names);
  const cell = (row: TableRow, column: keyof TableRow): string => {
    const value = row[column];
    return column === 'sex' && row.sex !== undefined ? t(`import.sex.${row.sex}`) : String(value ?? '');
  };
  return (
    <div class="table-preview">
      <p>
        {t('import.table.columns', { columns: listed(columns.map((each) => t(`import.column.${each}`))) })}
      </p>
      {unknownColumns.length > 0 && (
        <p class="import-hint">{t('import.table.unknown', { columns: listed(unknownColumns) })}</p>
      )}
      {first.length > 0 && (
        <div class="table-preview-scroll" role="group" aria-label={t('import.table.first')} tabIndex={0}>
          <table>
            <caption>{t('import.table.first')}</caption>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {t(`import.column.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {first.map((row) => (
                <tr key={row.file}>
                  {columns.map((column) => (
                    <td key={column}>{cell(row, column)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {problems.length > 0 && (
        <details class="table-preview-problems">
          <summary>{plural('import.table.problems', problems.length)}</summary>
          <ul>
            {problems.slice(0, shown.problems).map(({ line, failure }, index) => (
              <li key={index}>{t('import.table.problem', { line, reason: problemWords(words, failure) })}</li>
            ))}
            {problems.length > shown.problems && (
              <li>{t('import.table.moreProblems', { count: problems.length - shown.problems })}</li>
            )}
          </ul>
        </details>
      )}
    </div>
  );
}
