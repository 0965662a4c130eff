import papaparse from 'papaparse';
import {
  cellOf,
  tableColumns,
  type Cell,
  type TableColumn,
  type TableRow,
  type TableTicks,
  type TableWords,
} from './columns.ts';
import { formulaStart, withoutInnerFormulas } from './formula-safe.ts';

export interface Table {
  readonly columns: readonly TableColumn[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export function tableOf(rows: readonly TableRow[], ticks: TableTicks, words: TableWords): Table {
  const columns = tableColumns.filter((column) => ticks[column]);
  return {
    columns,
    header: columns.map(words.header),
    rows: rows.map((row) => columns.map((column) => cellOf(column, row, words))),
  };
}

/**
 * The table as a CSV file: UTF-8 with its mark, by which Excel knows it; a cell that a spreadsheet would run as a formula
 * begins with an apostrophe. Numbers stay numbers.
 */
export function csvText({ header, rows }: Pick<Table, 'header' | 'rows'>): string {
  const text = papaparse.unparse(
    { fields: header.map(withoutInnerFormulas), data: rows.map((row) => row.map(safeCell)) },
    {
      escapeFormulae: formulaStart,
      newline: '\r\n',
      quotes: (cell: unknown) => typeof cell === 'string',
    },
  );
  return `${papaparse.BYTE_ORDER_MARK}${text}\r\n`;
}

function safeCell(cell: Cell): Cell {
  return typeof cell === 'string' ? withoutInnerFormulas(cell) : cell;
}
