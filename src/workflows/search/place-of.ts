import type { PlacePoint } from '../../domain/search-filters.ts';

/** The point of a place as somebody wrote it; undefined where the gazetteer does not know it. */
export type PlaceOf = (place: string) => Omit<PlacePoint, 'name'> | undefined;
