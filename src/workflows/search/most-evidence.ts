/** How much evidence there can be at the most below a similarity: what allows to leave the others unweighed for now. */
import { birthYearEvidence } from '../../kernel/birth-years.ts';
import { faceEvidence, withinData } from '../../kernel/evidence.ts';
import { fittedKernel } from '../../kernel/fitted.ts';
import { valueAt } from '../../kernel/curve.ts';
import type { SideGist } from '../compare.ts';
import { mostPhotos } from '../comparison.ts';
import { ageNodes } from '../../kernel/age-basis.ts';

/** What is known of all units together. */
export interface Extremes {
  /** Smallest and largest 1 / (2 sd) of a unit's similarity to strangers, and smallest mean / (2 sd). */
  readonly scale: readonly [number, number];
  readonly offset: number;
  readonly withYears: boolean;
}

export const noExtremes: Extremes = { scale: [Infinity, -Infinity], offset: Infinity, withYears: false };

export function widened(
  { scale, offset, withYears }: Extremes,
  { strangers, birthYear }: SideGist,
): Extremes {
  const own = 1 / (2 * strangers.sd);
  return {
    scale: [Math.min(scale[0], own), Math.max(scale[1], own)],
    offset: Math.min(offset, strangers.mean * own),
    withYears: withYears || birthYear !== undefined,
  };
}

/**
 * No unit whose similarity is at most this has more evidence, whatever its ages, quality, years and number of photos.
 * The log ratio is an expectation over the unit's age, so it is at most its maximum over ages taken as certain; along
 * those it is made of straight lines between knots, and linear in the logarithm of the photos.
 */
export function mostEvidence(reference: SideGist, similarity: number, all: Extremes): number {
  const own = 1 / (2 * reference.strangers.sd);
  const [low, high] = all.scale;
  const likeness =
    similarity * (own + (similarity > 0 ? high : low)) - reference.strangers.mean * own - all.offset;
  const logRatios = kinksOf(reference).flatMap((age) =>
    [1, mostPhotos].map((photos) =>
      faceEvidence(likeness, {
        ages: [reference.age, { mean: age, sd: 0, source: 'stated' }],
        quality: 1,
        photos: [reference.photos, photos],
      }),
    ),
  );
  const [least, most] = qualityFactors(reference.quality);
  const best = Math.max(...logRatios);
  const faces = best * (best > 0 ? most : least);
  return withinData(faces + (all.withYears ? mostFromYears(reference) : 0)) + rounding;
}

/** Far above what float32 sums may differ by, far below what anybody reads. */
const rounding = 1e-6;

/** Ages at which the log ratio against the reference may bend. */
function kinksOf({ age }: SideGist): readonly number[] {
  const { youth, gap } = fittedKernel.basis;
  const own = ageNodes(age);
  const ages = [...youth, ...own.flatMap((node) => gap.flatMap((years) => [node - years, node + years]))];
  return [...new Set([0, ...ages.filter((each) => each > 0)])];
}

/** Smallest and largest factor of the evidence, beside that of perfect quality, for a poorer face of at most this quality. */
function qualityFactors(quality: number): readonly [number, number] {
  const curve = fittedKernel.evidence.quality;
  const factors = [...curve.at.filter((at) => at < quality), 0, quality].map(
    (at) => valueAt(curve, at) / valueAt(curve, 1),
  );
  return [Math.min(...factors), Math.max(...factors)];
}

function mostFromYears({ birthYear }: SideGist): number {
  if (birthYear === undefined) return 0;
  return Math.max(0, birthYearEvidence(birthYear, { mean: birthYear.mean, sd: 0 }) / Math.LN10);
}
