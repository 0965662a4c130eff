import type { Trials } from './tally.ts';

export const foldCount = 10;

/**
 * Share of the pairs decided rightly when each tenth is decided by the threshold that is best on the other nine:
 * the middle between the two scores of those nine that enclose it. `folds` says 0 to 9 for each trial. Undefined
 * without pairs of both kinds.
 */
export function accuracy10Fold(
  trials: Trials,
  folds: Uint8Array,
  weights?: Float64Array,
): number | undefined {
  const { scores, same } = trials;
  const weightAt = (index: number) => (weights === undefined ? 1 : (weights[index] ?? 0));
  let genuineTotal = 0;
  let total = 0;
  for (let index = 0; index < scores.length; index += 1) {
    total += weightAt(index);
    if (same[index] === 1) genuineTotal += weightAt(index);
  }
  if (genuineTotal === 0 || genuineTotal === total) return undefined;
  const thresholds = bestThresholds(trials, folds, weightAt);
  let correct = 0;
  for (let index = 0; index < scores.length; index += 1) {
    const accepted = (scores[index] ?? 0) >= (thresholds[folds[index] ?? 0] ?? 0);
    if (accepted === (same[index] === 1)) correct += weightAt(index);
  }
  return correct / total;
}

/** For each fold the threshold with the most right decisions on the others; infinite when they want all or none accepted. */
function bestThresholds(
  { scores, same }: Trials,
  folds: Uint8Array,
  weightAt: (index: number) => number,
): Float64Array {
  // Right decisions less the genuine total, which is the same for every threshold: all and each fold's own.
  let right = 0;
  const rightIn = new Float64Array(foldCount);
  const best = new Float64Array(foldCount);
  // The best threshold lies above `over` and at most at `upTo`.
  const over = new Float64Array(foldCount).fill(Number.NEGATIVE_INFINITY);
  const upTo = new Float64Array(foldCount).fill(Number.NaN);
  let index = 0;
  while (index < scores.length) {
    const score = scores[index] ?? 0;
    let changed = false;
    for (; index < scores.length && scores[index] === score; index += 1) {
      const weight = weightAt(index);
      if (weight === 0) continue;
      const gain = same[index] === 1 ? -weight : weight;
      const fold = folds[index] ?? 0;
      right += gain;
      rightIn[fold] = (rightIn[fold] ?? 0) + gain;
      changed = true;
    }
    if (!changed) continue;
    for (let fold = 0; fold < foldCount; fold += 1) {
      const others = right - (rightIn[fold] ?? 0);
      const record = best[fold] ?? 0;
      if (others > record) {
        best[fold] = others;
        over[fold] = score;
        upTo[fold] = Number.NaN;
      } else if (others < record && Number.isNaN(upTo[fold])) {
        upTo[fold] = score;
      }
    }
  }
  return over.map((low, fold) => {
    const high = upTo[fold] ?? Number.NaN;
    if (Number.isNaN(high)) return Number.POSITIVE_INFINITY;
    return low === Number.NEGATIVE_INFINITY ? low : low + (high - low) / 2;
  });
}
