import { compiledScan } from '../../../../.build/assembly.ts';
import { createPackedPairs, type PairModule } from '../../../../src/kernel/top-k/packed-pairs.ts';
import type { NearPairs, PairBlock, PairScan } from '../../../../src/kernel/top-k/pairs.ts';
import { createPlainPairs } from '../../../../src/kernel/top-k/plain-pairs.ts';
import { inOneRow, sortedAll } from './indexes.ts';

const compiled = await WebAssembly.compile(new Uint8Array(await compiledScan('pairs')));

/** A scan of all pairs with a memory of its own, from the very bytes that ship. */
export function packedPairs(dimensions: number, k: number): PairScan {
  const exports: unknown = new WebAssembly.Instance(compiled).exports;
  return createPackedPairs(dimensions, k, exports as PairModule);
}

export const scans = [
  ['the plain scan of all pairs', createPlainPairs],
  ['the packed WebAssembly scan of all pairs', packedPairs],
] as const;

export interface Sides {
  readonly a: readonly Float32Array[];
  readonly b: readonly Float32Array[];
}

export function fill(scan: PairScan, { a, b }: Sides): PairScan {
  scan.add('a', inOneRow(a));
  scan.add('b', inOneRow(b));
  return scan;
}

export function wholeOf({ a, b }: Sides): PairBlock {
  return { a: [0, a.length], b: [0, b.length] };
}

/** To its end, however often it hands back control. */
export function compareAll(scan: PairScan, block: PairBlock): NearPairs {
  const steps = scan.compare(block);
  for (;;) {
    const step = steps.next();
    if (step.done === true && step.value !== undefined) return step.value;
  }
}

export type Pair = readonly [a: number, b: number, similarity: number];

export function listed({ a, b, similarity }: NearPairs): Pair[] {
  return [...similarity].map((value, at) => [a[at] ?? -1, b[at] ?? -1, value]);
}

/** What is meant by exact: everything sorted, nothing clever. By A, then by B. */
export function pairsBySorting({ a, b }: Sides, k: number): Pair[] {
  const ofA = a.flatMap((one, at) =>
    sortedAll(b, one, k).map((near): Pair => [at, near.index, near.similarity]),
  );
  const ofB = b.flatMap((one, at) =>
    sortedAll(a, one, k).map((near): Pair => [near.index, at, near.similarity]),
  );
  const each = new Map([...ofA, ...ofB].map((pair) => [`${pair[0]} ${pair[1]}`, pair]));
  return inOrder([...each.values()]);
}

export function inOrder(pairs: readonly Pair[]): Pair[] {
  return [...pairs].sort((p, q) => p[0] - q[0] || p[1] - q[1]);
}
