/** Scored pairs in the order of their scores; every figure reads them, none sorts them again. */
export interface Trials {
  /** Ascending; any unit in which more means more alike. */
  readonly scores: Float64Array;
  /** 1 for two photos of one person (genuine), 0 for two people (impostor). */
  readonly same: Uint8Array;
}

/** Weight of the pairs at each distinct score: all that a figure made of thresholds needs. */
export interface Tally {
  /** Ascending, each once; only scores whose pairs weigh more than nothing. */
  readonly scores: Float64Array;
  readonly genuine: Float64Array;
  readonly impostor: Float64Array;
  readonly genuineTotal: number;
  readonly impostorTotal: number;
}

/** Indices that put the scores in ascending order; equal scores keep their order. */
export function ascending(scores: Float64Array): Uint32Array {
  return Uint32Array.from(scores, (_, index) => index).sort(
    (left, right) => (scores[left] ?? 0) - (scores[right] ?? 0) || left - right,
  );
}

/** The trials at these indices, which must lead through them in ascending order. */
export function trialsInOrder(scores: Float64Array, same: Uint8Array, order: Uint32Array): Trials {
  return {
    scores: Float64Array.from(order, (index) => scores[index] ?? 0),
    same: Uint8Array.from(order, (index) => same[index] ?? 0),
  };
}

/** Counts the trials by score; `weights` (bootstrap multiplicities, 0 or more) stand in the trials' order, else each weighs 1. */
export function tally({ scores, same }: Trials, weights?: Float64Array): Tally {
  const kept = new Float64Array(scores.length);
  const genuine = new Float64Array(scores.length);
  const impostor = new Float64Array(scores.length);
  let last = -1;
  let genuineTotal = 0;
  let impostorTotal = 0;
  for (let index = 0; index < scores.length; index += 1) {
    const weight = weights === undefined ? 1 : (weights[index] ?? 0);
    if (weight === 0) continue;
    const score = scores[index] ?? 0;
    if (last < 0 || kept[last] !== score) kept[(last += 1)] = score;
    if (same[index] === 1) {
      genuine[last] = (genuine[last] ?? 0) + weight;
      genuineTotal += weight;
    } else {
      impostor[last] = (impostor[last] ?? 0) + weight;
      impostorTotal += weight;
    }
  }
  const distinct = last + 1;
  return {
    scores: kept.subarray(0, distinct),
    genuine: genuine.subarray(0, distinct),
    impostor: impostor.subarray(0, distinct),
    genuineTotal,
    impostorTotal,
  };
}

/** True when there are pairs of both kinds; without them no figure here means anything. */
export function hasBothKinds({ genuineTotal, impostorTotal }: Tally): boolean {
  return genuineTotal > 0 && impostorTotal > 0;
}
