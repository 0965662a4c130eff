import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { OpenTable, TableColumn } from '../../../../state/importing/table-draft.ts';
import { today } from '../../../../state/today.ts';
import { readCell } from '../../../../workflows/importing/table/cell-value.ts';
import type { DateRules } from '../../../../workflows/importing/table/dates.ts';
import { dayOrderOf } from '../../../../workflows/importing/understand-table.ts';
import { useTranslator } from '../../../app.ts';
import { useCollection } from '../use-collection.ts';
import { cellWords, plainCell } from './cell-words.ts';
import { ColumnChoice } from './column-choice.tsx';
import './table-columns.css';

/** Rows of the table that are shown, each as a column: what belongs to one choice stands beside it, also on a phone. */
const shown = 3;

/** The first rows of a table as they are understood, and for each of its columns what it is. */
export function TableColumns({ table }: { readonly table: OpenTable }): ComponentChildren {
  const { importing } = useCollection();
  const { t } = useTranslator();
  const caption = useId();
  const { raw, choice, understood } = table;
  const rows = raw.rows.slice(0, shown);
  const order = understood && dayOrderOf(understood.dayOrder, choice);
  const rules: DateRules = { today: today(), order };
  return (
    <table class="table-columns" role="table" aria-labelledby={caption}>
      <caption id={caption}>{t('table.columns')}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {t('table.columns.name')}
          </th>
          <th role="columnheader" scope="col">
            {t('table.columns.is')}
          </th>
          {rows.map(({ line }, index) => (
            <th key={line} role="columnheader" scope="col">
              {t('table.columns.row', { number: index + 1 })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {raw.header.map((name, index) => {
          const column = choice.columns[index];
          return (
            <tr key={index} role="row" class={column === undefined ? 'table-unused' : ''}>
              <th role="rowheader" scope="row">
                {plainCell(name)}
              </th>
              <td role="cell">
                <ColumnChoice
                  name={plainCell(name)}
                  column={column}
                  onChoose={(chosen) => {
                    importing.draft.table.setColumn(index, chosen);
                  }}
                />
              </td>
              {rows.map(({ line, cells }) => (
                <Cell key={line} column={column} text={cells[index] ?? ''} rules={rules} />
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface CellProps {
  readonly column: TableColumn | undefined;
  readonly text: string;
  readonly rules: DateRules;
}

function Cell({ column, text, rules }: CellProps): ComponentChildren {
  const translator = useTranslator();
  const raw = plainCell(text);
  const value = column && readCell(column, text, rules);
  const words = value && cellWords(translator, value);
  if (words === undefined || words.text === raw) return <td role="cell">{raw}</td>;
  return (
    <td role="cell">
      <span class={words.good ? '' : 'table-cell-bad'}>{words.text}</span>
      <span class="table-cell-raw">{raw}</span>
    </td>
  );
}
