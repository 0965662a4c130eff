/** a * b + c, in one instruction where the build may use it; then without the rounding in between. */
@inline
export function multiplyAdd(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(a, b, c);
  return f32x4.add(c, f32x4.mul(a, b));
}

/** Negative values times `slope`: 0 makes a ReLU of it, 1 leaves all as it is. */
@inline
export function sloped(x: v128, slope: v128): v128 {
  const zero = f32x4.splat(0);
  return multiplyAdd(f32x4.pmin(x, zero), slope, f32x4.pmax(x, zero));
}
