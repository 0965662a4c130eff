import { countPrior, placeModel } from './fact-model.ts';
import { hitMiss } from './hit-miss.ts';

/**
 * How two told places lie to each other: in one prefecture, in the next ones, elsewhere in the province; `province`
 * where one of them names no more than the province that both are in; `elsewhere` is everything else.
 */
export type PlaceRing = 'same' | 'near' | 'region' | 'province' | 'elsewhere';

/** Places of a side by their ring around one place: how many of how many. */
export interface RingCount {
  readonly inside: number;
  readonly of: number;
}

/** Share of unrelated people whose place lies so to the place that was told: mean over both sides, never below the floor. */
export function ringFrequency(sides: readonly RingCount[]): number {
  // One of two outcomes, inside or not: the prior is added to both.
  const share = ({ inside, of }: RingCount) => (inside + countPrior) / (of + 2 * countPrior);
  const mean = sides.reduce((sum, side) => sum + share(side), 0) / Math.max(1, sides.length);
  return Math.max(placeModel.floor, mean);
}

/** log10 likelihood ratio of a ring that so many unrelated people's places lie in. `elsewhere` costs the same everywhere. */
export function placeEvidence(ring: PlaceRing, frequency: number, miss: number): number {
  return hitMiss(hitShare(ring), frequency, miss);
}

export function placeVerdict(ring: PlaceRing): 'agree' | 'near' | 'conflict' {
  return ring === 'elsewhere' ? 'conflict' : ring === 'same' || ring === 'province' ? 'agree' : 'near';
}

function hitShare(ring: PlaceRing): number {
  const { rings } = placeModel;
  switch (ring) {
    case 'same':
    case 'near':
    case 'region':
      return rings[ring];
    case 'province':
      return rings.same + rings.near + rings.region;
    case 'elsewhere':
      return 0;
  }
}
