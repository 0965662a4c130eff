import { describe, expect, it } from 'vitest';
import { noFilters, type SearchFilters } from '../../../../src/domain/search-filters.ts';
import type { SearchUnit } from '../../../../src/workflows/search/contract.ts';
import { softPenalties } from '../../../../src/workflows/search/filters.ts';
import type { SearchOutcome } from '../../../../src/workflows/search/search.ts';
import { begin, crowd, keys, own, plainOrder, reference } from './a-search.ts';

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
