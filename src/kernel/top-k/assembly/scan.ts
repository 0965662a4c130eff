import { sums } from './lanes';

/**
 * AssemblyScript, not TypeScript. Writes to `out` the numbers (from 0) of the rows whose bound
 * `(row · query) * scale + residual * slack` reaches `floor`, and returns how many they are.
 *
 * `rows` are int8 and `query` is int16, both of `stride` numbers, a multiple of 16; every sum of products fits 32 bits.
 * `scales` and `residuals` hold one float32 a row. Four rows are read at a time, so up to three rows past `count` are
 * read and never written to `out`. All it does is wait for memory, so it keeps no row that it has read.
 */
export function scan(
  rows: usize,
  scales: usize,
  residuals: usize,
  count: i32,
  query: usize,
  stride: usize,
  slack: f32,
  floor: f32,
  out: usize,
): i32 {
  const slacks = f32x4.splat(slack);
  const floors = f32x4.splat(floor);
  let a = rows;
  let written: i32 = 0;
  for (let row: i32 = 0; row < count; row += 4) {
    const end = a + stride;
    let q = query;
    let b = end;
    let c = b + stride;
    let d = c + stride;
    let sumA = i32x4.splat(0);
    let sumB = i32x4.splat(0);
    let sumC = i32x4.splat(0);
    let sumD = i32x4.splat(0);
    for (; a < end; a += 16, b += 16, c += 16, d += 16, q += 32) {
      const low = v128.load(q);
      const high = v128.load(q, 16);
      sumA = i32x4.add(sumA, i32x4.dot_i16x8_s(v128.load8x8_s(a), low));
      sumB = i32x4.add(sumB, i32x4.dot_i16x8_s(v128.load8x8_s(b), low));
      sumC = i32x4.add(sumC, i32x4.dot_i16x8_s(v128.load8x8_s(c), low));
      sumD = i32x4.add(sumD, i32x4.dot_i16x8_s(v128.load8x8_s(d), low));
      sumA = i32x4.add(sumA, i32x4.dot_i16x8_s(v128.load8x8_s(a, 8), high));
      sumB = i32x4.add(sumB, i32x4.dot_i16x8_s(v128.load8x8_s(b, 8), high));
      sumC = i32x4.add(sumC, i32x4.dot_i16x8_s(v128.load8x8_s(c, 8), high));
      sumD = i32x4.add(sumD, i32x4.dot_i16x8_s(v128.load8x8_s(d, 8), high));
    }
    a = d;
    const whole = f32x4.convert_i32x4_s(sums(sumA, sumB, sumC, sumD));
    const bounds = f32x4.add(f32x4.mul(whole, v128.load(scales)), f32x4.mul(v128.load(residuals), slacks));
    let hits = i32x4.bitmask(f32x4.ge(bounds, floors));
    while (hits !== 0) {
      const hit = row + ctz(hits);
      if (hit < count) {
        store<i32>(out + ((<usize>written) << 2), hit);
        written += 1;
      }
      hits &= hits - 1;
    }
    scales += 16;
    residuals += 16;
  }
  return written;
}
