import type { Failure } from '../../../domain/errors.ts';
import type { DateText } from '../../../domain/gallery.ts';
import type { RowConsent, RowFacts, TableRow } from '../contract.ts';
import type { CellReader, CellValue } from './cell-value.ts';
import type { TableColumn } from './columns.ts';
import { readRowConsent, saysWhoAgreed } from './row-consent.ts';
import { badRow, dateOf, textOf, type RowValues } from './row-values.ts';

/** A row as far as it can be used, and what is wrong with it. */
export interface ReadRow {
  readonly row?: TableRow;
  readonly problem?: Failure;
}

/**
 * One row. A cell that cannot be read is a `csv.bad-row`, which names the column and what stands there; a consent may be
 * `consent.ended`, or `table.bad-consent` when the pictured person said no. A day that can be read two ways counts as
 * not stated.
 */
export function readRow(
  cells: readonly string[],
  places: ReadonlyMap<TableColumn, number>,
  today: DateText,
  read: CellReader,
): ReadRow {
  const values = new Map<TableColumn, CellValue>();
  let problem: Failure | undefined;
  for (const [column, place] of places) {
    const cell = cells[place] ?? '';
    const value = cell === '' ? undefined : read(column, cell);
    if (value?.kind === 'unreadable') problem ??= badRow(column, cell.trim());
    if (value?.kind === 'future') problem ??= badRow(column, cell.trim(), 'future');
    if (value !== undefined && value.kind !== 'unclear') values.set(column, value);
  }
  const files = values.get('file');
  if (files?.kind !== 'files') return { problem: badRow('file', '') };
  const consent = readRowConsent(values, today);
  if (problem === undefined && consent.ok) return { row: rowOf(values, files.files, consent.value) };
  const wrong = problem ?? (consent.ok ? undefined : consent.failure);
  if (wrong === undefined || !saysWhoAgreed(values)) return wrong === undefined ? {} : { problem: wrong };
  return {
    row: { files: files.files, facts: {}, consent: { kind: 'refused', code: wrong.code } },
    problem: wrong,
  };
}

function rowOf(values: RowValues, files: readonly string[], consent: RowConsent | undefined): TableRow {
  const [person, date, place] = [textOf(values, 'person'), dateOf(values, 'date'), textOf(values, 'place')];
  return {
    files,
    ...(person !== undefined && { person }),
    ...(date !== undefined && { date }),
    ...(place !== undefined && { place }),
    facts: factsOf(values),
    ...(consent !== undefined && { consent }),
  };
}

function factsOf(values: RowValues): RowFacts {
  const sex = values.get('sex');
  const [birth, missing] = [values.get('birthYear'), values.get('missingYear')];
  const number = textOf(values, 'number');
  const birthPlace = textOf(values, 'birthPlace');
  const missingPlace = textOf(values, 'missingPlace');
  const place = textOf(values, 'home');
  const marks = textOf(values, 'marks');
  const note = textOf(values, 'note');
  return {
    ...(number !== undefined && { registryNumber: number }),
    ...(sex?.kind === 'sex' && { sex: sex.sex }),
    ...(birth?.kind === 'year' && { birthYear: birth.year }),
    ...(birthPlace !== undefined && { birthPlace }),
    ...(missing?.kind === 'year' && { missingYear: missing.year }),
    ...(missingPlace !== undefined && { missingPlace }),
    ...(place !== undefined && { place }),
    ...(marks !== undefined && { marks }),
    ...(note !== undefined && { note }),
  };
}
