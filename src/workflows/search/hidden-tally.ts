import { failure, type Failure } from '../../domain/errors.ts';
import type { FilterName } from '../../domain/search-filters.ts';
import type { SearchTally } from './contract.ts';
import { filtersToBlame } from './filters.ts';

/** Counts whom strict filters hide. */
export class HiddenTally {
  #hidden = 0;
  readonly #by = new Map<FilterName, number>();
  /** Every different set of filters that hides somebody, by its names. */
  readonly #sets = new Map<string, readonly FilterName[]>();

  count(strict: readonly FilterName[]): void {
    if (strict.length === 0) return;
    this.#hidden += 1;
    for (const name of strict) this.#by.set(name, (this.#by.get(name) ?? 0) + 1);
    this.#sets.set(strict.join(), strict);
  }

  tally(): Pick<SearchTally, 'hidden' | 'hiddenBy'> {
    return { hidden: this.#hidden, hiddenBy: Object.fromEntries(this.#by) };
  }

  /** When all are hidden. */
  blame(): Failure {
    return failure('search.filtered-out', { filters: filtersToBlame(this.#sets.values()).join(',') }).failure;
  }
}
