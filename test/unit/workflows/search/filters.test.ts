import { describe, expect, it } from 'vitest';
import { filterNames, noFilters, type SearchFilters } from '../../../../src/domain/search-filters.ts';
import { kilometresBetween } from '../../../../src/workflows/search/distance.ts';
import {
  conflictsOf,
  filtersToBlame,
  judgeFilter,
  penaltyOf,
  softPenalties,
} from '../../../../src/workflows/search/filters.ts';

const chengdu = { name: 'Chengdu', latitude: 30.66, longitude: 104.06 };
const chongqing = { latitude: 29.56, longitude: 106.55 };

const asked: SearchFilters = {
  sex: { strictness: 'soft', value: 'female' },
  birthYear: { strictness: 'soft', from: 1990, to: 1992, tolerance: 2 },
  missingYear: { strictness: 'soft', value: 1995, tolerance: 1 },
  place: { strictness: 'soft', at: chengdu, kilometres: 300 },
  consent: { strictness: 'soft' },
};

describe('a filter', () => {
  it('never guesses: what nobody stated does not conflict', () => {
    for (const name of filterNames) expect(judgeFilter(name, asked, {})).toBe('unknown');
  });

  it('that asks nothing says nothing', () => {
    const facts = { sex: 'male', birthYear: 1950, missingYear: 1960, at: chongqing } as const;
    for (const name of filterNames) expect(judgeFilter(name, noFilters, facts)).toBe('unknown');
  });

  it('holds stated facts against what was asked, with its tolerance', () => {
    const verdicts = (name: Parameters<typeof judgeFilter>[0], facts: readonly object[]) =>
      facts.map((each) => judgeFilter(name, asked, each));
    expect(verdicts('sex', [{ sex: 'female' }, { sex: 'male' }])).toEqual(['fits', 'conflicts']);
    expect(
      verdicts(
        'birthYear',
        [1987, 1988, 1994, 1995].map((birthYear) => ({ birthYear })),
      ),
    ).toEqual(['conflicts', 'fits', 'fits', 'conflicts']);
    expect(
      verdicts(
        'missingYear',
        [1993, 1994, 1996, 1997].map((missingYear) => ({ missingYear })),
      ),
    ).toEqual(['conflicts', 'fits', 'fits', 'conflicts']);
    expect(verdicts('consent', [{ covered: true }, { covered: false }])).toEqual(['fits', 'conflicts']);
  });

  it('takes an open end, and a range written the wrong way round', () => {
    const with_ = (birthYear: SearchFilters['birthYear'], year: number) =>
      judgeFilter('birthYear', { ...asked, birthYear }, { birthYear: year });
    expect(with_({ strictness: 'soft', from: 1990, tolerance: 0 }, 2020)).toBe('fits');
    expect(with_({ strictness: 'soft', to: 1990, tolerance: 0 }, 1991)).toBe('conflicts');
    expect(with_({ strictness: 'soft', from: 1992, to: 1990, tolerance: 0 }, 1991)).toBe('fits');
  });

  it('draws a ring round a place', () => {
    // About 266 km apart.
    expect(kilometresBetween(chengdu, chongqing)).toBeGreaterThan(255);
    expect(kilometresBetween(chengdu, chongqing)).toBeLessThan(275);
    expect(judgeFilter('place', asked, { at: chongqing })).toBe('fits');
    const near = { ...asked, place: { ...asked.place, kilometres: 200 } };
    expect(judgeFilter('place', near, { at: chongqing })).toBe('conflicts');
    expect(judgeFilter('place', near, { place: 'Chongqing' })).toBe('unknown');
  });

  it('measures across the date line and at the poles', () => {
    expect(
      kilometresBetween({ latitude: 0, longitude: 179.5 }, { latitude: 0, longitude: -179.5 }),
    ).toBeCloseTo(111.2, 0);
    expect(kilometresBetween({ latitude: 90, longitude: 0 }, { latitude: 90, longitude: 120 })).toBeCloseTo(
      0,
      6,
    );
    expect(kilometresBetween(chengdu, chengdu)).toBe(0);
  });
});

describe('filters together', () => {
  const facts = { sex: 'male', birthYear: 1970, covered: false } as const;

  it('hide by those that are strict, and lower the order by those that are soft', () => {
    const filters: SearchFilters = {
      ...asked,
      sex: { ...asked.sex, strictness: 'strict' },
      consent: { strictness: 'off' },
    };
    expect(conflictsOf(filters, facts)).toEqual({ strict: ['sex'], soft: ['birthYear'] });
    expect(conflictsOf(asked, facts)).toEqual({ strict: [], soft: ['sex', 'birthYear', 'consent'] });
    expect(penaltyOf(['sex', 'birthYear'])).toBe(softPenalties.sex + softPenalties.birthYear);
  });

  it('are blamed for hiding everyone where one alone, made soft, would bring somebody back', () => {
    expect(filtersToBlame([['sex', 'place'], ['place']])).toEqual(['place']);
    expect(filtersToBlame([['place'], ['sex']])).toEqual(['sex', 'place']);
    expect(
      filtersToBlame([
        ['sex', 'place'],
        ['birthYear', 'place'],
      ]),
    ).toEqual(['sex', 'birthYear', 'place']);
    expect(filtersToBlame([])).toEqual([]);
  });
});
