import { useSignal, type Signal } from '@preact/signals';
import type { Failure } from '../../../../domain/errors.ts';
import type { PlacePoint } from '../../../../domain/search-filters.ts';
import { loadPlaces } from '../../../../workflows/places/load-places.ts';
import type { Places } from '../../../../workflows/places/places.ts';

/** More than fit on a phone are narrowed by writing on. */
const most = 8;

export interface PlaceOptions {
  readonly state: 'unloaded' | 'loading' | 'ready';
  readonly failure: Failure | undefined;
  /** Loads the gazetteer the first time, and again after a failure. */
  readonly load: () => Promise<void>;
  /** Places that start with what is typed, named in the language; none before the gazetteer is here. */
  readonly starting: (typed: string, locale: string) => readonly PlacePoint[];
}

export function usePlaceOptions(): PlaceOptions {
  const places: Signal<Places | undefined> = useSignal(undefined);
  const failed: Signal<Failure | undefined> = useSignal(undefined);
  const loading = useSignal(false);
  return {
    state: loading.value ? 'loading' : places.value === undefined ? 'unloaded' : 'ready',
    failure: failed.value,
    async load() {
      if (places.value !== undefined || loading.value) return;
      loading.value = true;
      failed.value = undefined;
      const result = await loadPlaces();
      loading.value = false;
      if (result.ok) places.value = result.value;
      else failed.value = result.failure;
    },
    starting: (typed, locale) =>
      places.value?.search(typed, most).map((place) => ({
        name: places.value?.label(place, locale) ?? place.name,
        latitude: place.latitude,
        longitude: place.longitude,
      })) ?? [],
  };
}
