/** A search under Node over a few hundred made-up people, and the order it has to give. */
import { onTestFinished } from 'vitest';
import { sideEvidence } from '../../../../src/workflows/compare.ts';
import type { Side } from '../../../../src/workflows/comparison.ts';
import type { SearchUnit } from '../../../../src/workflows/search/contract.ts';
import { createSearch, type Search, type SearchOutcome } from '../../../../src/workflows/search/search.ts';
import type { TemplateIndex } from '../../../../src/workflows/search/template-index.ts';
import { aUnit, photosOf, plainIndex, strangers } from './some-units.ts';

export const reference = photosOf(1, 2, 30);
export const own = aUnit('own', photosOf(1, 1, 8), { sex: 'male', birthYear: 1990, name: 'Own' });
export const crowd = strangers(400);

export interface Begun {
  readonly search: Search;
  /** All it said so far. */
  readonly outcomes: readonly SearchOutcome[];
  /** What it says next of an order that is complete. */
  readonly settled: () => Promise<SearchOutcome>;
}

/** A search that ends with the test. */
export function begin(shown = 10, createIndex: (dimensions: number) => TemplateIndex = plainIndex): Begun {
  const outcomes: SearchOutcome[] = [];
  let heard = (): void => undefined;
  const search = createSearch({
    photosOf: () => [],
    createIndex,
    shown,
    onOutcome(outcome) {
      outcomes.push(outcome);
      heard();
    },
  });
  onTestFinished(() => {
    search.dispose();
  });
  const settled = async (): Promise<SearchOutcome> => {
    const from = outcomes.length;
    for (;;) {
      const last = outcomes.slice(from).findLast(({ settled }) => settled);
      if (last !== undefined) return last;
      await new Promise<void>((resolve) => (heard = resolve));
    }
  };
  return { search, outcomes, settled };
}

export const keys = ({ candidates }: SearchOutcome): string[] => candidates.map(({ key }) => key);

/** The order by weighing everybody one by one and sorting them all. */
export function plainOrder(
  side: Side,
  units: readonly SearchUnit[],
  penalty: (unit: SearchUnit) => number = () => 0,
): string[] {
  return units
    .map((unit) => ({ key: unit.key, score: sideEvidence(side, unit.side).evidence - penalty(unit) }))
    .sort((p, q) => q.score - p.score || (p.key < q.key ? -1 : 1))
    .map(({ key }) => key);
}
