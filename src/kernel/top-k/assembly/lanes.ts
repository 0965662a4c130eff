/** From four vectors of four whole numbers, the sum of each. */
@inline
export function sums(p: v128, q: v128, r: v128, s: v128): v128 {
  return across(across2(p, q), across2(r, s));
}

/** `[p0 + p2, q0 + q2, p1 + p3, q1 + q3]` */
@inline
function across2(p: v128, q: v128): v128 {
  return i32x4.add(v128.shuffle<i32>(p, q, 0, 4, 1, 5), v128.shuffle<i32>(p, q, 2, 6, 3, 7));
}

@inline
function across(p: v128, q: v128): v128 {
  return i32x4.add(v128.shuffle<i32>(p, q, 0, 1, 4, 5), v128.shuffle<i32>(p, q, 2, 3, 6, 7));
}
