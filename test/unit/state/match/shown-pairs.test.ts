import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../../src/domain/case.ts';
import { createShownPairs } from '../../../../src/state/match/shown-pairs.ts';
import type { MatchPair, PairQueue } from '../../../../src/workflows/match/contract.ts';
import type { SearchUnit } from '../../../../src/workflows/search/contract.ts';
import { supportOf } from '../../../../src/workflows/support.ts';

function unit(person: string): SearchUnit {
  return { key: `person:${person}`, ref: { kind: 'person', person }, side: [], facts: {} };
}

function pair(a: string, b: string, evidence: number, mutual: boolean): MatchPair {
  const ages = [
    { mean: 4, sd: 1, source: 'stated' },
    { mean: 30, sd: 4, source: 'estimated' },
  ] as const;
  return {
    key: `person:${a}|person:${b}`,
    a: unit(a),
    b: unit(b),
    face: { similarity: 0.3, likeness: 3, ages, evidence },
    joint: { faces: evidence, facts: [], applied: 0, bounded: false, evidence, support: supportOf(evidence) },
    mutual,
    places: [1, 1],
    chance: { expected: 1, atMost: false },
  };
}

const queue: PairQueue = {
  pairs: [
    pair('lost-1', 'grown-1', 3.2, true),
    pair('lost-2', 'grown-2', 1.4, true),
    pair('lost-1', 'grown-2', 0.6, false),
  ],
  compared: 4,
  left: 0,
};

function shown(decided: Readonly<Record<string, Verdict>> = {}) {
  const reviews = signal({ verdictOf: (a: string, b: string) => decided[`${a}|${b}`] ?? 'open' });
  return createShownPairs(signal(queue), reviews);
}

describe('the pairs on the screen', () => {
  it('are all of the queue, in its order, until something is chosen', () => {
    const pairs = shown();
    expect(pairs.pairs.value).toEqual(queue.pairs);
    expect(pairs.hidden.value).toBe(0);
  });

  it('are only those in which each is the other’s first choice, and the rest is counted', () => {
    const pairs = shown();
    pairs.mutualOnly.value = true;
    expect(pairs.pairs.value.map(({ key }) => key)).toEqual([
      'person:lost-1|person:grown-1',
      'person:lost-2|person:grown-2',
    ]);
    expect(pairs.hidden.value).toBe(1);
    pairs.showAll();
    expect(pairs.pairs.value).toHaveLength(3);
  });

  it('reach the verbal step that was chosen', () => {
    const pairs = shown();
    const counts = [0, 1, 2, 3, 4, 5].map((step) => {
      pairs.least.value = step;
      return pairs.pairs.value.length;
    });
    // Any; limited from 2, moderate from 10, moderately strong from 100, strong from 1,000, very strong from 10,000 times.
    expect(counts).toEqual([3, 3, 2, 1, 1, 0]);
  });

  it('leave out decided ones where that was chosen', () => {
    const pairs = shown({ 'person:lost-1|person:grown-1': 'unsure' });
    expect(pairs.pairs.value).toHaveLength(3);
    pairs.hideDecided.value = true;
    expect(pairs.pairs.value.map(({ key }) => key)).not.toContain('person:lost-1|person:grown-1');
    expect(pairs.hidden.value).toBe(1);
  });
});
