import { RunningSearch } from './running-search.ts';
import type { Search, SearchDeps } from './search-contract.ts';

export type { Search, SearchDeps, SearchOutcome } from './search-contract.ts';

/** Holds many people against the photos of one and keeps their whole order, exact, while people are still being added. */
export function createSearch(deps: SearchDeps): Search {
  return new RunningSearch(deps);
}
