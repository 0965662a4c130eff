/** The list of places, fetched when both sides state a place that may be compared. */
import { effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Failure } from '../../domain/errors.ts';
import type { PlaceOf } from '../../workflows/match/facts.ts';
import { loadPlaces } from '../../workflows/places/load-places.ts';

export interface MatchPlaces {
  /** Undefined until the list is there: then places say nothing. */
  readonly placeOf: ReadonlySignal<PlaceOf | undefined>;
  /** Why the list is not there. */
  readonly failure: ReadonlySignal<Failure | undefined>;
  readonly tryAgain: () => void;
}

export function createMatchPlaces(wanted: ReadonlySignal<boolean>): MatchPlaces {
  const placeOf = signal<PlaceOf | undefined>(undefined);
  const failure = signal<Failure | undefined>(undefined);
  let asked = false;
  const load = (): void => {
    asked = true;
    failure.value = undefined;
    loadPlaces().then((places) => {
      if (places.ok) placeOf.value = places.value.resolve;
      else failure.value = places.failure;
    }, reportError);
  };
  effect(() => {
    if (wanted.value && !asked) load();
  });
  return { placeOf, failure, tryAgain: load };
}
