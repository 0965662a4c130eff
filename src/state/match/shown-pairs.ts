/** Which pairs of the queue are on the screen. */
import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { MatchPair, PairQueue } from '../../workflows/match/contract.ts';
import { supportStarts } from '../../workflows/support.ts';
import type { PairReviews } from '../search/pair-reviews.ts';

export interface ShownPairs {
  /** Only pairs in which each is the other's first choice. */
  readonly mutualOnly: Signal<boolean>;
  /** Number of the verbal step that a pair reaches at least; 0 for any. */
  readonly least: Signal<number>;
  readonly hideDecided: Signal<boolean>;
  readonly pairs: ReadonlySignal<readonly MatchPair[]>;
  /** How many the choices above hide. */
  readonly hidden: ReadonlySignal<number>;
  readonly showAll: () => void;
}

export function createShownPairs(
  queue: ReadonlySignal<PairQueue | undefined>,
  reviews: ReadonlySignal<PairReviews>,
): ShownPairs {
  const mutualOnly = signal(false);
  const least = signal(0);
  const hideDecided = signal(false);
  const all = computed(() => queue.value?.pairs ?? []);
  const pairs = computed(() => {
    const from = least.value === 0 ? -Infinity : (supportStarts[least.value - 1] ?? Infinity);
    const decided = hideDecided.value ? reviews.value : undefined;
    return all.value.filter(
      ({ a, b, joint, mutual }) =>
        (mutual || !mutualOnly.value) &&
        joint.evidence >= from &&
        (decided === undefined || decided.verdictOf(a.key, b.key) === 'open'),
    );
  });
  return {
    mutualOnly,
    least,
    hideDecided,
    pairs,
    hidden: computed(() => all.value.length - pairs.value.length),
    showAll() {
      batch(() => {
        mutualOnly.value = false;
        least.value = 0;
        hideDecided.value = false;
      });
    },
  };
}
