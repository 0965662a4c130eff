import { describe, expect, it } from 'vitest';
import { translator } from '../../../../../src/i18n/index.ts';
import { birthWords } from '../../../../../src/ui/views/compare/birth-words.ts';
import type { BirthYears, Side } from '../../../../../src/workflows/comparison.ts';
import { aFace } from '../../../a-face.ts';
import { aComparison } from './a-comparison.ts';

const en = translator('en');
const photo = (age: number, year: number) => ({
  face: aFace(),
  age: { mean: age, sd: 2, source: 'estimated' as const },
  year,
});
const sides: readonly [Side, Side] = [[photo(5, 1989)], [photo(34, 2019)]];
const birthYears = (change: Partial<BirthYears> = {}): BirthYears => ({
  evidence: 0.3,
  a: { mean: 1984.2, sd: 2 },
  b: { mean: 1985.1, sd: 5 },
  verdict: 'agree',
  ...change,
});

describe('birth years in words', () => {
  it('that agree point to one year, nearer to the surer side', () => {
    expect(birthWords(en, aComparison({ birthYears: birthYears() }), sides)).toEqual([
      'Age about 5 in 1989 and about 34 in 2019 both point to a birth in about 1984.',
    ]);
  });

  it('that conflict give both, what it means and what to check', () => {
    const conflict = birthYears({ a: { mean: 2013, sd: 2 }, verdict: 'conflict' });
    const lines = birthWords(en, aComparison({ birthYears: conflict }), sides);
    expect(lines[0]).toMatch(/about 2013.*about 1985/);
    expect(lines[1]).toMatch(/counts against one person.*year of the scan/);
  });

  it('speak of several photos of a side together', () => {
    const more: readonly [Side, Side] = [[...sides[0], photo(7, 1991)], sides[1]];
    expect(birthWords(en, aComparison({ birthYears: birthYears() }), more)).toEqual([
      'The earlier side points to a birth in about 1984, the later one to about 1985.',
    ]);
  });

  it('ask for the years while they are not known', () => {
    expect(birthWords(en, aComparison(), sides)).toEqual([expect.stringContaining('year of each photo')]);
  });
});
