import type { DateText } from '../../domain/gallery.ts';
import { Slices } from '../search/slices.ts';
import type { PhotoTable, TableProblem, TableRow } from './contract.ts';
import { rememberingReader } from './table/cell-value.ts';
import type { TableChoice } from './table/choice.ts';
import { dayColumns, type TableColumn } from './table/columns.ts';
import { DayOrderWitness, type DayOrder, type ShownDayOrder } from './table/dates.ts';
import type { RawRow, RawTable } from './table/raw-table.ts';
import { readRow, type ReadRow } from './table/row.ts';
import { badRow } from './table/row-values.ts';

/** Enough to see what is wrong with a table. */
const mostProblems = 1000;

/** The order to read days by: what the dates show goes before what somebody chose. */
export function dayOrderOf({ shown }: ShownDayOrder, { dayOrder }: TableChoice): DayOrder | undefined {
  return shown === 'day-first' || shown === 'month-first' ? shown : dayOrder;
}

/**
 * What a table says of photos and people when its columns are what somebody chose. Rows that make no sense are listed
 * with their reasons and the others are used. Works in slices between which the page draws; undefined when the signal
 * ends.
 */
export async function understandTable(
  raw: RawTable,
  choice: TableChoice,
  today: DateText,
  signal: AbortSignal,
): Promise<PhotoTable | undefined> {
  const slices = new Slices(signal);
  const places = new Map<TableColumn, number>();
  for (const [index, column] of choice.columns.entries()) if (column !== undefined) places.set(column, index);
  const dayOrder = await witnessed(raw, places, slices);
  if (dayOrder === undefined) return undefined;
  const order = dayOrderOf(dayOrder, choice);
  const undecided = order === undefined && dayOrder.shown !== 'none';
  const missing = !places.has('file') ? 'file-column' : undecided ? 'day-order' : undefined;
  const gathered = new Gathered();
  const read = rememberingReader({ today, order });
  for (const row of places.has('file') ? raw.rows : []) {
    gathered.take(row, readRow(row.cells, places, today, read));
    if (!slices.goesOn && !(await slices.next())) return undefined;
  }
  const { rows, problems, problemCount, consents } = gathered;
  const rowCount = raw.rows.length;
  return {
    rows,
    problems,
    problemCount,
    rowCount,
    consents,
    dayOrder,
    ...(missing !== undefined && { missing }),
  };
}

async function witnessed(
  raw: RawTable,
  places: ReadonlyMap<TableColumn, number>,
  slices: Slices,
): Promise<ShownDayOrder | undefined> {
  const witness = new DayOrderWitness();
  const days = [...places].flatMap(([column, place]) => (dayColumns.has(column) ? [place] : []));
  for (const { cells } of days.length > 0 ? raw.rows : []) {
    for (const place of days) witness.take(cells[place] ?? '');
    if (!slices.goesOn && !(await slices.next())) return undefined;
  }
  return witness.shown;
}

/** Rows by their photos, as far as they can be used. */
class Gathered {
  readonly rows = new Map<string, TableRow>();
  readonly problems: TableProblem[] = [];
  problemCount = 0;
  readonly consents = { complete: 0, partial: 0, none: 0 };

  take({ line }: RawRow, { row, problem }: ReadRow): void {
    if (problem !== undefined) this.#problem({ line, failure: problem });
    if (row === undefined) return;
    const free = row.files.filter((file) => !this.rows.has(file.toLowerCase()));
    for (const file of free) this.rows.set(file.toLowerCase(), row);
    const taken = row.files.find((file) => !free.includes(file));
    if (taken !== undefined && problem === undefined)
      this.#problem({ line, failure: badRow('file', taken, 'taken') });
    const kind = row.consent?.kind ?? 'none';
    if (free.length > 0 && kind !== 'refused') this.consents[kind] += 1;
  }

  #problem(problem: TableProblem): void {
    this.problemCount += 1;
    if (this.problems.length < mostProblems) this.problems.push(problem);
  }
}
