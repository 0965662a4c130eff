/** A better age belief: ridge regression on the joined descriptors, blended with the age network. */
import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import type { AgeBelief } from '../../src/domain/face.ts';
import { valueAt } from '../../src/kernel/curve.ts';
import type { Curve } from '../../src/kernel/fitted.ts';
import type { FitFace } from './faces.ts';
import { gram } from './gram.ts';
import { foldsOf } from './groups.ts';

export interface AgeModel {
  /** One weight per joined number, then the constant. */
  readonly head: Float64Array;
  readonly networkWeight: Curve;
  /** Years to add to the blend, by the blend. */
  readonly offset: Curve;
  readonly sd: Curve;
}

export interface KnownAge {
  readonly face: FitFace;
  /** Years. */
  readonly age: number;
}

const folds = 5;
/** Years of mean absolute error that a correction must save around a knot to be kept. */
const worthwhile = 0.06;
const ridges = [0.03, 0.1, 0.3, 1, 3];
const knots = [2, 6, 10, 15, 22, 32, 45, 60, 80];
/** Half the width of the window in which a knot's figures are taken, as a share of the age, at least 3 years. */
const window = 0.3;

/** Ridge, blend and standard deviation are all chosen on ages predicted for faces that the head was not fitted on. */
export function fitAge(known: readonly KnownAge[]): AgeModel {
  const fold = foldsOf(
    known.map(({ face }) => face.path),
    folds,
  );
  const predictions = crossPredict(known, fold, ridges);
  const errors = predictions.map((predicted) => meanAbsolute(predicted, known));
  const best = errors.indexOf(Math.min(...errors));
  const predicted = predictions[best] ?? [];
  const networkWeight = fitBlend(known, predicted);
  const blended = known.map(({ face }, index) =>
    blend(networkWeight, face.networkAge, predicted[index] ?? 0),
  );
  const offset = fitOffset(blended, known);
  const sd = fitSpread(
    blended.map((age) => age + valueAt(offset, age)),
    known,
  );
  const [head = new Float64Array()] = ridgeHeads(known, [ridges[best] ?? 1]);
  return { head, networkWeight, offset, sd };
}

function crossPredict(known: readonly KnownAge[], fold: Int32Array, ridge: readonly number[]): number[][] {
  const predicted = ridge.map(() => new Array<number>(known.length).fill(0));
  for (let each = 0; each < folds; each += 1) {
    const heads = ridgeHeads(
      known.filter((_, index) => fold[index] !== each),
      ridge,
    );
    known.forEach(({ face }, index) => {
      if (fold[index] !== each) return;
      heads.forEach((head, choice) => {
        const row = predicted[choice];
        if (row !== undefined) row[index] = applyHead(head, face.joined);
      });
    });
  }
  return predicted;
}

export function applyHead(head: ArrayLike<number>, joined: Float32Array): number {
  let sum = head[joined.length] ?? 0;
  joined.forEach((value, index) => {
    sum += value * (head[index] ?? 0);
  });
  return sum;
}

/** One head for each ridge (Hoerl & Kennard 1970); the constant is not shrunk. */
function ridgeHeads(known: readonly KnownAge[], ridge: readonly number[]): Float64Array[] {
  const size = known[0]?.face.joined.length ?? 0;
  const meanAge = known.reduce((sum, { age }) => sum + age, 0) / known.length;
  const centre = new Float64Array(size);
  for (const { face } of known)
    face.joined.forEach((value, k) => (centre[k] = (centre[k] ?? 0) + value / known.length));
  const rows = known.map(({ face }) =>
    Float64Array.from(face.joined, (value, k) => value - (centre[k] ?? 0)),
  );
  const normal = gram(rows);
  const right = Matrix.zeros(size, 1);
  rows.forEach((row, index) => {
    const age = (known[index]?.age ?? 0) - meanAge;
    row.forEach((value, k) => right.set(k, 0, right.get(k, 0) + value * age));
  });
  return ridge.map((strength) => {
    const weights = new CholeskyDecomposition(Matrix.add(normal, Matrix.eye(size).mul(strength)))
      .solve(right)
      .to1DArray();
    const constant = meanAge - weights.reduce((sum, weight, k) => sum + weight * (centre[k] ?? 0), 0);
    return Float64Array.from([...weights, constant]);
  });
}

function blend(networkWeight: Curve, network: number, head: number): number {
  const weight = valueAt(networkWeight, network);
  return Math.max(0, weight * network + (1 - weight) * Math.max(0, head));
}

/**
 * At each knot the weight of the network, in steps of 0.05, with the smallest mean absolute error around it; the
 * network alone where the head does not earn its part.
 */
function fitBlend(known: readonly KnownAge[], predicted: readonly number[]): Curve {
  const value = knots.map((knot) => {
    const near = nearKnot(known, knot, ({ face }) => face.networkAge);
    const errors = Array.from({ length: 21 }, (_, step) =>
      near.reduce((sum, index) => {
        const item = known[index];
        if (item === undefined) return sum;
        const mixed = blend({ at: [0], value: [step / 20] }, item.face.networkAge, predicted[index] ?? 0);
        return sum + Math.abs(mixed - item.age);
      }, 0),
    );
    const smallest = Math.min(...errors);
    const alone = errors[20] ?? smallest;
    return alone - smallest < worthwhile * near.length ? 1 : errors.indexOf(smallest) / 20;
  });
  return { at: knots, value };
}

/**
 * What the blend is off by around each knot (its median, which absolute error is smallest around), or nothing where
 * that would save too little.
 */
function fitOffset(blended: readonly number[], known: readonly KnownAge[]): Curve {
  const value = knots.map((knot) => {
    const errors = nearKnot(blended, knot, (age) => age)
      .map((index) => (known[index]?.age ?? 0) - (blended[index] ?? 0))
      .sort((p, q) => p - q);
    const median = errors[errors.length >> 1] ?? 0;
    const saved =
      errors.reduce((sum, error) => sum + Math.abs(error) - Math.abs(error - median), 0) / errors.length;
    return saved < worthwhile ? 0 : Math.round(median * 100) / 100;
  });
  return { at: knots, value };
}

function fitSpread(blended: readonly number[], known: readonly KnownAge[]): Curve {
  const value = knots.map((knot) => {
    const near = nearKnot(blended, knot, (age) => age);
    const square = near.reduce(
      (sum, index) => sum + ((blended[index] ?? 0) - (known[index]?.age ?? 0)) ** 2,
      0,
    );
    return Math.round(Math.sqrt(square / near.length) * 100) / 100;
  });
  return { at: knots, value };
}

function nearKnot<T>(items: readonly T[], knot: number, read: (item: T) => number): number[] {
  return [...items.keys()].filter((index) => {
    const item = items[index];
    return item !== undefined && Math.abs(read(item) - knot) <= Math.max(3, window * knot);
  });
}

export function meanAbsolute(predicted: readonly number[], known: readonly KnownAge[]): number {
  return (
    known.reduce((sum, { age }, index) => sum + Math.abs(age - (predicted[index] ?? 0)), 0) / known.length
  );
}

/** The model's belief for a face, as src/kernel/age-estimate.ts forms it. */
export function agedBy({ head, networkWeight, offset, sd }: AgeModel, face: FitFace): AgeBelief {
  const blended = blend(networkWeight, face.networkAge, applyHead(head, face.joined));
  const mean = Math.max(0, blended + valueAt(offset, blended));
  return { mean, sd: valueAt(sd, mean), source: 'estimated' };
}
