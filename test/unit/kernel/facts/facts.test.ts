import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  birthYearModel,
  missingYearModel,
  placeModel,
  sexModel,
} from '../../../../src/kernel/facts/fact-model.ts';
import { placeEvidence, placeVerdict, ringFrequency } from '../../../../src/kernel/facts/places.ts';
import { sexEvidence, sexFrequencies } from '../../../../src/kernel/facts/sex.ts';
import { YearFrequencies } from '../../../../src/kernel/facts/year-frequencies.ts';
import { yearError, yearEvidence, yearVerdict } from '../../../../src/kernel/facts/years.ts';

const models = [birthYearModel, missingYearModel];
const someYears = fc.array(fc.integer({ min: 1960, max: 2010 }), { maxLength: 60 });
const year = fc.integer({ min: 1950, max: 2020 });
const frequenciesOf = (sides: readonly (readonly number[])[]) => {
  const frequencies = new YearFrequencies(sides, birthYearModel.floor);
  return (told: number) => frequencies.of(told);
};

describe('two told years', () => {
  it('differ by the shares that the model states, which are all there is', () => {
    for (const model of models) {
      let sum = 0;
      for (let apart = -60; apart <= 60; apart += 1) sum += yearError(apart, model);
      expect(sum).toBeCloseTo(1, 6);
    }
  });

  it('say the same whichever record and whichever side comes first', () => {
    fc.assert(
      fc.property(year, year, someYears, someYears, (p, q, sideA, sideB) => {
        const there = yearEvidence(p, q, frequenciesOf([sideA, sideB]), birthYearModel);
        const back = yearEvidence(q, p, frequenciesOf([sideB, sideA]), birthYearModel);
        expect(back).toBeCloseTo(there, 9);
      }),
    );
  });

  it('never cost more than a told year that has nothing to do with the person, nor give more than the floor allows', () => {
    fc.assert(
      fc.property(year, year, someYears, someYears, (p, q, sideA, sideB) => {
        for (const model of models) {
          const evidence = yearEvidence(p, q, frequenciesOf([sideA, sideB]), model);
          expect(evidence).toBeGreaterThanOrEqual(Math.log10(model.miss) - 1e-9);
          expect(evidence).toBeLessThanOrEqual(Math.log10(model.exact / model.floor + 1));
        }
      }),
    );
  });

  it('say less the farther they are apart, and less where many tell that year', () => {
    const even = () => 0.04;
    const byDistance = [0, 1, 2, 3, 5, 9].map((apart) =>
      yearEvidence(1990, 1990 + apart, even, birthYearModel),
    );
    expect([...byDistance].sort((p, q) => q - p)).toEqual(byDistance);
    const rush = frequenciesOf([Array.from({ length: 50 }, () => 1990), [1970, 1980, 1990, 2000]]);
    expect(yearEvidence(1990, 1990, rush, birthYearModel)).toBeLessThan(
      yearEvidence(1975, 1975, rush, birthYearModel),
    );
  });

  it('favour one person by no more than they favour two on the whole: unrelated years weigh at most 1 on average', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1980, max: 1999 }), { minLength: 20, maxLength: 200 }),
        (years) => {
          const frequency = frequenciesOf([years, years]);
          let sum = 0;
          for (const p of years)
            for (const q of years) sum += 10 ** yearEvidence(p, q, frequency, birthYearModel);
          // The prior takes the years of a small side to be a little rarer than they are in it; hence not 1 sharp.
          expect(sum / years.length ** 2).toBeLessThan(1.2);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('of a loss are told more widely than those of a birth', () => {
    const even = () => 0.04;
    const far = (model: typeof birthYearModel) => yearEvidence(1990, 1994, even, model);
    expect(far(missingYearModel)).toBeGreaterThan(far(birthYearModel));
    expect([0, 2, 7].map((apart) => yearVerdict(1990, 1990 + apart, birthYearModel))).toEqual([
      'agree',
      'near',
      'conflict',
    ]);
  });
});

describe('sex', () => {
  it('is almost never told wrongly: another one costs much, the same one gives little', () => {
    const even = sexFrequencies([
      ['female', 'male'],
      ['female', 'male'],
    ]);
    expect(sexEvidence('female', 'female', even)).toBeCloseTo(
      Math.log10(2 * (1 - sexModel.miss) + sexModel.miss),
      9,
    );
    expect(sexEvidence('female', 'male', even)).toBeCloseTo(Math.log10(sexModel.miss), 9);
  });

  it('says nothing where all are boys', () => {
    const boys = Array.from({ length: 500 }, () => 'male' as const);
    expect(Math.abs(sexEvidence('male', 'male', sexFrequencies([boys, boys])))).toBeLessThan(0.01);
  });
});

describe('two told places', () => {
  it('say most in one prefecture, and elsewhere cost little however far', () => {
    const frequency = 0.02;
    const { miss } = placeModel;
    const order = (['same', 'near', 'region', 'elsewhere'] as const).map((ring) =>
      placeEvidence(ring, frequency, miss),
    );
    expect([...order].sort((p, q) => q - p)).toEqual(order);
    expect(placeEvidence('elsewhere', 0.9, miss)).toBeCloseTo(Math.log10(miss), 9);
    expect(
      order.map((_, at) => placeVerdict((['same', 'near', 'region', 'elsewhere'] as const)[at] ?? 'same')),
    ).toEqual(['agree', 'near', 'near', 'conflict']);
  });

  it('count rare rings for more, but never as rarer than the floor', () => {
    expect(ringFrequency([{ inside: 0, of: 1e6 }])).toBe(placeModel.floor);
    expect(ringFrequency([{ inside: 0, of: 0 }])).toBe(0.5);
    expect(ringFrequency([{ inside: 10, of: 100 }])).toBeGreaterThan(ringFrequency([{ inside: 5, of: 100 }]));
  });
});
