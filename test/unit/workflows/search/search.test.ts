import { describe, expect, it } from 'vitest';
import { failure } from '../../../../src/domain/errors.ts';
import { noFilters } from '../../../../src/domain/search-filters.ts';
import { compareSides } from '../../../../src/workflows/compare.ts';
import { begin, crowd, keys, own, plainOrder, reference } from './a-search.ts';
import { aUnit, photosOf, plainIndex, strangers } from './some-units.ts';

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
