import type { AgeBelief } from '../domain/face.ts';
import { fittedKernel } from './fitted.ts';

/** Nodes and weights of five-point Gauss-Hermite quadrature for a standard normal variable. */
const nodes = [-2.8569700138728056, -1.355626179974266, 0, 1.355626179974266, 2.8569700138728056];
const weights = [
  0.01125741132772068, 0.2220759220056126, 0.5333333333333333, 0.2220759220056126, 0.01125741132772068,
];

export interface BasisKnots {
  /** Ages of the younger face, years. */
  readonly youth: readonly number[];
  /** Years between the two faces. */
  readonly gap: readonly number[];
}

/**
 * Expected values of the age functions that every fitted curve of the kernel is a weighted sum of: hat functions of
 * the younger age, then hat functions of the age gap without the first (the youth hats already sum to 1). The
 * expectation runs over both beliefs, so an estimated age blurs the curves by its own doubt and a stated age hardly
 * does. All values lie in 0..1, and swapping the two faces changes nothing.
 */
export function ageBasis(a: AgeBelief, b: AgeBelief, knots: BasisKnots = fittedKernel.basis): Float64Array {
  const basis = new Float64Array(knots.youth.length + knots.gap.length - 1);
  for (const { younger, gap, weight } of ageCases(a, b)) addCase(basis, knots, younger, gap, weight);
  return basis;
}

/** The same functions at ages taken as certain, for each case of the quadrature with its weight. */
export function ageBasisCases(
  a: AgeBelief,
  b: AgeBelief,
  knots: BasisKnots = fittedKernel.basis,
): readonly { readonly basis: Float64Array; readonly weight: number }[] {
  return ageCases(a, b).map(({ younger, gap, weight }) => {
    const basis = new Float64Array(knots.youth.length + knots.gap.length - 1);
    addCase(basis, knots, younger, gap, 1);
    return { basis, weight };
  });
}

interface AgeCase {
  readonly younger: number;
  readonly gap: number;
  readonly weight: number;
}

/** The ages that stand for a belief. */
export function ageNodes({ mean, sd }: AgeBelief): readonly number[] {
  return nodes.map((node) => Math.max(0, mean + node * sd));
}

function ageCases(a: AgeBelief, b: AgeBelief): AgeCase[] {
  // Always the same order, so that swapping the faces changes not even the rounding.
  const [first, second] = a.mean < b.mean || (a.mean === b.mean && a.sd <= b.sd) ? [a, b] : [b, a];
  const [agesA, agesB] = [ageNodes(first), ageNodes(second)];
  return agesA.flatMap((ageA, i) =>
    agesB.map((ageB, j) => {
      return {
        younger: Math.min(ageA, ageB),
        gap: Math.abs(ageA - ageB),
        weight: (weights[i] ?? 0) * (weights[j] ?? 0),
      };
    }),
  );
}

function addCase(
  basis: Float64Array,
  { youth, gap }: BasisKnots,
  younger: number,
  years: number,
  weight: number,
): void {
  addHats(basis, 0, youth, younger, weight, 0);
  addHats(basis, youth.length, gap, years, weight, 1);
}

/** Adds `weight` shared between the two knots around `x`; the first `skip` knots are left out. */
function addHats(
  basis: Float64Array,
  offset: number,
  knots: readonly number[],
  x: number,
  weight: number,
  skip: number,
): void {
  const add = (knot: number, share: number) => {
    if (knot >= skip) basis[offset + knot - skip] = (basis[offset + knot - skip] ?? 0) + weight * share;
  };
  const upper = knots.findIndex((knot) => knot > x);
  if (upper === 0) add(0, 1);
  else if (upper === -1) add(knots.length - 1, 1);
  else {
    const left = knots[upper - 1] ?? x;
    const right = knots[upper] ?? x;
    const share = (x - left) / (right - left);
    add(upper - 1, 1 - share);
    add(upper, share);
  }
}

/** Value of a fitted age curve. */
export function weigh(basis: Float64Array, ageWeights: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < basis.length; index += 1) sum += (basis[index] ?? 0) * (ageWeights[index] ?? 0);
  return sum;
}
