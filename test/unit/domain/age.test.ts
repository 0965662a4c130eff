import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ageBelief,
  ageRange,
  parseWhole,
  photoYear,
  sidesLookMixedUp,
  spokenAge,
} from '../../../src/domain/age.ts';
import type { AgeBelief } from '../../../src/domain/face.ts';

const estimate: AgeBelief = { mean: 8, sd: 4.1, source: 'estimated' };

describe('the age to go by', () => {
  it('is the estimate while nothing else is known', () => {
    expect(ageBelief(estimate, {})).toEqual(estimate);
    expect(ageBelief(estimate, { takenOn: '2019-06-01' })).toEqual(estimate);
    expect(ageBelief(estimate, { birthYear: 1984 })).toEqual(estimate);
  });

  it('is the stated age before anything else, in full years', () => {
    const belief = ageBelief(estimate, { statedAge: 5, birthYear: 1984, photoYear: 2019 });
    expect(belief.source).toBe('stated');
    expect(spokenAge(belief)).toBe(5);
    expect(belief.mean).toBe(5.5);
  });

  it('follows from birth year and year of the photo, a stated year before the one in the file', () => {
    const belief = ageBelief(estimate, { birthYear: 1984, photoYear: 1989, takenOn: '2019-06-01' });
    expect(belief.source).toBe('photo-date');
    expect(spokenAge(belief)).toBe(5);
    expect(spokenAge(ageBelief(estimate, { birthYear: 1984, takenOn: '2019-06-01' }))).toBe(35);
  });

  it('is surer when the file knows the month', () => {
    const year = ageBelief(estimate, { birthYear: 1984, photoYear: 2019 });
    const day = ageBelief(estimate, { birthYear: 1984, takenOn: '2019-06-01' });
    expect(day.sd).toBeLessThan(year.sd);
  });

  it('keeps the estimate when the photo would be older than the person', () => {
    expect(ageBelief(estimate, { birthYear: 1990, photoYear: 1985 })).toEqual(estimate);
  });

  it('is never below zero', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2026 }),
        fc.integer({ min: 1900, max: 2026 }),
        (birthYear, taken) => {
          const belief = ageBelief(estimate, { birthYear, photoYear: taken });
          expect(belief.mean).toBeGreaterThanOrEqual(0);
          expect(ageRange(belief).low).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});

describe('the range said aloud', () => {
  it('holds eight cases of ten, in whole years, and does not go below zero', () => {
    expect(ageRange({ mean: 30, sd: 10, source: 'estimated' })).toEqual({ low: 17, high: 43 });
    expect(ageRange({ mean: 2, sd: 4.6, source: 'estimated' })).toEqual({ low: 0, high: 8 });
  });
});

describe('the year of a photo', () => {
  it('is what was stated, else what the file says, else unknown', () => {
    expect(photoYear({ photoYear: 1989, takenOn: '2019-06-01' })).toEqual({ year: 1989, source: 'stated' });
    expect(photoYear({ takenOn: '2019-06-01' })).toEqual({ year: 2019, source: 'file' });
    expect(photoYear({})).toBeUndefined();
    expect(photoYear({ takenOn: '0000-00-00' })).toBeUndefined();
  });
});

describe('mixed-up sides', () => {
  const grown: AgeBelief = { mean: 34, sd: 5, source: 'estimated' };

  it('are suspected when the earlier face is clearly older, and not when the doubt is larger', () => {
    expect(sidesLookMixedUp(grown, estimate)).toBe(true);
    expect(sidesLookMixedUp(estimate, grown)).toBe(false);
    expect(sidesLookMixedUp({ ...grown, mean: 10 }, estimate)).toBe(false);
  });
});

describe('a number as typed', () => {
  it('is read with spaces and full-width digits', () => {
    expect(parseWhole(' 5 ', 0, 120)).toBe(5);
    expect(parseWhole('１９８４', 1840, 2026)).toBe(1984);
    expect(parseWhole('0', 0, 120)).toBe(0);
  });

  it('is nothing when nothing is typed, and invalid when it is no whole number in range', () => {
    expect(parseWhole('  ', 0, 120)).toBeUndefined();
    for (const text of ['five', '-1', '5.5', '121', '1e2', '99999']) {
      expect(parseWhole(text, 0, 120), text).toBe('invalid');
    }
  });
});
