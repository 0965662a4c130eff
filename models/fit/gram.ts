import { Matrix } from 'ml-matrix';

/** Sum of outer products. */
export function gram(rows: readonly Float64Array[]): Matrix {
  const size = rows[0]?.length ?? 0;
  const sums = new Float64Array(size * size);
  for (const row of rows) {
    for (let i = 0; i < size; i += 1) {
      const value = at(row, i);
      const start = i * size;
      for (let j = 0; j <= i; j += 1) sums[start + j] = at(sums, start + j) + value * at(row, j);
    }
  }
  const matrix = Matrix.zeros(size, size);
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      matrix.set(i, j, at(sums, i * size + j));
      matrix.set(j, i, at(sums, i * size + j));
    }
  }
  return matrix;
}

function at(values: ArrayLike<number>, index: number): number {
  return values[index] ?? 0;
}
