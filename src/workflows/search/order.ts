/** Things in their order, the first one first, sorted and kept without holding up the page. */
import { Slices } from './slices.ts';

/** Negative when the first goes before the second; never 0 for two different ones, so that there is one order only. */
export type Before<T> = (a: T, b: T) => number;

/** Sorted at once, well within a slice. */
const run = 1024;

/** Merge sort in slices between which the page draws; undefined when the signal ends. */
export async function sortInSlices<T extends object>(
  items: readonly T[],
  before: Before<T>,
  signal: AbortSignal,
): Promise<T[] | undefined> {
  const slices = new Slices(signal);
  let runs: T[][] = [];
  for (let start = 0; start < items.length; start += run) {
    if (!slices.goesOn && !(await slices.next())) return undefined;
    runs.push(items.slice(start, start + run).sort(before));
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let pair = 0; pair < runs.length; pair += 2) {
      const joined = await merge(runs[pair] ?? [], runs[pair + 1] ?? [], before, slices);
      if (joined === undefined) return undefined;
      merged.push(joined);
    }
    runs = merged;
  }
  return signal.aborted ? undefined : (runs[0] ?? []);
}

async function merge<T extends object>(
  a: readonly T[],
  b: readonly T[],
  before: Before<T>,
  slices: Slices,
): Promise<T[] | undefined> {
  const merged: T[] = [];
  let [i, j] = [0, 0];
  for (;;) {
    const [one, other] = [a[i], b[j]];
    if (one === undefined) return merged.concat(b.slice(j));
    if (other === undefined) return merged.concat(a.slice(i));
    if (before(one, other) < 0) {
      merged.push(one);
      i += 1;
    } else {
      merged.push(other);
      j += 1;
    }
    if (merged.length % run === 0 && !slices.goesOn && !(await slices.next())) return undefined;
  }
}

/** Puts one more item at its place. */
export function insert<T extends object>(order: T[], item: T, before: Before<T>): void {
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = order[middle];
    if (there !== undefined && before(there, item) < 0) low = middle + 1;
    else high = middle;
  }
  order.splice(low, 0, item);
}
