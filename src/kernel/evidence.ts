import type { AgeBelief } from '../domain/face.ts';
import { ageBasis, ageBasisCases, weigh } from './age-basis.ts';
import { valueAt } from './curve.ts';
import { fittedKernel } from './fitted.ts';

/** What the evidence depends on beside the likeness itself. */
export interface Circumstances {
  readonly ages: readonly [AgeBelief, AgeBelief];
  /** Quality of the poorer face, 0 to 1. */
  readonly quality: number;
  /** Photos on each side, 1 to 5. */
  readonly photos: readonly [number, number];
}

/**
 * log10 likelihood ratio of a normalised similarity, one person against two people of these ages: `level + slope * likeness + bends`, level and slope by the ages
 * (logistic regression on labelled pairs with equal weight on both kinds). It rises with the likeness at every age
 * because slopes, bends and quality factors are fitted not to be negative.
 */
export function faceEvidence(likeness: number, { ages, quality, photos }: Circumstances): number {
  return logRatio(likeness, ageBasis(...ages), photos) * scaleOf(quality);
}

/** Standard deviation of the evidence: doubt about the ages and about the fitted weights. */
export function evidenceDoubt(likeness: number, { ages, quality, photos }: Circumstances): number {
  const basis = ageBasis(...ages);
  const centre = logRatio(likeness, basis, photos);
  let variance = fitVariance(likeness, basis);
  for (const { basis: certain, weight } of ageBasisCases(...ages)) {
    variance += weight * (logRatio(likeness, certain, photos) - centre) ** 2;
  }
  return Math.sqrt(variance) * scaleOf(quality);
}

/** From natural to decimal logarithms, and less of it for a poor photo. */
function scaleOf(quality: number): number {
  return valueAt(fittedKernel.evidence.quality, quality) / Math.LN10;
}

/** How far past the end of the data the evidence may still creep, so that order is kept, in log10. */
const margin = 0.25;

/**
 * For the sum of all evidence, last of all. No claim is stronger than the data can carry: where fewer strangers than the tail's floor have been seen, the ratio
 * levels off (the idea of empirical bounds on likelihood ratios, Vergeer et al. 2016), still rising ever so little.
 */
export function withinData(evidence: number): number {
  const most = -Math.log10(fittedKernel.strangers.tail.floor);
  const beyond = Math.abs(evidence) - most;
  if (beyond <= 0) return evidence;
  return Math.sign(evidence) * (most + margin * (1 - Math.exp(-beyond / margin)));
}

/** Natural logarithm. */
function logRatio(
  likeness: number,
  basis: Float64Array,
  [photosA, photosB]: readonly [number, number],
): number {
  const { level, slope, bends, photos } = fittedKernel.evidence;
  const more = Math.log(photosA * photosB);
  let sum =
    weigh(basis, level) + photos.level * more + likeness * (weigh(basis, slope) + photos.slope * more);
  bends.at.forEach((start, index) => {
    sum += Math.max(0, likeness - start) * (bends.value[index] ?? 0);
  });
  return sum;
}

/** Variance of the log ratio from the doubt about the fitted weights themselves. */
function fitVariance(likeness: number, basis: Float64Array): number {
  const gradient = [...basis, ...basis.map((value) => value * likeness)];
  let variance = 0;
  fittedKernel.evidence.covariance.forEach((row, i) => {
    row.forEach((value, j) => {
      variance += value * (gradient[i] ?? 0) * (gradient[j] ?? 0);
    });
  });
  return Math.max(0, variance);
}
