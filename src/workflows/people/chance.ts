/** What a likeness must reach before it is worth showing among so many: the correction for the size of a collection. */
import type { AgeBelief } from '../../domain/face.ts';
import { birthYearEvidence } from '../../kernel/birth-years.ts';
import { faceEvidence } from '../../kernel/evidence.ts';
import { fittedKernel } from '../../kernel/fitted.ts';
import { strangerShare } from '../../kernel/strangers.ts';
import { mostPhotos } from '../comparison.ts';

/** Never below 100 to 1, however small the collection. */
const leastEvidence = 2;
/** A suggestion must be at least this many times more likely right than wrong, if each face has one other here. */
const odds = 2;
/** Strangers who may be expected to look as alike, among all that a face was compared with. */
const mostLookalikes = 1;

/** log10 likelihood ratio to reach among this many people and unnamed faces. */
export function neededEvidence(units: number): number {
  return Math.max(leastEvidence, Math.log10(Math.max(1, units - 1)) + Math.log10(odds));
}

export interface Lookalikes {
  /** Strangers expected to look at least this alike. */
  readonly expected: number;
  /** True where no data reach: the number is then the most there could be. */
  readonly atMost: boolean;
}

export function lookalikesAmong(
  units: number,
  likeness: number,
  ages: readonly [AgeBelief, AgeBelief],
): Lookalikes {
  const { share, beyondData } = strangerShare(likeness, ages);
  return { expected: share * Math.max(0, units - 1), atMost: beyondData };
}

export function fewLookalikes({ expected }: Lookalikes): boolean {
  return expected <= mostLookalikes;
}

/** Below this likeness no ages, quality or number of photos give the needed evidence; found once, by bisection. */
export function leastLikeness(needed: number, withYears: boolean): number {
  const fromFaces = needed - (withYears ? mostFromYears() : 0);
  // The curves are straight between knots, and linear in the logarithm of the photos: the extremes are at the ends.
  const { youth, gap } = fittedKernel.basis;
  const cases = youth.flatMap((younger) =>
    gap.flatMap((years) => [1, mostPhotos].map((photos) => ({ younger, years, photos }))),
  );
  return Math.min(...cases.map(({ younger, years, photos }) => reach(fromFaces, younger, years, photos)));
}

function reach(needed: number, younger: number, years: number, photos: number): number {
  const certain = (mean: number): AgeBelief => ({ mean, sd: 0, source: 'stated' });
  const circumstances = {
    ages: [certain(younger), certain(younger + years)],
    quality: 1,
    photos: [photos, photos],
  } as const;
  let [low, high] = [-5, 20];
  while (high - low > 0.01) {
    const middle = (low + high) / 2;
    if (faceEvidence(middle, circumstances) < needed) low = middle;
    else high = middle;
  }
  return low;
}

/** log10 of the most that two birth years can add: both known to the day. */
function mostFromYears(): number {
  const certain = { mean: 0, sd: 0 };
  return birthYearEvidence(certain, certain) / Math.LN10;
}
