import { signal } from '@preact/signals';
import type { Review } from '../../../../src/domain/case.ts';
import { candidateKey } from '../../../../src/domain/case.ts';
import type { Failure } from '../../../../src/domain/errors.ts';
import type { Reviews } from '../../../../src/state/search/contract.ts';

/** Reviews in memory that take a moment to be written, as encryption does; they fail with `fails` while it is set. */
export interface SomeReviews extends Reviews {
  fails: Failure | undefined;
  /** How many were written. */
  readonly count: () => number;
}

export function someReviews(): SomeReviews {
  const byKey = signal<ReadonlyMap<string, Review>>(new Map());
  const undo = signal<(() => Promise<Failure | undefined>) | undefined>(undefined);
  let written = 0;
  const reviews: SomeReviews = {
    byKey,
    undo,
    fails: undefined,
    count: () => written,
    async write(review) {
      await new Promise((resolve) => setTimeout(resolve, 1));
      if (reviews.fails !== undefined) return reviews.fails;
      const before = byKey.value;
      byKey.value = new Map(before).set(candidateKey(review.candidate), {
        id: 'one',
        case: 'case',
        ...review,
      });
      written += 1;
      undo.value = () => {
        byKey.value = before;
        undo.value = undefined;
        return Promise.resolve(undefined);
      };
      return undefined;
    },
  };
  return reviews;
}
