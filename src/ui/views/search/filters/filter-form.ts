/** A filter as it is typed, and what it means. */
import { parseWhole } from '../../../../domain/age.ts';
import { ageLimits } from '../../../../domain/age.ts';
import type { Sex } from '../../../../domain/basics.ts';
import {
  distanceRings,
  type FilterName,
  type PlacePoint,
  type SearchFilters,
  type Strictness,
} from '../../../../domain/search-filters.ts';

export interface FilterDraft {
  readonly strictness: Strictness;
  readonly sex: Sex | '';
  readonly from: string;
  readonly to: string;
  readonly year: string;
  readonly tolerance: string;
  readonly at: PlacePoint | undefined;
  /** One of the rings in kilometres, or `own` with `kilometres`. */
  readonly ring: string;
  readonly kilometres: string;
}

export type FilterProblem =
  'sex' | 'from' | 'to' | 'order' | 'missing' | 'year' | 'tolerance' | 'place' | 'km';

export type FilterForm =
  | { readonly ok: true; readonly filters: SearchFilters }
  | { readonly ok: false; readonly problem: FilterProblem };

const mostTolerance = 20;
/** Half of the way round the Earth is 20,000 km; four figures are enough for any ring. */
const mostKilometres = 9999;

const written = (value: number | undefined): string => (value === undefined ? '' : String(value));

export function draftOf(filters: SearchFilters, name: FilterName): FilterDraft {
  const { sex, birthYear, missingYear, place } = filters;
  const ring = distanceRings.find((each) => each === place.kilometres);
  return {
    strictness: filters[name].strictness,
    sex: sex.value ?? '',
    from: written(birthYear.from),
    to: written(birthYear.to),
    year: written(missingYear.value),
    tolerance: written(name === 'missingYear' ? missingYear.tolerance : birthYear.tolerance),
    at: place.at,
    ring: ring === undefined ? 'own' : String(ring),
    kilometres: written(place.kilometres),
  };
}

/** The filters with this one as typed, or the first field that makes no sense. */
export function readDraft(
  filters: SearchFilters,
  name: FilterName,
  draft: FilterDraft,
  thisYear: number,
): FilterForm {
  const { strictness } = draft;
  const wrong = (problem: FilterProblem): FilterForm => ({ ok: false, problem });
  const right = (changed: Partial<SearchFilters>): FilterForm => ({
    ok: true,
    filters: { ...filters, ...changed },
  });
  const year = (text: string): number | 'invalid' | undefined =>
    parseWhole(text, ageLimits.firstYear, thisYear);
  const tolerance = parseWhole(draft.tolerance, 0, mostTolerance) ?? 0;
  switch (name) {
    case 'sex':
      return draft.sex === '' ? wrong('sex') : right({ sex: { strictness, value: draft.sex } });
    case 'birthYear': {
      const [from, to] = [year(draft.from), year(draft.to)];
      if (from === 'invalid') return wrong('from');
      if (to === 'invalid') return wrong('to');
      if (from === undefined && to === undefined) return wrong('missing');
      if (from !== undefined && to !== undefined && from > to) return wrong('order');
      if (tolerance === 'invalid') return wrong('tolerance');
      return right({
        birthYear: {
          strictness,
          ...(from === undefined ? {} : { from }),
          ...(to === undefined ? {} : { to }),
          tolerance,
        },
      });
    }
    case 'missingYear': {
      const value = year(draft.year);
      if (value === 'invalid' || value === undefined) return wrong('year');
      if (tolerance === 'invalid') return wrong('tolerance');
      return right({ missingYear: { strictness, value, tolerance } });
    }
    case 'place': {
      if (draft.at === undefined) return wrong('place');
      const kilometres =
        draft.ring === 'own' ? parseWhole(draft.kilometres, 1, mostKilometres) : Number(draft.ring);
      if (kilometres === 'invalid' || kilometres === undefined) return wrong('km');
      return right({ place: { strictness, at: draft.at, kilometres } });
    }
    case 'consent':
      return right({ consent: { strictness } });
  }
}

/** True when the filter asks for something. */
export function asksSomething(filters: SearchFilters, name: FilterName): boolean {
  switch (name) {
    case 'sex':
      return filters.sex.value !== undefined;
    case 'birthYear':
      return filters.birthYear.from !== undefined || filters.birthYear.to !== undefined;
    case 'missingYear':
      return filters.missingYear.value !== undefined;
    case 'place':
      return filters.place.at !== undefined;
    case 'consent':
      return true;
  }
}

/** The filters with this one as strict as said. */
export function withStrictness(
  filters: SearchFilters,
  name: FilterName,
  strictness: Strictness,
): SearchFilters {
  return { ...filters, [name]: { ...filters[name], strictness } };
}
