import {
  ascending,
  tally,
  trialsInOrder,
  type Tally,
  type Trials,
} from '../../../../../models/evaluate/metrics/tally.ts';

export interface Scored {
  readonly score: number;
  readonly same: boolean;
}

/** Pairs in any order, as the metrics want them. */
export function trialsOf(pairs: readonly Scored[]): Trials {
  const scores = Float64Array.from(pairs, ({ score }) => score);
  const same = Uint8Array.from(pairs, (pair) => Number(pair.same));
  return trialsInOrder(scores, same, ascending(scores));
}

export function tallyOf(genuine: readonly number[], impostor: readonly number[]): Tally {
  return tally(
    trialsOf([
      ...genuine.map((score) => ({ score, same: true })),
      ...impostor.map((score) => ({ score, same: false })),
    ]),
  );
}
