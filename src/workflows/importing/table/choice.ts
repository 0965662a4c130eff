import { recogniseColumns, type TableColumn } from './columns.ts';
import type { DayOrder } from './dates.ts';
import type { RawTable } from './raw-table.ts';

/** What somebody says the columns of a table are. */
export interface TableChoice {
  /** For each column of the header what it is; undefined where it is not used. */
  readonly columns: readonly (TableColumn | undefined)[];
  /** Counts only where the dates do not show their order themselves. */
  readonly dayOrder?: DayOrder;
}

/** As the names of the columns say. A number that only counts the rows is nobody's: the next table has the same ones. */
export function recognisedChoice({ header, rows }: Pick<RawTable, 'header' | 'rows'>): TableChoice {
  return {
    columns: recogniseColumns(header).map((column, index) =>
      column === 'number' && countsRows(rows, index) ? undefined : column,
    ),
  };
}

function countsRows(rows: RawTable['rows'], index: number): boolean {
  return rows.every(({ cells }, at) => (cells[index] ?? '').trim() === String(at + 1));
}

/** No two columns are the same: the one that was it before is not used any more. */
export function withColumn(choice: TableChoice, index: number, column: TableColumn | undefined): TableChoice {
  return {
    ...choice,
    columns: choice.columns.map((other, at) => {
      if (at === index) return column;
      return other === column ? undefined : other;
    }),
  };
}
