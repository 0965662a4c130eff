import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AgeBelief } from '../../../src/domain/face.ts';
import { compareSides } from '../../../src/workflows/compare.ts';
import { aPersonPhoto, between, direction, someAge, someSeed, someSide } from './a-person.ts';

const stated = (mean: number): AgeBelief => ({ mean, sd: 1, source: 'stated' });

describe('what two sides say about one person or two', () => {
  it('is the same whichever side comes first', () => {
    fc.assert(
      fc.property(someSide, someSide, (a, b) => {
        const there = compareSides(a, b);
        const back = compareSides(b, a);
        expect(back.evidence).toBeCloseTo(there.evidence, 8);
        expect(back.similarity).toBeCloseTo(there.similarity, 8);
        expect(back.strangers.share).toBeCloseTo(there.strangers.share, 8);
      }),
      { numRuns: 60 },
    );
  });

  it('does not depend on the order of photos within a side', () => {
    fc.assert(
      fc.property(someSide, someSide, (a, b) => {
        const turned = compareSides([...a].reverse(), b);
        expect(turned.evidence).toBeCloseTo(compareSides(a, b).evidence, 5);
      }),
      { numRuns: 60 },
    );
  });

  it('rises with the likeness of the templates at every pair of ages', () => {
    fc.assert(
      fc.property(someSeed, someAge, someAge, (seed, ageA, ageB) => {
        const reference = direction(seed);
        const other = direction(seed + 1);
        const evidences = [0, 0.2, 0.4, 0.6, 0.8, 1].map((share) => {
          const comparison = compareSides(
            [aPersonPhoto(reference, ageA)],
            [aPersonPhoto(between(other, reference, share), ageB)],
          );
          return [comparison.likeness, comparison.evidence] as const;
        });
        evidences.sort(([p], [q]) => p - q);
        evidences.slice(1).forEach(([likeness, evidence], index) => {
          const [before, lower] = evidences[index] ?? [0, 0];
          if (likeness > before) expect(evidence).toBeGreaterThanOrEqual(lower);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('is a finite number with a range around it at any age from 0 to 120, with and without years', () => {
    fc.assert(
      fc.property(someSide, someSide, (a, b) => {
        const { evidence, range, strangers, likeness } = compareSides(a, b);
        for (const value of [evidence, likeness, ...range]) expect(Number.isFinite(value)).toBe(true);
        expect(range[0]).toBeLessThanOrEqual(evidence);
        expect(range[1]).toBeGreaterThanOrEqual(evidence);
        expect(strangers.share).toBeGreaterThan(0);
        expect(strangers.share).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60 },
    );
  });

  it('is lower for a wrong birth year than for a right one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 18, max: 60 }), (young, grown) => {
        const child = aPersonPhoto(direction(1), stated(young), 1970 + young);
        const right = compareSides([child], [aPersonPhoto(direction(1), stated(grown), 1970 + grown)]);
        const wrong = compareSides([child], [aPersonPhoto(direction(1), stated(grown), 1985 + grown)]);
        expect(right.birthYears?.verdict).toBe('agree');
        expect(wrong.birthYears?.verdict).toBe('conflict');
        expect(wrong.evidence).toBeLessThan(right.evidence);
        expect(wrong.faceEvidence).toBe(right.faceEvidence);
      }),
    );
  });

  it('says nothing about birth years when one of the photos has no year', () => {
    const a = [aPersonPhoto(direction(1), stated(5), 1990)];
    expect(compareSides(a, [aPersonPhoto(direction(2), stated(30))]).birthYears).toBeUndefined();
  });

  it('tells what each of several photos did, and nothing of a single one', () => {
    const adult = [aPersonPhoto(direction(1), stated(30))];
    const good = aPersonPhoto(between(direction(2), direction(1), 0.6), stated(6));
    const poor = aPersonPhoto(direction(3), stated(7));
    const { contributions, evidence } = compareSides([good, poor], adult);
    expect(contributions.map(({ side, index }) => `${side}${String(index)}`)).toEqual(['a0', 'a1']);
    expect(contributions[0]?.evidenceWithout).toBeLessThan(evidence);
    expect(compareSides([good], adult).contributions).toEqual([]);
  });
});
