/** Regularised linear discriminant analysis for faces of the same people at different ages. */
import { CholeskyDecomposition, EigenvalueDecomposition, Matrix, solve } from 'ml-matrix';
import { gram } from './gram.ts';
import { groupIndices } from './groups.ts';

export interface Scatter {
  /** Mean over people of their photos' covariance. */
  readonly within: Matrix;
  /** Covariance of the people's means. */
  readonly between: Matrix;
}

/** `rows` are vectors of equal length, `people` names who each one shows; people with one photo count between only. */
export function scatterOf(rows: readonly Float32Array[], people: readonly string[]): Scatter {
  const groups = groupIndices(people);
  const size = rows[0]?.length ?? 0;
  const deviations: Float64Array[] = [];
  const means: Float64Array[] = [];
  let weightSum = 0;
  for (const members of groups.values()) {
    const photos = members.map((index) => rows[index] ?? new Float32Array(size));
    const mean = meanOf(photos);
    means.push(mean);
    if (photos.length < 2) continue;
    // Between counting every photo and every person alike: a person's weight grows with the root of their photos.
    const weight = 1 / Math.sqrt(photos.length - 1);
    weightSum += weight * photos.length;
    for (const photo of photos) {
      deviations.push(Float64Array.from(photo, (value, k) => (value - (mean[k] ?? 0)) * Math.sqrt(weight)));
    }
  }
  const centre = meanOf(means);
  const centred = means.map((mean) => mean.map((value, k) => value - (centre[k] ?? 0)));
  return { within: gram(deviations).div(weightSum), between: gram(centred).div(means.length - 1) };
}

/**
 * Directions that maximise between-person over within-person scatter, the latter with `ridge` times its mean variance
 * added to the diagonal; each scaled by `(e / (1 + e)) ** power`, e its ratio of scatters. Returns `[inputs, outputs]`.
 */
export function discriminant(scatter: Scatter, outputs: number, ridge: number, power: number): Matrix {
  const size = scatter.within.rows;
  const regularised = Matrix.add(
    scatter.within,
    Matrix.eye(size).mul((ridge * scatter.within.trace()) / size),
  );
  const lower = new CholeskyDecomposition(regularised).lowerTriangularMatrix;
  const half = solve(lower, scatter.between);
  const whitened = solve(lower, half.transpose());
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(symmetric(whitened), {
    assumeSymmetric: true,
  });
  const order = [...realEigenvalues.keys()].sort((p, q) => at(realEigenvalues, q) - at(realEigenvalues, p));
  const kept = order.slice(0, outputs);
  const directions = solve(lower.transpose(), eigenvectorMatrix.subMatrixColumn(kept));
  kept.forEach((index, column) => {
    const ratio = Math.max(0, at(realEigenvalues, index));
    directions.mulColumn(column, (ratio / (1 + ratio)) ** power * signOf(directions, column));
  });
  return directions;
}

/** An eigenvector's sign is free; the largest component is made positive so that every run writes the same bytes. */
function signOf(matrix: Matrix, column: number): number {
  let largest = 0;
  for (let row = 0; row < matrix.rows; row += 1) {
    const value = matrix.get(row, column);
    if (Math.abs(value) > Math.abs(largest)) largest = value;
  }
  return largest < 0 ? -1 : 1;
}

function meanOf(rows: readonly ArrayLike<number>[]): Float64Array {
  const mean = new Float64Array(rows[0]?.length ?? 0);
  for (const row of rows)
    for (let k = 0; k < mean.length; k += 1) mean[k] = at(mean, k) + at(row, k) / rows.length;
  return mean;
}

function symmetric(matrix: Matrix): Matrix {
  return Matrix.add(matrix, matrix.transpose()).div(2);
}

function at(values: ArrayLike<number>, index: number): number {
  return values[index] ?? 0;
}
