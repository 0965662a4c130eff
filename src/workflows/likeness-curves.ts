import { faceEvidence, withinData } from '../kernel/evidence.ts';
import { strangerLikeness } from '../kernel/strangers.ts';
import type { Comparison, GapPoint, LikenessCurves } from './comparison.ts';

/** Standard deviations of strangers between which the curves are drawn, and the step between points. */
const drawn = { from: -4, to: 12, step: 0.1 };
const points = Math.round((drawn.to - drawn.from) / drawn.step) + 1;
/** Gaps drawn, in years. */
const gaps = Array.from({ length: 19 }, (_, index) => index * 2.5);

/** Curves are drawn for single photos of good quality: what the fit knows best. */
const plain = { quality: 1, photos: [1, 1] as const };

/**
 * Densities of the likeness at the ages of a comparison, drawn as smooth curves: strangers by a normal distribution
 * with their fitted mean and spread, one person by that times the likelihood ratio, so that the picture and the
 * evidence cannot disagree.
 */
export function likenessCurves({ ages }: Comparison): LikenessCurves {
  const { mean, sd } = strangerLikeness(ages);
  const likeness = Array.from({ length: points }, (_, index) => drawn.from + index * drawn.step);
  const strangers = likeness.map((value) => Math.exp(-(((value - mean) / sd) ** 2) / 2));
  const onePerson = likeness.map(
    (value, index) => (strangers[index] ?? 0) * 10 ** faceEvidence(value, { ages, ...plain }),
  );
  return { likeness, strangers: scaled(strangers), onePerson: scaled(onePerson) };
}

/** The same likeness, read at other gaps: the younger face keeps its age. */
export function evidenceByGap({ ages, likeness }: Comparison): readonly GapPoint[] {
  const [a, b] = ages;
  const younger = a.mean <= b.mean ? a : b;
  const older = younger === a ? b : a;
  return gaps.map((gap) => ({
    gap,
    evidence: withinData(
      faceEvidence(likeness, { ages: [younger, { ...older, mean: younger.mean + gap }], ...plain }),
    ),
  }));
}

/** Scaled to a sum of 1 over the step. */
function scaled(values: readonly number[]): readonly number[] {
  const sum = values.reduce((total, value) => total + value, 0) * drawn.step;
  return values.map((value) => (sum === 0 ? 0 : value / sum));
}
