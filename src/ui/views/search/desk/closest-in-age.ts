import type { LookPhoto } from './look-photo.ts';

/** More years than anybody lives, for faces of which no age is known. */
const unknown = 1000;

type Aged = Pick<LookPhoto, 'id' | 'age'>;

/** The photo of each side to begin with: the two closest in age, as they differ least for other reasons; else the first ones. */
export function closestInAge(
  reference: readonly Aged[],
  candidate: readonly Aged[],
): readonly [reference: string, candidate: string] | undefined {
  let best: readonly [string, string] | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const one of reference) {
    for (const other of candidate) {
      const years =
        one.age === undefined || other.age === undefined ? unknown : Math.abs(one.age.mean - other.age.mean);
      if (years >= least) continue;
      least = years;
      best = [one.id, other.id];
    }
  }
  return best;
}
