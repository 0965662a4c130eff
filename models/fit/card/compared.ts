/** How many pairs a system compares at all, when it sees no face in some photos. */
import { pairWeights } from '../../evaluate/people.ts';
import { noComparison } from './lag-scores.ts';
import { overDraws, type Draws, type Measured } from './measure.ts';
import type { PeopleTrials } from './pairs.ts';

export interface ComparedShares {
  /** Of the pairs of one person, 0 to 1. */
  readonly same: Measured | undefined;
  /** Of the pairs of two people, 0 to 1. */
  readonly different: Measured | undefined;
}

export function comparedShares(trials: PeopleTrials, draws: Draws): ComparedShares {
  const share = (same: 0 | 1) =>
    overDraws((counts) => {
      const weights = counts === undefined ? undefined : pairWeights(trials, counts);
      let compared = 0;
      let total = 0;
      trials.scores.forEach((score, index) => {
        if (trials.same[index] !== same) return;
        const weight = weights === undefined ? 1 : (weights[index] ?? 0);
        total += weight;
        if (score > noComparison) compared += weight;
      });
      return total === 0 ? undefined : compared / total;
    }, draws);
  return { same: share(1), different: share(0) };
}

/**
 * Whether some threshold makes both error rates equal: not when, with every pair passed that is compared at all, more
 * of one person's pairs are still missed than strangers' pairs passed.
 */
export function reachesEqualErrors({ same, different }: ComparedShares): boolean {
  return same !== undefined && different !== undefined && 1 - same.value <= different.value;
}
