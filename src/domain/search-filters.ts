/** Filters by stated facts. They never guess: what a candidate's record does not say neither fits nor conflicts. */
import type { Sex } from './basics.ts';

/** `soft` lowers a conflicting candidate in the order and shows why; `strict` hides it. */
export const strictnesses = ['off', 'soft', 'strict'] as const;
export type Strictness = (typeof strictnesses)[number];

export const filterNames = ['sex', 'birthYear', 'missingYear', 'place', 'consent'] as const;
export type FilterName = (typeof filterNames)[number];

interface Filter {
  readonly strictness: Strictness;
}

export interface SearchFilters {
  readonly sex: Filter & { readonly value?: Sex };
  /** Years inclusive, either end may be open; `tolerance` years are added on both sides. */
  readonly birthYear: Filter & { readonly from?: number; readonly to?: number; readonly tolerance: number };
  /** The year in which the person was last seen, with its tolerance. */
  readonly missingYear: Filter & { readonly value?: number; readonly tolerance: number };
  /** A place of the gazetteer and a distance in kilometres around it. */
  readonly place: Filter & { readonly at?: PlacePoint; readonly kilometres: number };
  /** Whether the record that allows keeping this face is in date today. */
  readonly consent: Filter;
}

/** A place as it was picked, so that the filter needs no gazetteer to be shown. */
export interface PlacePoint {
  readonly name: string;
  /** Degrees, WGS 84. */
  readonly latitude: number;
  readonly longitude: number;
}

/** Rings to choose from, in kilometres; any other number may be typed. */
export const distanceRings = [100, 200, 300, 500] as const;

/** Soft throughout, as key facts given by two sides often disagree; without a value a filter says nothing. */
export const noFilters: SearchFilters = {
  sex: { strictness: 'soft' },
  birthYear: { strictness: 'soft', tolerance: 2 },
  missingYear: { strictness: 'soft', tolerance: 2 },
  place: { strictness: 'soft', kilometres: 300 },
  consent: { strictness: 'soft' },
};
