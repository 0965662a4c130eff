/** From a collection's own normalisation to the population's scale, on which everything else is calibrated. */
import { ageBasis, weigh } from '../../src/kernel/age-basis.ts';
import { cosine } from '../../src/kernel/similarity.ts';
import type { AgeBelief } from '../../src/domain/face.ts';
import type { FittedKernel } from '../../src/kernel/fitted.ts';
import { balanced, type Calibration, type Knots } from './calibrate.ts';
import type { Aged, FitFace } from './faces.ts';
import { fitLogistic } from './logistic.ts';
import { templateOf, type TemplateModel } from './template-model.ts';

export interface CohortCase {
  /** Likeness by the collection's own statistics. */
  readonly adaptive: number;
  readonly ages: readonly [AgeBelief, AgeBelief];
  readonly same: boolean;
  readonly weight: number;
}

/** Pairs of a collection, normalised by its own nearest members as src/kernel/cohort.ts does it. */
export function cohortCases(
  faces: readonly Aged<FitFace>[],
  model: TemplateModel,
  nearestShare: number,
  differentShare: number,
): CohortCase[] {
  const templates = faces.map((face) => templateOf(face, model).values);
  const statistics = templates.map((template, index) => {
    const similarities = templates
      .flatMap((other, j) => (j === index ? [] : [cosine(template, other)]))
      .sort((p, q) => q - p);
    const nearest = similarities.slice(0, Math.max(2, Math.round(similarities.length * nearestShare)));
    const mean = nearest.reduce((sum, value) => sum + value, 0) / nearest.length;
    const variance = nearest.reduce((sum, value) => sum + (value - mean) ** 2, 0) / nearest.length;
    return { mean, sd: Math.sqrt(variance) };
  });
  const keep = Math.round(1 / differentShare);
  return faces.flatMap((p, i) =>
    faces.flatMap((q, j): CohortCase[] => {
      const same = p.person === q.person;
      const [a, b, x, y] = [statistics[i], statistics[j], templates[i], templates[j]];
      if (j <= i || (!same && (i + j) % keep !== 0) || !a || !b || !x || !y) return [];
      const similarity = cosine(x, y);
      const adaptive = ((similarity - a.mean) / a.sd + (similarity - b.mean) / b.sd) / 2;
      return [{ adaptive, ages: [p.age, q.age], same, weight: 1 }];
    }),
  );
}

/** Offset and scale with which the calibration for the population serves collections best. */
export function fitCohort(
  cases: readonly CohortCase[],
  calibration: Calibration,
  knots: Knots,
  nearestShare: number,
): FittedKernel['cohort'] {
  const features = new Float64Array(cases.length * 2);
  const offset = new Float64Array(cases.length);
  cases.forEach(({ adaptive, ages }, index) => {
    const basis = ageBasis(...ages, knots);
    const slope = weigh(basis, calibration.slope) + (calibration.bends.value[0] ?? 0);
    features[2 * index] = slope;
    features[2 * index + 1] = slope * adaptive;
    // The first bend is taken as part of the slope: it starts where evidence begins to matter.
    offset[index] =
      weigh(basis, calibration.level) - (calibration.bends.at[0] ?? 0) * (calibration.bends.value[0] ?? 0);
  });
  const [shift = 0, scale = 1] = fitLogistic({
    features,
    columns: 2,
    labels: Uint8Array.from(cases, ({ same }) => (same ? 1 : 0)),
    weights: balanced(cases),
    offset,
    nonNegative: new Set([1]),
    penalty: 1e-6,
  });
  return { nearestShare, offset: shift, scale };
}
