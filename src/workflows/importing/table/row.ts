import { failure, success, type Failure, type Result } from '../../../domain/errors.ts';
import type { TableRow } from '../contract.ts';
import { readDate, readSex, readText, readYear } from './cells.ts';
import type { Column } from './columns.ts';

const longestValue = 80;

export function badRow(column: Column, value: string): Failure {
  return failure('csv.bad-row', { column, value: value.slice(0, longestValue) }).failure;
}

/** One row; fails with `csv.bad-row`, which names the column and what stands there. */
export function readRow(
  cells: readonly string[],
  places: ReadonlyMap<Column, number>,
  thisYear: number,
): Result<TableRow> {
  const cell = (column: Column) => (cells[places.get(column) ?? -1] ?? '').normalize('NFC').trim();
  const bad = new Map<Column, string>();
  const understood = <T>(column: Column, read: (text: string) => T | undefined): T | undefined => {
    const text = cell(column);
    const value = text === '' ? undefined : read(text);
    if (text !== '' && value === undefined) bad.set(column, text);
    return value;
  };
  const file = cell('file')
    .replaceAll('\\', '/')
    .replace(/^(\.?\/)+/, '');
  if (file === '') return { ok: false, failure: badRow('file', cell('file')) };
  const person = readText(cell('person'));
  const place = readText(cell('place'));
  const date = understood('date', (text) => readDate(text, thisYear));
  const sex = understood('sex', readSex);
  const birthYear = understood('birthYear', (text) => readYear(text, thisYear));
  const missingYear = understood('missingYear', (text) => readDate(text, thisYear));
  for (const [column, value] of bad) return { ok: false, failure: badRow(column, value) };
  return success({
    file,
    ...(person !== '' && { person }),
    ...(place !== '' && { place }),
    ...(date !== undefined && { date }),
    ...(sex !== undefined && { sex }),
    ...(birthYear !== undefined && { birthYear }),
    ...(missingYear !== undefined && { missingYear: Number(missingYear.slice(0, 4)) }),
  });
}
