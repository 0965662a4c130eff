/** Vectors as small whole numbers times one scale, with what the rounding took away. */

export interface Packed {
  /** The vector is about `scale` times its whole numbers. A float32 number; 0 for a vector of zeros. */
  readonly scale: number;
  /** Euclidean length of what rounding took away. */
  readonly residual: number;
  /** Euclidean length of the rounded vector. */
  readonly length: number;
}

/** Largest whole number of a packed template. */
const int8Limit = 127;

/** Writes `vector` into `target` as int8. */
export function packTemplate(vector: Float32Array, target: Int8Array): Packed {
  return pack(vector, target, Math.fround(largest(vector) / int8Limit));
}

/**
 * Writes a query into `target` as int16: 256 times finer than templates, as there is only one of it. The range is such
 * that the sum of all products with a packed template stays a 32-bit whole number.
 */
export function packQuery(vector: Float32Array, target: Int16Array): Packed {
  const limit = Math.min(32_767, Math.floor((2 ** 31 - 1) / (int8Limit * vector.length)));
  return pack(vector, target, largest(vector) / limit);
}

function pack(vector: Float32Array, target: Int8Array | Int16Array, scale: number): Packed {
  const inverse = scale === 0 ? 0 : 1 / scale;
  let lost = 0;
  let kept = 0;
  for (let at = 0; at < vector.length; at += 1) {
    const value = vector[at] ?? 0;
    const whole = Math.round(value * inverse);
    const rounded = whole * scale;
    target[at] = whole;
    lost += (value - rounded) * (value - rounded);
    kept += rounded * rounded;
  }
  return { scale, residual: Math.sqrt(lost), length: Math.sqrt(kept) };
}

function largest(vector: Float32Array): number {
  let most = 0;
  for (const value of vector) if (Math.abs(value) > most) most = Math.abs(value);
  return most;
}
