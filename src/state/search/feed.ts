/** Keeps the search at what the screen holds. */
import { effect, type ReadonlySignal } from '@preact/signals';
import type { SearchFilters } from '../../domain/search-filters.ts';
import type { Side } from '../../workflows/comparison.ts';
import type { Search } from '../../workflows/search/search.ts';
import { sameSide } from './same-side.ts';

interface Held {
  readonly side: ReadonlySignal<Side>;
  readonly filters: ReadonlySignal<SearchFilters>;
  readonly shown: ReadonlySignal<number>;
}

export function feedSearch(
  search: Pick<Search, 'setReference' | 'setFilters' | 'setShown'>,
  { side, filters, shown }: Held,
): void {
  let before: Side = [];
  effect(() => {
    const next = side.value;
    if (sameSide(before, next)) return;
    before = next;
    search.setReference(next);
  });
  effect(() => {
    search.setFilters(filters.value);
  });
  effect(() => {
    search.setShown(shown.value);
  });
}
