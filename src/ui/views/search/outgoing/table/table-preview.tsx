import type { ComponentChildren } from 'preact';
import type { Table } from '../../../../../workflows/outgoing/table/write-table.ts';
import { useTranslator } from '../../../../app.ts';

const most = 5;

/** The beginning of the file, cell by cell. */
export function TablePreview({ table }: { readonly table: Table }): ComponentChildren {
  const { t, plural } = useTranslator();
  const { columns, header, rows } = table;
  const more = rows.length - most;
  return (
    <>
      <div class="row-preview" role="region" aria-label={t('table.first')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {columns.map((column, index) => (
                <th key={column} scope="col">
                  {header[index]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, most).map((row, index) => (
              <tr key={index}>
                {columns.map((column, cell) => (
                  <td key={column}>{row[cell]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 && <p class="field-hint">{plural('table.more', more)}</p>}
    </>
  );
}
