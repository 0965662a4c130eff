import type { Agreeing, ChildView, DateText, Sex } from '../../../domain/gallery.ts';
import { readAgreeing, readFiles, readSex, readText, readView, saysNothing } from './cells.ts';
import type { TableColumn } from './columns.ts';
import { readDate, type DateReading, type DateRules } from './dates.ts';

/** What stands in a cell once it is known what its column is. */
export type CellValue =
  | { readonly kind: 'files'; readonly files: readonly string[] }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'sex'; readonly sex: Sex }
  | { readonly kind: 'agreedBy'; readonly agreedBy: Agreeing }
  | { readonly kind: 'view'; readonly view: ChildView }
  | DateReading;

/** Days to come are good for an end only. */
const noEnd: DateText = '9999-12-31';

export type CellReader = (column: TableColumn, cell: string) => CellValue | undefined;

/** Different cells of a column that are remembered: years, places and purposes come again and again. */
const mostRemembered = 5000;

/** Reads cells as `readCell` does, each different one of a column once: five times as fast over a long table. */
export function rememberingReader(rules: DateRules): CellReader {
  const known = new Map<TableColumn, Map<string, CellValue | undefined>>();
  return (column, cell) => {
    const values = known.get(column) ?? new Map<string, CellValue | undefined>();
    known.set(column, values);
    const before = values.get(cell);
    if (before !== undefined || values.has(cell)) return before;
    const value = readCell(column, cell, rules);
    if (values.size < mostRemembered) values.set(cell, value);
    return value;
  };
}

/** Undefined for a cell that says nothing. */
export function readCell(column: TableColumn, cell: string, rules: DateRules): CellValue | undefined {
  if (column === 'file') {
    const files = readFiles(cell);
    return files.length === 0 ? undefined : { kind: 'files', files };
  }
  // Also a name or number: everybody whose name is “unknown” would be one person.
  if (saysNothing(cell)) return undefined;
  const reader = readers[column];
  if (reader !== undefined) return reader(cell, rules);
  const text = readText(cell);
  return text === '' ? undefined : { kind: 'text', text };
}

const unreadable: CellValue = { kind: 'unreadable' };

/** Columns whose cells are more than text, and may not be readable. */
const readers: Readonly<Partial<Record<TableColumn, (cell: string, rules: DateRules) => CellValue>>> = {
  sex: (cell) => {
    const sex = readSex(cell);
    return sex === undefined ? unreadable : { kind: 'sex', sex };
  },
  agreedBy: (cell) => {
    const agreedBy = readAgreeing(cell);
    return agreedBy === undefined ? unreadable : { kind: 'agreedBy', agreedBy };
  },
  view: (cell) => {
    const view = readView(cell);
    return view === undefined ? unreadable : { kind: 'view', view };
  },
  date: readDate,
  givenOn: (cell, rules) => wholeDay(readDate(cell, rules)),
  endsOn: (cell, rules) => wholeDay(readDate(cell, { ...rules, today: noEnd })),
  birthYear: (cell, rules) => yearOf(readDate(cell, rules), cell, rules),
  missingYear: (cell, rules) => yearOf(readDate(cell, rules), cell, rules),
};

function wholeDay(reading: DateReading): DateReading {
  return reading.kind === 'date' && reading.date.length === 4 ? { kind: 'unreadable' } : reading;
}

/** The year is the same whichever number is the day. */
function yearOf(reading: DateReading, cell: string, rules: DateRules): CellValue {
  const sure = reading.kind === 'unclear' ? readDate(cell, { ...rules, order: 'day-first' }) : reading;
  return sure.kind === 'date' ? { kind: 'year', year: Number(sure.date.slice(0, 4)) } : sure;
}
