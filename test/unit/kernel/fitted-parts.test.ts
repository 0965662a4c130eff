import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageBasis, ageBasisCases } from '../../../src/kernel/age-basis.ts';
import { birthYear, birthYearEvidence } from '../../../src/kernel/birth-years.ts';
import { cohortStatistics } from '../../../src/kernel/cohort.ts';
import { valueAt } from '../../../src/kernel/curve.ts';
import { faceEvidence } from '../../../src/kernel/evidence.ts';
import { fittedKernel } from '../../../src/kernel/fitted.ts';
import { strangerShare } from '../../../src/kernel/strangers.ts';
import { combineTemplates, makeTemplate } from '../../../src/kernel/template.ts';
import { direction, someAge } from '../workflows/a-person.ts';

const likeness = fc.double({ min: -5, max: 15, noNaN: true });

describe('the age basis', () => {
  const youths = fittedKernel.basis.youth.length;

  it('has youth parts that sum to 1, and is the mean of its certain cases', () => {
    fc.assert(
      fc.property(someAge, someAge, (a, b) => {
        const basis = ageBasis(a, b);
        expect(basis.slice(0, youths).reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 9);
        const mean = new Float64Array(basis.length);
        for (const { basis: certain, weight } of ageBasisCases(a, b)) {
          certain.forEach((value, index) => {
            mean[index] = (mean[index] ?? 0) + weight * value;
          });
        }
        mean.forEach((value, index) => {
          expect(value).toBeCloseTo(basis[index] ?? Number.NaN, 9);
        });
      }),
      { numRuns: 50 },
    );
  });
});

describe('evidence of faces', () => {
  it('rises with likeness, whatever the quality and the number of photos', () => {
    fc.assert(
      fc.property(
        likeness,
        fc.double({ min: 0.01, max: 3, noNaN: true }),
        someAge,
        someAge,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 5 }),
        (lower, more, a, b, quality, photos) => {
          const at = (value: number) => faceEvidence(value, { ages: [a, b], quality, photos: [1, photos] });
          expect(at(lower + more)).toBeGreaterThanOrEqual(at(lower));
        },
      ),
    );
  });

  it('is nearer to nothing, in both directions, when a photo is poor', () => {
    const ages = [
      { mean: 6, sd: 2, source: 'estimated' },
      { mean: 30, sd: 6, source: 'estimated' },
    ] as const;
    for (const value of [-2, 6]) {
      const good = faceEvidence(value, { ages, quality: 0.9, photos: [1, 1] });
      const poor = faceEvidence(value, { ages, quality: 0.03, photos: [1, 1] });
      expect(Math.abs(poor)).toBeLessThan(Math.abs(good));
      expect(Math.sign(poor)).toBe(Math.sign(good));
    }
  });
});

describe('the share of strangers', () => {
  it('falls as likeness rises, and says where the data end', () => {
    fc.assert(
      fc.property(
        likeness,
        fc.double({ min: 0.05, max: 3, noNaN: true }),
        someAge,
        someAge,
        (value, more, a, b) => {
          const near = strangerShare(value, [a, b]);
          const far = strangerShare(value + more, [a, b]);
          expect(far.share).toBeLessThanOrEqual(near.share);
          if (near.beyondData) expect(far.beyondData).toBe(true);
        },
      ),
    );
    const adults = { mean: 30, sd: 1, source: 'stated' } as const;
    const farthest = strangerShare(40, [adults, adults]);
    expect(farthest).toEqual({ share: fittedKernel.strangers.tail.floor, beyondData: true });
  });
});

describe('birth years', () => {
  it('speak for one person when they agree and against it when they do not', () => {
    const sure = (mean: number) => ({ mean, sd: 1, source: 'stated' as const });
    expect(birthYearEvidence(birthYear(1990, sure(5)), birthYear(2020, sure(35)))).toBeGreaterThan(0);
    expect(birthYearEvidence(birthYear(1990, sure(5)), birthYear(2020, sure(20)))).toBeLessThan(-2);
  });

  it('say little when ages are only estimated', () => {
    const vague = (mean: number) => ({ mean, sd: 8, source: 'estimated' as const });
    expect(Math.abs(birthYearEvidence(birthYear(1990, vague(5)), birthYear(2020, vague(35))))).toBeLessThan(
      1,
    );
  });
});

describe('templates', () => {
  it('have length 1 after the projection and after being combined, in any order', () => {
    const projection = {
      centre: new Float32Array(4).fill(0.1),
      matrix: Float32Array.from([1, 0, 0, 1, 1, 1, 0, 2]),
    };
    const made = makeTemplate(Float32Array.from([0.5, 0.5, -0.5, 0.5]), projection);
    expect(Math.hypot(...made)).toBeCloseTo(1, 6);
    const parts = [direction(1), direction(2), direction(3)];
    const combined = combineTemplates(parts);
    expect(Math.hypot(...combined)).toBeCloseTo(1, 6);
    combineTemplates([...parts].reverse()).forEach((value, index) => {
      expect(value).toBeCloseTo(combined[index] ?? Number.NaN, 6);
    });
  });
});

describe("a collection's own statistics", () => {
  it('come from its most similar members, without those left out', () => {
    const members = Array.from({ length: 50 }, (_, index) => direction(index + 10));
    const self = direction(1);
    const all = cohortStatistics(self, [...members, self]);
    const others = cohortStatistics(self, [...members, self], (index) => index === members.length);
    expect(others.mean).toBeLessThan(all.mean);
    expect(others.sd).toBeGreaterThan(0);
  });
});

describe('a fitted curve', () => {
  it('runs straight between knots and flat outside', () => {
    const curve = { at: [0, 10, 20], value: [1, 3, 2] };
    expect([-5, 0, 5, 15, 20, 99].map((x) => valueAt(curve, x))).toEqual([1, 1, 2, 2.5, 2, 2]);
  });
});
