import { afterEach, describe, expect, it } from 'vitest';
import { failure } from '../../../../src/domain/errors.ts';
import { noFilters, type SearchFilters } from '../../../../src/domain/search-filters.ts';
import { compareSides, sideEvidence } from '../../../../src/workflows/compare.ts';
import type { Side } from '../../../../src/workflows/comparison.ts';
import { lookalikesAmong } from '../../../../src/workflows/people/chance.ts';
import type { SearchUnit } from '../../../../src/workflows/search/contract.ts';
import { softPenalties } from '../../../../src/workflows/search/filters.ts';
import { createSearch, type Search, type SearchOutcome } from '../../../../src/workflows/search/search.ts';
import type { TemplateIndex } from '../../../../src/workflows/search/template-index.ts';
import { unit } from '../../../../src/kernel/similarity.ts';
import { aUnit, photosOf, plainIndex, strangers } from './some-units.ts';

const reference = photosOf(1, 2, 30);
const own = aUnit('own', photosOf(1, 1, 8), { sex: 'male', birthYear: 1990, name: 'Own' });
const crowd = strangers(400);

let search: Search | undefined;
afterEach(() => search?.dispose());

/** A search with what it said, and the next word of it that fits. */
function begin(shown = 10, createIndex: (dimensions: number) => TemplateIndex = plainIndex) {
  const outcomes: SearchOutcome[] = [];
  let heard = (): void => undefined;
  const started = createSearch({
    photosOf: () => [],
    createIndex,
    shown,
    onOutcome(outcome) {
      outcomes.push(outcome);
      heard();
    },
  });
  search = started;
  const settled = async (): Promise<SearchOutcome> => {
    const from = outcomes.length;
    for (;;) {
      const last = outcomes.slice(from).findLast(({ settled }) => settled);
      if (last !== undefined) return last;
      await new Promise<void>((resolve) => (heard = resolve));
    }
  };
  return { search: started, outcomes, settled };
}

const keys = ({ candidates }: SearchOutcome) => candidates.map(({ key }) => key);

/** The order by weighing everybody one by one and sorting them all. */
function plainOrder(
  side: Side,
  units: readonly SearchUnit[],
  penalty: (unit: SearchUnit) => number = () => 0,
) {
  return units
    .map((unit) => ({ key: unit.key, score: sideEvidence(side, unit.side).evidence - penalty(unit) }))
    .sort((p, q) => q.score - p.score || (p.key < q.key ? -1 : 1))
    .map(({ key }) => key);
}

describe('a search', () => {
  it('orders a collection by evidence, as one by one comparisons do', async () => {
    const { search, settled } = begin(30);
    search.setReference(reference);
    search.setKept([...crowd, own], 3);
    const outcome = await settled();
    expect(keys(outcome)).toEqual(plainOrder(reference, [...crowd, own]).slice(0, 30));
    expect(outcome.candidates[0]).toMatchObject({ key: own.key, facts: own.facts, conflicts: [] });
    expect(outcome.candidates[0]?.evidence).toBe(compareSides(reference, own.side).evidence);
    expect(outcome.tally).toEqual({ compared: 401, hidden: 0, hiddenBy: {}, leftOut: 3 });
    expect(search.ranked(0, 401).map(({ key }) => key)).toEqual(plainOrder(reference, [...crowd, own]));
  });

  it('puts whoever comes in at the right place, whatever the order of coming', async () => {
    const { search, settled } = begin(500);
    search.setReference(reference);
    search.beginFolder();
    for (const unit of [...crowd.slice(0, 200), own, ...crowd.slice(200)]) {
      search.addFiles([unit]);
      if (unit.key.endsWith('77')) await settled();
    }
    expect(keys(await settled())).toEqual(plainOrder(reference, [...crowd, own]));
    expect(search.ranked(0, 1)[0]?.key).toBe(own.key);
  });

  it('shows the first places of a large collection for certain before all is weighed, then the whole order', async () => {
    const many = strangers(2_010, 1_000);
    const { search, outcomes, settled } = begin(1);
    search.setReference(reference);
    search.setKept([...many, own]);
    const end = await settled();
    expect(outcomes.find(({ candidates }) => candidates.length > 0)).toMatchObject({ settled: false });
    for (const outcome of outcomes)
      if (outcome.candidates.length > 0) expect(keys(outcome)).toEqual([own.key]);
    expect(end.tally.compared).toBe(2_011);
    expect(search.ranked(0, 2_011).map(({ key }) => key)).toEqual(plainOrder(reference, [...many, own]));
  }, 30_000);

  it('weighs nobody against a reference that was changed while the nearest were asked for', async () => {
    const many = strangers(2_010, 1_000);
    const other = photosOf(10_005, 1, 40);
    let asked = 0;
    const { search, settled } = begin(1, () => ({
      ...plainIndex(),
      nearest() {
        asked += 1;
        if (asked === 2) search.setReference(other);
        return Promise.resolve(failure('engine.cancelled'));
      },
    }));
    search.setReference(reference);
    search.setKept([...many, own]);
    await settled();
    search.setReference(photosOf(2, 1, 20));
    await settled();
    expect(asked).toBe(3);
    expect(search.ranked(0, 2_011).map(({ key }) => key)).toEqual(plainOrder(other, [...many, own]));
  }, 30_000);

  it('says nothing of a face that came in meanwhile before it is judged and weighed', async () => {
    const many = strangers(2_010, 1_000);
    const late = aUnit('also', photosOf(1, 1, 9), { sex: 'male' });
    const { search, outcomes, settled } = begin(1, () => {
      const index = plainIndex();
      return {
        ...index,
        add(templates) {
          search.addFiles([late]);
          return index.add(templates);
        },
      };
    });
    search.setFilters({ ...noFilters, sex: { strictness: 'strict', value: 'female' } });
    search.setReference(reference);
    search.beginFolder();
    search.setKept([...many, aUnit('her', photosOf(1, 1, 9))]);
    expect((await settled()).tally.hiddenBy).toEqual({ sex: 1 });
    expect(outcomes.some(({ settled }) => !settled)).toBe(true);
    expect(outcomes.flatMap(keys)).not.toContain(late.key);
  }, 30_000);

  it('puts a person whose photos cancel each other out last, and everybody else in order', async () => {
    const [photo] = photosOf(3, 1, 30);
    if (photo === undefined) throw new Error('one photo');
    const { template } = photo.face;
    const opposite = { ...template, values: template.values.map((value) => -value) };
    const nobody = aUnit('nobody', [photo, { ...photo, face: { ...photo.face, template: opposite } }]);
    const { search, settled } = begin(500);
    search.setReference(reference);
    search.setKept([...crowd.slice(0, 200), nobody, ...crowd.slice(200), own]);
    expect(keys(await settled())).toEqual([...plainOrder(reference, [...crowd, own]), nobody.key]);
  });

  it('begins anew with another reference, and ends without one', async () => {
    const { search, settled } = begin();
    search.setKept([...crowd, own]);
    search.setReference(reference);
    await settled();
    const other = photosOf(10_005, 1, 40);
    search.setReference(other);
    expect(keys(await settled())).toEqual(plainOrder(other, [...crowd, own]).slice(0, 10));
    search.setReference([]);
    expect(await settled()).toEqual({
      candidates: [],
      tally: { compared: 0, hidden: 0, hiddenBy: {}, leftOut: 0 },
      settled: true,
    });
    expect(search.detail(own.key)).toBeUndefined();
  });

  it('says all of the evidence about one candidate, and what each reference photo added', async () => {
    const { search, settled } = begin();
    search.setReference(reference);
    search.setKept([own]);
    await settled();
    const detail = search.detail(own.key);
    expect(detail?.comparison).toEqual(compareSides(reference, own.side));
    expect(detail?.comparison.contributions).toHaveLength(2);
    expect(search.detail('person:nobody')).toBeUndefined();
  });

  it('forgets a folder with its faces, and keeps the collection', async () => {
    const { search, settled } = begin();
    search.setReference(reference);
    search.setKept(crowd.slice(0, 5));
    search.beginFolder();
    search.addFiles([own]);
    search.endFolder();
    expect((await settled()).tally.compared).toBe(6);
    search.dropFolder();
    const outcome = await settled();
    expect(outcome.tally.compared).toBe(5);
    expect(keys(outcome)).not.toContain(own.key);
  });
});

describe('filters of a search', () => {
  const soft: SearchFilters = { ...noFilters, sex: { strictness: 'soft', value: 'female' } };
  const strict: SearchFilters = { ...noFilters, sex: { strictness: 'strict', value: 'female' } };

  it('that are soft lower the order and say so, and leave the evidence alone', async () => {
    const { search, settled } = begin(500);
    search.setReference(reference);
    const men = crowd.map((unit, index) => ({
      ...unit,
      facts: index % 2 === 0 ? { sex: 'male' as const } : {},
    }));
    search.setKept(men);
    const before = await settled();
    search.setFilters(soft);
    const after = await settled();
    const penalty = ({ facts }: SearchUnit) => (facts.sex === 'male' ? softPenalties.sex : 0);
    expect(keys(after)).toEqual(plainOrder(reference, men, penalty));
    const evidence = ({ candidates }: SearchOutcome) =>
      new Map(candidates.map((one) => [one.key, one.evidence]));
    expect(evidence(after)).toEqual(evidence(before));
    for (const { facts, conflicts } of after.candidates)
      expect(conflicts).toEqual(facts.sex === 'male' ? ['sex'] : []);
  });

  it('that are strict hide, are counted, and bring everybody back when they are off', async () => {
    const { search, settled } = begin();
    search.setReference(reference);
    search.setKept([...crowd, own]);
    search.setFilters(strict);
    const hidden = await settled();
    expect(keys(hidden)).not.toContain(own.key);
    expect(hidden.tally).toEqual({ compared: 401, hidden: 1, hiddenBy: { sex: 1 }, leftOut: 0 });
    search.setFilters(noFilters);
    expect(keys(await settled())[0]).toBe(own.key);
  });

  it('that hide everyone are named', async () => {
    const { search, settled } = begin();
    search.setReference(reference);
    search.setKept([own]);
    search.setFilters(strict);
    expect(await settled()).toMatchObject({
      candidates: [],
      failure: { code: 'search.filtered-out', details: { filters: 'sex' } },
    });
  });

  it('know places as soon as a gazetteer does', async () => {
    const { search, settled } = begin();
    const away = { ...own, facts: { place: 'Chongqing' } };
    search.setReference(reference);
    search.setKept([away]);
    search.setFilters({
      ...noFilters,
      place: {
        strictness: 'soft',
        at: { name: 'Harbin', latitude: 45.8, longitude: 126.5 },
        kilometres: 300,
      },
    });
    expect((await settled()).candidates[0]?.conflicts).toEqual([]);
    search.setPlaces((place) => (place === 'Chongqing' ? { latitude: 29.56, longitude: 106.55 } : undefined));
    const [candidate] = (await settled()).candidates;
    expect(candidate).toMatchObject({ conflicts: ['place'], facts: { at: { latitude: 29.56 } } });
  });
});

describe('a search of nobody', () => {
  it('says so once a folder was read to its end, not before', async () => {
    const { search, settled } = begin();
    search.setReference(reference);
    search.beginFolder();
    expect((await settled()).failure).toBeUndefined();
    search.endFolder();
    expect((await settled()).failure).toEqual({ code: 'search.empty-collection' });
  });

  it('says nothing while nothing was chosen', async () => {
    const { search, settled } = begin();
    search.setReference(reference);
    search.setKept(undefined);
    expect((await settled()).failure).toBeUndefined();
  });
});

describe('lookalikes', () => {
  it('are those of the population where the collection is too small to say anything itself', async () => {
    const { search, settled } = begin();
    search.setReference(reference);
    search.setKept([...crowd.slice(0, 100), own]);
    const [first] = (await settled()).candidates;
    const { likeness, ages } = sideEvidence(reference, own.side);
    expect(first?.lookalikes).toEqual(lookalikesAmong(102, likeness, ages));
  });

  it('are as many as there are where the people of a collection are more alike than most', async () => {
    const origin = photosOf(900, 1, 30)[0]?.face.template.values ?? new Float32Array();
    const ofOneOrigin = (side: Side): Side =>
      side.map((photo) => {
        const values = unit(photo.face.template.values.map((value, at) => value + (origin[at] ?? 0)));
        return { ...photo, face: { ...photo.face, template: { ...photo.face.template, values } } };
      });
    const people = crowd.map((each) => ({ ...each, side: ofOneOrigin(each.side) }));
    const { search, settled } = begin(people.length);
    search.setReference(ofOneOrigin(reference));
    search.setKept(people);
    const { candidates } = await settled();
    const alike = candidates.toSorted((a, b) => a.lookalikes.expected - b.lookalikes.expected);
    for (const place of [50, 100, 200]) {
      const expected = alike[place]?.lookalikes.expected ?? 0;
      expect(expected).toBeGreaterThan(place / 2);
      expect(expected).toBeLessThan(place * 2);
    }
  });
});
