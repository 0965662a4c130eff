import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergePairs } from './merge-pairs.ts';
import type { NearPairs, PairBlock } from '../../../../src/kernel/top-k/pairs.ts';
import { createPlainPairs } from '../../../../src/kernel/top-k/plain-pairs.ts';
import { unit } from '../../../../src/kernel/similarity.ts';
import {
  compareAll,
  fill,
  inOrder,
  listed,
  packedPairs,
  pairsBySorting,
  scans,
  wholeOf,
} from './pair-scans.ts';
import { vectors } from './vectors.ts';

/** Two sides, some of them several times over, and where their ranges are cut. */
const cases = fc.constantFrom(1, 3, 16, 17, 40, 128).chain((dimensions) =>
  fc.array(vectors(dimensions), { minLength: 1, maxLength: 20 }).chain((few) => {
    const side = fc.array(fc.constantFrom(...few), { maxLength: 150 });
    return fc.record({
      dimensions: fc.constant(dimensions),
      sides: fc.record({ a: side, b: side }),
      cuts: fc.array(fc.nat(150), { maxLength: 3 }),
      k: fc.oneof(fc.nat(5), fc.constantFrom(20, 200)),
    });
  }),
);

/** Ranges that make up everybody, cut at these numbers. */
function ranges(count: number, cuts: readonly number[]): (readonly [number, number])[] {
  const ends = [...cuts.filter((cut) => cut < count), count].sort((p, q) => p - q);
  return ends.map((end, at) => [ends[at - 1] ?? 0, end]);
}

function blocksOf(block: PairBlock, cuts: readonly number[]): PairBlock[] {
  return ranges(block.a[1], cuts).flatMap((a) => ranges(block.b[1], cuts).map((b) => ({ a, b })));
}

/** Every number is the very same, in the very same place. */
function expectSame(found: NearPairs, truth: NearPairs): void {
  expect(found.a.length).toBe(truth.a.length);
  const differs = truth.similarity.findIndex(
    (similarity, at) =>
      !Object.is(found.similarity[at], similarity) ||
      found.a[at] !== truth.a[at] ||
      found.b[at] !== truth.b[at],
  );
  expect(differs).toBe(-1);
}

/** In clusters of very different spread, every seventh twice over, with zeros and what is no number. */
function someOfAll(seed: number, count = 2000): Float32Array[] {
  const all: Float32Array[] = [];
  for (let row = 0; row < count; row += 1) {
    const cluster = row % 61;
    const spread = [0.001, 0.05, 0.6][cluster % 3] ?? 0;
    const one = Float32Array.from(
      { length: 128 },
      (_, at) =>
        Math.sin((cluster + 1) * (at + 1) * 1.7) + spread * Math.sin(seed * 977 + row * 131 + at * at),
    );
    const twin = row % 7 === 0 ? all[row - 5] : undefined;
    all.push(row % 401 === 0 ? new Float32Array(128) : unit(twin ?? one));
  }
  all[33]?.fill(Number.NaN);
  all[444]?.fill(Number.NaN, 5, 6);
  all[1555]?.fill(Infinity, 127);
  return all;
}

describe.each(scans)('%s', (_name, create) => {
  it('gives exactly the first k of both sides, sorted by float32 dot product, whatever the blocks', () => {
    fc.assert(
      fc.property(cases, ({ dimensions, sides, cuts, k }) => {
        const scan = fill(create(dimensions, k), sides);
        const found = blocksOf(wholeOf(sides), cuts).map((block) => compareAll(scan, block));
        expect(inOrder(listed(mergePairs(found, k)))).toEqual(pairsBySorting(sides, k));
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('gives of a block only its own pairs, and none that what is known outdoes', () => {
    fc.assert(
      fc.property(cases, ({ dimensions, sides, cuts, k }) => {
        const first = fill(create(dimensions, k), sides);
        const whole = compareAll(first, wholeOf(sides));
        const told = create(dimensions, k);
        told.know(whole);
        fill(told, sides);
        for (const block of blocksOf(wholeOf(sides), cuts)) {
          const inside = (pair: readonly number[]) =>
            [block.a, block.b].every(([from, to], at) => (pair[at] ?? -1) >= from && (pair[at] ?? -1) < to);
          expect(inOrder(listed(compareAll(told, block)))).toEqual(inOrder(listed(whole)).filter(inside));
        }
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  it('takes a block that was given up for one that was never compared', () => {
    const sides = { a: someOfAll(1, 300), b: someOfAll(2, 300) };
    const scan = fill(create(128, 5), sides);
    const steps = scan.compare({ a: [0, 300], b: [0, 200] });
    for (let step = 0; step < 3; step += 1) steps.next();
    expect(steps.return(undefined)).toEqual({ done: true, value: undefined });
    const blocks: PairBlock[] = [
      { a: [0, 300], b: [200, 300] },
      { a: [0, 300], b: [0, 200] },
    ];
    const [late, early] = blocks.map((block) => compareAll(scan, block));
    const fresh = fill(create(128, 5), sides);
    const [first] = blocks.map((block) => compareAll(fresh, block));
    if (late === undefined || early === undefined || first === undefined) throw new Error('two blocks');
    expectSame(late, first);
    expectSame(
      mergePairs([late, early], 5),
      compareAll(fill(createPlainPairs(128, 5), sides), wholeOf(sides)),
    );
  });

  it('gives the same again when a block is asked for twice', () => {
    const sides = { a: someOfAll(3, 200), b: someOfAll(4, 150) };
    const scan = fill(create(128, 4), sides);
    const once = compareAll(scan, wholeOf(sides));
    expectSame(compareAll(scan, wholeOf(sides)), once);
    expectSame(mergePairs([once, once], 4), once);
  });

  it('covers who is added between two blocks', () => {
    const [a, b] = [someOfAll(5, 90), someOfAll(6, 70)];
    const scan = fill(create(128, 3), { a: a.slice(0, 50), b });
    const before = compareAll(scan, { a: [0, 50], b: [0, 70] });
    fill(scan, { a: a.slice(50), b: [] });
    const after = compareAll(scan, { a: [50, 90], b: [0, 70] });
    expectSame(
      mergePairs([before, after], 3),
      compareAll(fill(createPlainPairs(128, 3), { a, b }), wholeOf({ a, b })),
    );
  });

  it('leaves out what is no number, and nothing else for it', () => {
    const [nan, far] = [Number.NaN, Infinity];
    const scan = create(2, 1);
    scan.add('a', Float32Array.of(nan, 0, 1, 0, far, 0, 0, 1));
    scan.add('b', Float32Array.of(0, 1, nan, nan, 1, 0, 0, far));
    expect(listed(compareAll(scan, { a: [0, 4], b: [0, 4] }))).toEqual([
      [1, 2, 1],
      [3, 0, 1],
    ]);
  });

  it('gives nothing where one side is empty', () => {
    const scan = fill(create(128, 3), { a: someOfAll(1, 5), b: [] });
    expect(listed(compareAll(scan, { a: [0, 5], b: [0, 0] }))).toEqual([]);
  });
});

describe('the packed and the plain scan', () => {
  it('give the same for 2,000 by 2,000, with clusters, twins, zeros and what is no number', () => {
    const sides = { a: someOfAll(1), b: someOfAll(2) };
    const packed = fill(packedPairs(128, 20), sides);
    const plain = fill(createPlainPairs(128, 20), sides);
    const truth = compareAll(plain, wholeOf(sides));
    expect(truth.a.length).toBeGreaterThan(40_000);
    expectSame(compareAll(packed, wholeOf(sides)), truth);
  }, 60_000);
});

describe('merging the pairs of many blocks', () => {
  it('does not depend on their order', () => {
    const sides = { a: someOfAll(1, 120), b: someOfAll(2, 90) };
    const found = blocksOf(wholeOf(sides), [20, 70]).map((block) =>
      compareAll(fill(createPlainPairs(128, 6), sides), block),
    );
    expectSame(mergePairs([...found].reverse(), 6), mergePairs(found, 6));
  });
});
