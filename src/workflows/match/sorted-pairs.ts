import type { Slices } from '../search/slices.ts';
import type { WeighedPairs } from './weighed-faces.ts';

/** Evidence in whole numbers and the pair's own place in one, so that plain numbers are sorted, which is many times as fast. */
const fineness = 1e6;
const mostPairs = 2 ** 26;

/**
 * Of `numbers` those with evidence above 0, the most evidence first; among equals the one whose faces say more, then by
 * their numbers on their sides. `evidence` goes with `numbers`. Undefined when the signal of the slices has ended.
 */
export async function sortedPairs(
  pairs: WeighedPairs,
  numbers: Uint32Array,
  evidence: Float64Array,
  slices: Slices,
): Promise<Uint32Array | undefined> {
  const keys = new Float64Array(numbers.length);
  let length = 0;
  for (let at = 0; at < numbers.length; at += 1) {
    const own = evidence[at] ?? 0;
    if (own > 0) keys[length++] = Math.round(own * fineness) * -mostPairs + at;
  }
  if (!(await slices.next())) return undefined;
  const sorted = keys.subarray(0, length).sort();
  const levels = new Float64Array(length);
  const order = new Uint32Array(length);
  for (let place = 0; place < length; place += 1) {
    const key = sorted[place] ?? 0;
    const level = Math.floor(key / mostPairs);
    levels[place] = level;
    order[place] = key - level * mostPairs;
  }
  const before = (p: number, q: number): number =>
    (evidence[q] ?? 0) - (evidence[p] ?? 0) || byFaces(pairs, numbers[p] ?? 0, numbers[q] ?? 0);
  for (let from = 0; from < length;) {
    if (!slices.goesOn && !(await slices.next())) return undefined;
    let to = from + 1;
    while (to < length && levels[to] === levels[from]) to += 1;
    if (to - from > 1) order.subarray(from, to).sort(before);
    from = to;
  }
  for (let place = 0; place < length; place += 1) order[place] = numbers[order[place] ?? 0] ?? 0;
  return order;
}

function byFaces({ a, b, likeness, evidence }: WeighedPairs, p: number, q: number): number {
  return (
    (evidence[q] ?? 0) - (evidence[p] ?? 0) ||
    (likeness[q] ?? 0) - (likeness[p] ?? 0) ||
    (a[p] ?? 0) - (a[q] ?? 0) ||
    (b[p] ?? 0) - (b[q] ?? 0)
  );
}
