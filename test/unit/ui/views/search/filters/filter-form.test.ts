import { describe, expect, it } from 'vitest';
import { noFilters, type SearchFilters } from '../../../../../../src/domain/search-filters.ts';
import {
  asksSomething,
  draftOf,
  readDraft,
  withStrictness,
  type FilterDraft,
} from '../../../../../../src/ui/views/search/filters/filter-form.ts';

const typed = (change: Partial<FilterDraft>): FilterDraft => ({
  ...draftOf(noFilters, 'birthYear'),
  ...change,
});
const read = (name: Parameters<typeof readDraft>[1], change: Partial<FilterDraft>) =>
  readDraft(noFilters, name, typed(change), 2026);
const problem = (name: Parameters<typeof readDraft>[1], change: Partial<FilterDraft>) => {
  const form = read(name, change);
  return form.ok ? undefined : form.problem;
};
const guiyang = { name: 'Guiyang', latitude: 26.65, longitude: 106.63 };

describe('a filter as it is typed', () => {
  it('takes a range of birth years, either end open, full-width digits too', () => {
    const form = read('birthYear', { from: '１９８４', to: ' 1988 ', tolerance: '3' });
    expect(form.ok && form.filters.birthYear).toEqual({
      strictness: 'soft',
      from: 1984,
      to: 1988,
      tolerance: 3,
    });
    const open = read('birthYear', { from: '1984' });
    expect(open.ok && open.filters.birthYear).toEqual({ strictness: 'soft', from: 1984, tolerance: 2 });
  });

  it('names the first field that makes no sense', () => {
    expect(problem('birthYear', {})).toBe('missing');
    expect(problem('birthYear', { from: '84' })).toBe('from');
    expect(problem('birthYear', { to: '2031' })).toBe('to');
    expect(problem('birthYear', { from: '1990', to: '1980' })).toBe('order');
    expect(problem('birthYear', { from: '1990', tolerance: 'two' })).toBe('tolerance');
    expect(problem('missingYear', {})).toBe('year');
    expect(problem('sex', {})).toBe('sex');
    expect(problem('place', {})).toBe('place');
    expect(problem('place', { at: guiyang, ring: 'own', kilometres: '0' })).toBe('km');
  });

  it('takes a ring or a distance of its own', () => {
    const ring = read('place', { at: guiyang, ring: '500' });
    expect(ring.ok && ring.filters.place.kilometres).toBe(500);
    const own = read('place', { at: guiyang, ring: 'own', kilometres: '75' });
    expect(own.ok && own.filters.place).toEqual({ strictness: 'soft', at: guiyang, kilometres: 75 });
  });

  it('leaves all other filters as they were', () => {
    const form = read('sex', { sex: 'female', strictness: 'strict' });
    expect(form.ok && { ...form.filters, sex: noFilters.sex }).toEqual(noFilters);
    expect(form.ok && form.filters.sex).toEqual({ strictness: 'strict', value: 'female' });
  });

  it('comes back to the form as it was set', () => {
    const filters: SearchFilters = {
      ...noFilters,
      missingYear: { strictness: 'strict', value: 1991, tolerance: 4 },
      place: { strictness: 'off', at: guiyang, kilometres: 70 },
    };
    expect(draftOf(filters, 'missingYear')).toMatchObject({
      strictness: 'strict',
      year: '1991',
      tolerance: '4',
    });
    expect(draftOf(filters, 'place')).toMatchObject({ strictness: 'off', ring: 'own', kilometres: '70' });
    const again = readDraft(filters, 'place', draftOf(filters, 'place'), 2026);
    expect(again.ok && again.filters).toEqual(filters);
  });

  it('asks something once it has a value, whatever its strictness', () => {
    expect(asksSomething(noFilters, 'sex')).toBe(false);
    const set: SearchFilters = { ...noFilters, sex: { strictness: 'off', value: 'male' } };
    expect(asksSomething(set, 'sex')).toBe(true);
    expect(withStrictness(set, 'sex', 'strict').sex).toEqual({ strictness: 'strict', value: 'male' });
  });
});
