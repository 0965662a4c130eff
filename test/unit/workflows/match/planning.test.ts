import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PairPart } from '../../../../src/domain/pair-run.ts';
import type { PairBlock } from '../../../../src/workflows/match/contract.ts';
import { compacted } from '../../../../src/workflows/match/run-compact.ts';
import { join } from '../../../../src/workflows/match/run-join.ts';
import type { StoredRun } from '../../../../src/workflows/match/run-leaving.ts';
import { blocksToDo, pairsIn } from '../../../../src/workflows/match/run-plan.ts';
import {
  allPairs,
  comparedPairs,
  numbersOf,
  placesOf,
  standingsOf,
} from '../../../../src/workflows/match/run-standing.ts';
import { newRun, noPairs, prints } from './a-run.ts';

const pairsOf = ({ a, b }: PairBlock): string[] => {
  const pairs: string[] = [];
  for (let row = a[0]; row < a[1]; row += 1) {
    for (let column = b[0]; column < b[1]; column += 1) pairs.push(`${String(row)} ${String(column)}`);
  }
  return pairs;
};

describe('blocks', () => {
  it('of 3,000 x 3,000 are twelve at least, of nearly one size', () => {
    const blocks = blocksToDo([], { a: 3_000, b: 3_000 });
    expect(blocks.length).toBeGreaterThanOrEqual(12);
    expect(blocks.length).toBeLessThan(40);
    expect(blocks.reduce((sum, block) => sum + pairsIn(block), 0)).toBe(9_000_000);
    const sizes = blocks.map(pairsIn);
    expect(Math.max(...sizes) / Math.min(...sizes)).toBeLessThan(1.1);
  });

  it('of sides that grew are new A with all B, and old A with new B', () => {
    const blocks = blocksToDo([{ a: [0, 4], b: [0, 6] }], { a: 5, b: 8 });
    expect(blocks.map(({ a, b }) => [...a, ...b])).toEqual([
      [0, 4, 6, 8],
      [4, 5, 0, 8],
    ]);
  });

  it('of a side without anybody are none', () => {
    expect(blocksToDo([], { a: 0, b: 8 })).toEqual([]);
    expect(blocksToDo([], { a: 8, b: 0 })).toEqual([]);
    expect(blocksToDo([{ a: [0, 8], b: [0, 8] }], { a: 8, b: 8 })).toEqual([]);
  });

  it('cover everything once, whatever is done already', () => {
    const size = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(size, size, fc.integer({ min: 1, max: 30 }), fc.array(fc.nat(200)), (a, b, most, taken) => {
        const first = blocksToDo([], { a: Math.ceil(a / 2), b: Math.ceil(b / 2) }, most);
        const done = first.filter((_, index) => taken.includes(index));
        const rest = blocksToDo(done, { a, b }, most);
        for (const block of rest) expect(pairsIn(block)).toBeLessThanOrEqual(most);
        const all = [...done, ...rest].flatMap(pairsOf);
        expect(new Set(all).size).toBe(all.length);
        expect(all.length).toBe(a * b);
      }),
      { numRuns: 500 },
    );
  });
});

type Deed =
  | { readonly kind: 'come' | 'leave' | 'change'; readonly side: 'a' | 'b'; readonly who: number }
  | { readonly kind: 'compare'; readonly blocks: number }
  | { readonly kind: 'reload' };

const someDeed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('come' as const, 'leave' as const, 'change' as const),
    side: fc.constantFrom('a' as const, 'b' as const),
    who: fc.nat(9),
  }),
  fc.record({ kind: fc.constant('compare' as const), blocks: fc.nat(5) }),
  fc.constant({ kind: 'reload' as const }),
);

/** People by name, each with the number of the version that they are in; what is compared of them is both. */
class World {
  readonly present = { a: new Map<string, number>(), b: new Map<string, number>() };
  readonly compared: string[] = [];
  stored: StoredRun = newRun();
  #versions = 0;
  #parts = 0;

  apply(deed: Deed): void {
    if (deed.kind === 'compare') this.compare(deed.blocks);
    else if (deed.kind === 'reload') this.compact();
    else {
      const people = this.present[deed.side];
      const name = `${deed.side}${String(deed.who)}`;
      if (deed.kind === 'leave') people.delete(name);
      else if (deed.kind === 'come' || people.has(name)) {
        if (deed.kind === 'come' && people.has(name)) return;
        this.#versions += 1;
        people.set(name, this.#versions);
      }
    }
  }

  /** As a round does: who came and left, then blocks until somebody stops it. */
  compare(most: number): void {
    this.settle();
    const standings = standingsOf(this.stored.run.record);
    const done = this.stored.parts.map(({ record }) => placesOf(record.block, standings));
    const sides = { a: standings.a.numbers.length, b: standings.b.numbers.length };
    for (const block of blocksToDo(done, sides, 6).slice(0, most)) {
      const name = (side: 'a' | 'b', place: number): string => {
        const key = this.stored.run.record.units[side].keys[standings[side].numbers[place] ?? -1] ?? '';
        return `${key}#${String(this.present[side].get(key))}`;
      };
      for (const pair of pairsOf(block)) {
        const [a = 0, b = 0] = pair.split(' ').map(Number);
        this.compared.push(`${name('a', a)} ${name('b', b)}`);
      }
      this.#parts += 1;
      const record: PairPart = {
        id: String(this.#parts),
        run: 'run',
        block: numbersOf(block, standings),
        near: noPairs,
      };
      this.stored = { ...this.stored, parts: [...this.stored.parts, { revision: 1, record }] };
    }
  }

  settle(): void {
    const joined = join(this.stored, { a: prints(this.present.a), b: prints(this.present.b) });
    this.stored = {
      run: { revision: this.stored.run.revision + 1, record: joined.run },
      parts: this.stored.parts.map((kept) => ({
        ...kept,
        record: joined.parts.get(kept.record.id) ?? kept.record,
      })),
    };
  }

  counts(): { readonly total: number; readonly compared: number } {
    const standings = standingsOf(this.stored.run.record);
    const parts = this.stored.parts.map(({ record }) => record);
    return { total: allPairs(standings), compared: comparedPairs(parts, standings) };
  }

  compact(): void {
    this.settle();
    const { total, compared } = this.counts();
    this.#parts += 1;
    if (total === compared && total > 0) {
      this.stored = compacted(this.stored, noPairs, String(this.#parts)).stored;
    }
  }
}

describe('a run', () => {
  it('compares each pair exactly once, whoever comes, leaves or changes and however often it is stopped', () => {
    fc.assert(
      fc.property(fc.array(someDeed, { maxLength: 40 }), (deeds) => {
        const world = new World();
        for (const deed of deeds) world.apply(deed);
        world.compare(Infinity);
        expect(new Set(world.compared).size).toBe(world.compared.length);
        const { a, b } = world.present;
        const expected = [...a].flatMap(([one, first]) =>
          [...b].map(([other, second]) => `${one}#${String(first)} ${other}#${String(second)}`),
        );
        const compared = new Set(world.compared);
        for (const pair of expected) expect(compared).toContain(pair);
        expect(world.counts()).toEqual({ total: expected.length, compared: expected.length });
      }),
      { numRuns: 400 },
    );
  });

  it('keeps no name of anybody who is not there', () => {
    fc.assert(
      fc.property(fc.array(someDeed, { maxLength: 30 }), (deeds) => {
        const world = new World();
        for (const deed of deeds) world.apply(deed);
        world.settle();
        for (const side of ['a', 'b'] as const) {
          const keys = world.stored.run.record.units[side].keys.filter((key) => key !== '');
          expect(new Set(keys)).toEqual(new Set(world.present[side].keys()));
        }
      }),
      { numRuns: 200 },
    );
  });
});
