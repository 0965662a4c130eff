/** The list of places, fetched when a place is first filtered by. */
import { effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Failure } from '../../domain/errors.ts';
import type { SearchFilters } from '../../domain/search-filters.ts';
import { loadPlaces } from '../../workflows/places/load-places.ts';
import type { PlaceOf } from '../../workflows/search/place-of.ts';

export interface Gazetteer {
  /** Why it is not there: until then nobody's place can be judged. */
  readonly failure: ReadonlySignal<Failure | undefined>;
  readonly tryAgain: () => void;
}

export function createGazetteer(
  filters: ReadonlySignal<SearchFilters>,
  setPlaces: (placeOf: PlaceOf) => void,
): Gazetteer {
  const failure = signal<Failure | undefined>(undefined);
  let wanted = false;
  const load = (): void => {
    wanted = true;
    failure.value = undefined;
    loadPlaces().then((places) => {
      if (places.ok) setPlaces((text) => places.value.pointOf(text));
      else failure.value = places.failure;
    }, reportError);
  };
  effect(() => {
    const { at, strictness } = filters.value.place;
    if (!wanted && at !== undefined && strictness !== 'off') load();
  });
  return { failure, tryAgain: load };
}
