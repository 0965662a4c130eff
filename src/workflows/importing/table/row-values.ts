import { failure, type Failure } from '../../../domain/errors.ts';
import type { CellValue } from './cell-value.ts';
import type { TableColumn } from './columns.ts';

const longestValue = 80;

/** What is understood of a row, by column; what says nothing is not in it. */
export type RowValues = ReadonlyMap<TableColumn, CellValue>;

/** Why a cell cannot be used: not to be read, unless another reason is given. */
export function badRow(column: TableColumn, value: string, reason?: 'future' | 'order' | 'taken'): Failure {
  const details = { column, value: value.slice(0, longestValue), ...(reason !== undefined && { reason }) };
  return failure('csv.bad-row', details).failure;
}

export function textOf(values: RowValues, column: TableColumn): string | undefined {
  const value = values.get(column);
  return value?.kind === 'text' ? value.text : undefined;
}

export function dateOf(values: RowValues, column: TableColumn): string | undefined {
  const value = values.get(column);
  return value?.kind === 'date' ? value.date : undefined;
}
