/** Calibration of the likeness to a log likelihood ratio, by ages. */
import { ageBasis, weigh } from '../../src/kernel/age-basis.ts';
import type { AgeBelief } from '../../src/domain/face.ts';
import type { Curve, FittedKernel } from '../../src/kernel/fitted.ts';
import { clusteredCovariance, fitLogistic, type LogisticProblem } from './logistic.ts';

/** One labelled comparison. */
export interface Case {
  readonly likeness: number;
  readonly ages: readonly [AgeBelief, AgeBelief];
  readonly same: boolean;
  /** Quality of the poorer face, 0 to 1. */
  readonly quality: number;
  /** Numbers of both people. */
  readonly people: readonly [number, number];
  /** Importance beside cases of the same kind. */
  readonly weight: number;
}

export type Knots = FittedKernel['basis'];
export type Calibration = Pick<FittedKernel['evidence'], 'level' | 'slope' | 'bends' | 'covariance'>;

const penalty = 1e-6;
const bends = [1.5, 3];

/** Both kinds of pairs carry half of the weight, so the log odds are the log likelihood ratio. */
export function fitCalibration(cases: readonly Case[], knots: Knots): Calibration {
  const size = knots.youth.length + knots.gap.length - 1;
  const columns = 2 * size + bends.length;
  const features = new Float64Array(cases.length * columns);
  cases.forEach(({ likeness, ages }, index) => {
    const basis = ageBasis(...ages, knots);
    const start = index * columns;
    features.set(basis, start);
    basis.forEach((value, k) => {
      features[start + size + k] = value * likeness;
    });
    bends.forEach((bend, k) => {
      features[start + 2 * size + k] = Math.max(0, likeness - bend);
    });
  });
  const problem: LogisticProblem = {
    features,
    columns,
    labels: Uint8Array.from(cases, ({ same }) => (same ? 1 : 0)),
    weights: balanced(cases),
    nonNegative: new Set(Array.from({ length: columns - size }, (_, k) => size + k)),
    penalty,
  };
  const fitted = fitLogistic(problem);
  const covariance = clusteredCovariance(problem, fitted, [
    Int32Array.from(cases, ({ people }) => people[0]),
    Int32Array.from(cases, ({ people }) => people[1]),
  ]);
  return {
    level: [...fitted.subarray(0, size)],
    slope: [...fitted.subarray(size, 2 * size)],
    bends: { at: bends, value: [...fitted.subarray(2 * size)] },
    covariance: covariance.slice(0, 2 * size).map((row) => row.slice(0, 2 * size)),
  };
}

/** Natural log likelihood ratio of a comparison. */
export function logRatio(
  { level, slope, bends }: Calibration,
  knots: Knots,
  { likeness, ages }: Pick<Case, 'likeness' | 'ages'>,
): number {
  const basis = ageBasis(...ages, knots);
  return weigh(basis, level) + likeness * weigh(basis, slope) + bent(bends, likeness);
}

function bent({ at, value }: Curve, likeness: number): number {
  return at.reduce((sum, start, index) => sum + Math.max(0, likeness - start) * (value[index] ?? 0), 0);
}

export function balanced(cases: readonly Pick<Case, 'same' | 'weight'>[]): Float64Array {
  const total = { same: 0, different: 0 };
  for (const { same, weight } of cases) total[same ? 'same' : 'different'] += weight;
  return Float64Array.from(cases, ({ same, weight }) => weight / (same ? total.same : total.different) / 2);
}
