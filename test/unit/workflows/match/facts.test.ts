import { describe, expect, it } from 'vitest';
import { placeModel, standInMiss } from '../../../../src/kernel/facts/fact-model.ts';
import { factNames, type FactName, type FactWeight } from '../../../../src/workflows/match/contract.ts';
import { rowLength } from '../../../../src/workflows/match/fact-columns.ts';
import { factWeights } from '../../../../src/workflows/match/fact-weights.ts';
import { PairFacts } from '../../../../src/workflows/match/facts.ts';
import { tellingOf, type Telling } from '../../../../src/workflows/match/tellings.ts';
import type { StatedFacts } from '../../../../src/workflows/search/contract.ts';
import { gistOf } from '../../../../src/workflows/compare.ts';
import { photosOf } from '../search/some-units.ts';
import { places } from '../places/the-places.ts';

const gist = gistOf(photosOf(1, 1, 5));
const tell = (facts: StatedFacts): Telling => tellingOf(facts, gist, places.resolve);

/** Two sides of many records, so that no telling is common. */
const cities = [
  '贵州遵义',
  '四川成都',
  '河南郑州',
  '广东深圳',
  '山东济南',
  '福建泉州',
  '云南昆明',
  '湖南长沙',
];
const side = Array.from({ length: 400 }, (_, at) =>
  tell({
    sex: at % 2 === 0 ? 'female' : 'male',
    birthYear: 1980 + (at % 25),
    missingYear: 1980 + (at % 25) + 1 + (at % 9),
    birthPlace: cities[at % cities.length] ?? '',
    missingPlace: cities[at % cities.length] ?? '',
  }),
);
const pairFacts = new PairFacts([side, side]);

function weigh(p: StatedFacts, q: StatedFacts, on: readonly FactName[] = factNames): readonly FactWeight[] {
  const rows = new Float64Array(rowLength);
  const [a, b] = [tell(p), tell(q)];
  pairFacts.weigh(a, b, rows, 0);
  return factWeights(a, b, rows, 0, new Set(on));
}
const named = (weights: readonly FactWeight[], name: FactName) => weights.find((each) => each.name === name);

const child: StatedFacts = {
  sex: 'male',
  birthYear: 1990,
  missingYear: 1994,
  birthPlace: '贵州遵义',
  missingPlace: '贵州遵义',
};

describe('the facts of two records', () => {
  it('are only those that both state', () => {
    expect(weigh({ ...child }, {}).length).toBe(0);
    expect(weigh(child, { sex: 'male', missingYear: 1995 }).map(({ name }) => name)).toEqual([
      'sex',
      'missingYear',
    ]);
  });

  it('say the same whichever record comes first', () => {
    const other = { ...child, birthYear: 1992, missingYear: 1995, birthPlace: '四川成都' };
    const back = weigh(other, child);
    weigh(child, other).forEach((each, at) => {
      expect(back[at]?.evidence).toBeCloseTo(each.evidence, 9);
      expect(back[at]?.counted).toBeCloseTo(each.counted, 9);
    });
  });

  it('count nothing of what is switched off', () => {
    const weights = weigh(child, child, ['sex']);
    expect(weights.filter(({ counted }) => counted !== 0).map(({ name }) => name)).toEqual(['sex']);
    expect(weights.length).toBe(5);
  });

  it('do not count the place of the loss twice for those who were lost where they were born', () => {
    const both = weigh(child, child);
    expect(named(both, 'missingPlace')?.evidence).toBeGreaterThan(0.5);
    expect(named(both, 'missingPlace')?.counted).toBeLessThan(0.1);
    const alone = weigh(child, child, ['missingPlace']);
    expect(named(alone, 'missingPlace')?.counted).toBe(named(both, 'missingPlace')?.evidence);
  });

  it('do not count the year of the loss in full beside a birth year that agrees', () => {
    const both = named(weigh(child, child), 'missingYear');
    expect(both?.counted).toBeLessThan(both?.evidence ?? 0);
  });

  it('hold a second wrong telling of the same people less against them', () => {
    const misled = {
      ...child,
      birthYear: 2001,
      missingYear: 2003,
      birthPlace: '广东深圳',
      missingPlace: '广东深圳',
    };
    const weights = weigh(child, misled);
    for (const name of ['missingYear', 'missingPlace'] as const) {
      const weight = named(weights, name);
      expect(weight?.verdict).toBe('conflict');
      expect(weight?.counted).toBeGreaterThan(weight?.evidence ?? 0);
      expect(weight?.counted).toBeLessThan(0);
    }
  });

  it('take a whole province for no more than it is', () => {
    const province = named(weigh({ birthPlace: '贵州遵义' }, { birthPlace: '贵州' }), 'birthPlace');
    const town = named(weigh({ birthPlace: '贵州遵义' }, { birthPlace: '贵州遵义' }), 'birthPlace');
    expect(province?.verdict).toBe('agree');
    expect(province?.evidence).toBeGreaterThan(0);
    expect(province?.evidence).toBeLessThanOrEqual((town?.evidence ?? 0) + 0.15);
    expect(named(weigh({ birthPlace: '四川' }, { birthPlace: '贵州' }), 'birthPlace')?.verdict).toBe(
      'conflict',
    );
  });

  it('let the plain place stand in once, for where they were lost, and believe it less', () => {
    const lived = weigh({ place: '贵州遵义' }, child);
    expect(lived.map(({ name }) => name)).toEqual(['missingPlace']);
    expect(named(lived, 'missingPlace')?.evidence).toBeLessThan(
      named(weigh({ missingPlace: '贵州遵义' }, child), 'missingPlace')?.evidence ?? 0,
    );
    const far = named(weigh({ place: '广东深圳' }, child), 'missingPlace');
    expect(far?.evidence).toBeCloseTo(Math.log10(standInMiss), 9);
    expect(named(weigh({ missingPlace: '广东深圳' }, child), 'missingPlace')?.evidence).toBeCloseTo(
      Math.log10(placeModel.miss),
      9,
    );
    expect(weigh({ place: '贵州遵义', missingPlace: '广东深圳' }, child).map(({ name }) => name)).toEqual([
      'birthPlace',
      'missingPlace',
    ]);
  });

  it('leave out a place that the gazetteer does not know', () => {
    expect(weigh({ birthPlace: 'by the river' }, child)).toEqual([]);
  });

  it('take the birth year from photos of known years only where it is not stated on both sides', () => {
    const dated = photosOf(1, 1, 5).map((photo) => ({ ...photo, year: 1995 }));
    const fromPhotos = tellingOf({}, gistOf(dated), places.resolve);
    const rows = new Float64Array(rowLength);
    const weightWith = (telling: Telling) => {
      pairFacts.weigh(fromPhotos, telling, rows, 0);
      return factWeights(fromPhotos, telling, rows, 0, new Set(factNames))[0];
    };
    expect(weightWith(tell({ birthYear: 1990 }))).toMatchObject({ name: 'birthYear', verdict: 'agree' });
    expect(weightWith(tell({ birthYear: 1960 }))).toMatchObject({ name: 'birthYear', verdict: 'conflict' });
    expect(weightWith(tell({ birthYear: 1960 }))?.evidence).toBeGreaterThanOrEqual(-1 - 1e-9);
    expect(weightWith(tell({}))).toBeUndefined();
  });
});
