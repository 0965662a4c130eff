import { kinshipEvidence, type Relatives } from '../../kernel/kinship.ts';
import type { LikenessCurves } from '../comparison.ts';

/** Family likeness between which the curves are drawn, and the step: unrelated people have mean 0 and spread 1. */
const drawn = { from: -4, to: 5, step: 0.1 };
const points = Math.round((drawn.to - drawn.from) / drawn.step) + 1;

/**
 * Densities of the family likeness, for drawing: unrelated people by a normal distribution, close kin by that times
 * the likelihood ratio, so that the picture and the evidence cannot disagree. Kin stand where one person stands in
 * other drawings.
 */
export function kinshipCurves(relatives: Relatives): LikenessCurves {
  const likeness = Array.from({ length: points }, (_, index) => drawn.from + index * drawn.step);
  const strangers = likeness.map((value) => Math.exp(-(value ** 2) / 2));
  const kin = likeness.map(
    (value, index) => (strangers[index] ?? 0) * 10 ** kinshipEvidence(value, relatives),
  );
  return { likeness, strangers: scaled(strangers), onePerson: scaled(kin) };
}

/** Scaled to integrate to 1. */
function scaled(values: readonly number[]): readonly number[] {
  const sum = values.reduce((total, value) => total + value, 0) * drawn.step;
  return values.map((value) => value / sum);
}
