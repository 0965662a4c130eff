/** Euclidean length. */
export function length(vector: Float32Array): number {
  let squares = 0;
  for (const value of vector) squares += value * value;
  return Math.sqrt(squares);
}

/** The vector scaled to length 1; a vector of zeros has no direction and stays as it is. */
export function unit(vector: Float32Array): Float32Array {
  const size = length(vector);
  return size === 0 ? vector.slice() : vector.map((value) => value / size);
}

/**
 * Cosine of two vectors of the same length, -1 to 1. Does not need them scaled, and gives the same number
 * whichever comes first. 0 when either is all zeros. Throws when the lengths differ, which is a bug.
 */
export function cosine(a: Float32Array, b: Float32Array): number {
  if (a.length !== b.length) throw new Error(`cosine of ${String(a.length)} and ${String(b.length)} numbers`);
  let product = 0;
  a.forEach((value, index) => {
    product += value * (b[index] ?? 0);
  });
  const scale = length(a) * length(b);
  // Rounding can carry two equal directions a hair past 1.
  return scale === 0 ? 0 : Math.min(1, Math.max(-1, product / scale));
}
