/** Weighted logistic regression with weights that may be forbidden to be negative. */
import { inverse, Matrix, solve } from 'ml-matrix';

export interface LogisticProblem {
  /** One row of features a case, `columns` numbers each. */
  readonly features: Float64Array;
  readonly columns: number;
  /** 1 or 0. */
  readonly labels: Uint8Array;
  /** Weight of each case. */
  readonly weights: Float64Array;
  /** Log odds already known for each case, added to the linear part. */
  readonly offset?: Float64Array;
  /** Columns whose weight must stay at 0 or above. */
  readonly nonNegative: ReadonlySet<number>;
  /** Times the sum of squared weights, added to the mean log loss. */
  readonly penalty: number;
}

const mostSteps = 60;
const smallestMove = 1e-9;

/** Projected Newton (Bertsekas 1982): a bounded weight that wants to leave is held at 0, the others take the step. */
export function fitLogistic(problem: LogisticProblem): Float64Array {
  let current = new Float64Array(problem.columns);
  let state = evaluate(problem, current);
  for (let step = 0; step < mostSteps; step += 1) {
    const { gradient, hessian } = state;
    const point = current;
    const free = [...gradient.keys()].filter(
      (k) => !(problem.nonNegative.has(k) && at(point, k) <= 0 && at(gradient, k) > 0),
    );
    const move = solve(hessian.selection(free, free), Matrix.columnVector(free.map((k) => at(gradient, k))));
    let next = current;
    let nextState = state;
    for (let length = 1; length > 1e-6; length /= 2) {
      next = current.slice();
      free.forEach((k, index) => {
        const value = at(current, k) - length * move.get(index, 0);
        next[k] = problem.nonNegative.has(k) ? Math.max(0, value) : value;
      });
      nextState = evaluate(problem, next);
      if (nextState.loss <= state.loss) break;
    }
    const moved = Math.max(...next.map((value, k) => Math.abs(value - at(current, k))));
    current = next;
    state = nextState;
    if (moved < smallestMove) break;
  }
  return current;
}

/**
 * Covariance of the fitted weights when cases share people (cluster-robust sandwich, Liang & Zeger 1986); `people`
 * gives both people of each case.
 */
export function clusteredCovariance(
  problem: LogisticProblem,
  fitted: Float64Array,
  people: readonly [Int32Array, Int32Array],
): number[][] {
  const { hessian } = evaluate(problem, fitted);
  const { columns, features, labels, weights } = problem;
  const sums = new Map<number, Float64Array>();
  forEachCase(problem, fitted, (index, probability) => {
    const residual = at(weights, index) * (probability - at(labels, index));
    for (const side of people) {
      const person = at(side, index);
      const sum = sums.get(person) ?? new Float64Array(columns);
      sums.set(person, sum);
      for (let k = 0; k < columns; k += 1) sum[k] = at(sum, k) + residual * at(features, index * columns + k);
    }
  });
  const meat = Matrix.zeros(columns, columns);
  for (const sum of sums.values()) {
    const column = Matrix.columnVector([...sum]);
    meat.add(column.mmul(column.transpose()));
  }
  const bread = inverse(hessian);
  return bread.mmul(meat).mmul(bread).to2DArray();
}

interface State {
  readonly loss: number;
  readonly gradient: Float64Array;
  readonly hessian: Matrix;
}

function evaluate(problem: LogisticProblem, point: Float64Array): State {
  const { columns, features, labels, weights, penalty } = problem;
  const gradient = point.map((value) => 2 * penalty * value);
  const curvature = new Float64Array(columns * columns);
  let loss = penalty * point.reduce((sum, value) => sum + value * value, 0);
  forEachCase(problem, point, (index, probability, logOdds) => {
    const weight = at(weights, index);
    const label = at(labels, index);
    const signed = label === 1 ? -logOdds : logOdds;
    loss += weight * (Math.max(0, signed) + Math.log1p(Math.exp(-Math.abs(signed))));
    const residual = weight * (probability - label);
    const spread = weight * probability * (1 - probability);
    const start = index * columns;
    for (let i = 0; i < columns; i += 1) {
      const value = at(features, start + i);
      if (value === 0) continue;
      gradient[i] = at(gradient, i) + residual * value;
      const scaled = spread * value;
      for (let j = 0; j <= i; j += 1) {
        curvature[i * columns + j] = at(curvature, i * columns + j) + scaled * at(features, start + j);
      }
    }
  });
  const hessian = Matrix.eye(columns).mul(2 * penalty + 1e-12);
  for (let i = 0; i < columns; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      const value = at(curvature, i * columns + j);
      hessian.set(i, j, hessian.get(i, j) + value);
      if (i !== j) hessian.set(j, i, hessian.get(j, i) + value);
    }
  }
  return { loss, gradient, hessian };
}

function forEachCase(
  { features, columns, labels, offset }: LogisticProblem,
  point: Float64Array,
  visit: (index: number, probability: number, logOdds: number) => void,
): void {
  for (let index = 0; index < labels.length; index += 1) {
    let logOdds = offset === undefined ? 0 : at(offset, index);
    const start = index * columns;
    for (let k = 0; k < columns; k += 1) logOdds += at(features, start + k) * at(point, k);
    visit(index, 1 / (1 + Math.exp(-logOdds)), logOdds);
  }
}

function at(values: ArrayLike<number>, index: number): number {
  return values[index] ?? 0;
}
