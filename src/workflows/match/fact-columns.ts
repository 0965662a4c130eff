/** Facts of many pairs as numbers in rows, so that switching a fact off weighs nothing again. */
import type { FactName } from './contract.ts';

/** log10 likelihood ratios of one pair in this order; NaN where one of the two does not say. */
export const columns = {
  sex: 0,
  birthYear: 1,
  missingYear: 2,
  /** Beside a birth year that counts already. */
  missingYearBeside: 3,
  birthPlace: 4,
  missingPlace: 5,
  /** Beside a birth place that counts already. */
  missingPlaceBeside: 6,
} as const;

export const rowLength = 7;

/** Facts that say less beside another that counts already, and the column that says how much. */
const beside: Partial<Record<FactName, { readonly name: FactName; readonly column: number }>> = {
  missingYear: { name: 'birthYear', column: columns.missingYearBeside },
  missingPlace: { name: 'birthPlace', column: columns.missingPlaceBeside },
};

/** The column of each fact in one row with these facts switched on; undefined for one that is off or not told. */
function columnOf(
  name: FactName,
  rows: ArrayLike<number>,
  at: number,
  on: ReadonlySet<FactName>,
): number | undefined {
  if (!on.has(name) || isUntold(rows, at + columns[name])) return undefined;
  const before = beside[name];
  return before !== undefined && on.has(before.name) && !isUntold(rows, at + columns[before.name])
    ? before.column
    : columns[name];
}

function isUntold(rows: ArrayLike<number>, at: number): boolean {
  return Number.isNaN(rows[at] ?? Number.NaN);
}

/** What one fact adds with these facts switched on, from the row that starts at `at`; before the rule of `joint.ts`. */
export function countedOf(
  name: FactName,
  rows: ArrayLike<number>,
  at: number,
  on: ReadonlySet<FactName>,
): number {
  const column = columnOf(name, rows, at, on);
  return column === undefined ? 0 : (rows[at + column] ?? 0);
}

/** For the sum of all facts that are switched on, log10, of the row that starts at `at`; made once for many rows. */
export function factSum(on: ReadonlySet<FactName>): (rows: ArrayLike<number>, at: number) => number {
  const names = [...on];
  // Each with the column in place of its own where the fact before it is told.
  const parts = names.map((name) => {
    const before = beside[name];
    return before !== undefined && on.has(before.name)
      ? { own: columns[name], told: columns[before.name], column: before.column }
      : { own: columns[name], told: columns[name], column: columns[name] };
  });
  return (rows, at) => {
    let sum = 0;
    for (const { own, told, column } of parts) {
      const value = rows[at + (isUntold(rows, at + told) ? own : column)] ?? 0;
      if (!Number.isNaN(value)) sum += value;
    }
    return sum;
  };
}
