/** AssemblyScript, not TypeScript. All of one tile of side A with all of one tile of side B. */
import { sums } from './lanes';

/** Bytes from one field of a chunk of rows to the next: see sided-rows.ts. */
const fieldBytes: usize = 4096;

/**
 * Writes to `out` the pairs, `row of a << 16 | row of b`, whose bound
 * `(a · b) * scale of a * scale of b + residual of a * length of b + residual of b * length of a`
 * reaches the floor of the one or of the other less `looseness`, and returns how many they are.
 *
 * `a` are rows of int16, `b` rows of int8, both of `stride` numbers, a multiple of 16; every sum of products fits 32 bits.
 * Fields are four arrays of float32: scales, residuals, lengths, floors. Four rows of `a` and two of `b` are read at a
 * time, past the counts as well, and what is past them is never written to `out`.
 */
export function tile(
  a: usize,
  fieldsA: usize,
  countA: i32,
  b: usize,
  fieldsB: usize,
  countB: i32,
  stride: usize,
  looseness: f32,
  out: usize,
): i32 {
  let to = out;
  for (let row: i32 = 0; row < countA; row += 4) {
    const end = a + 2 * stride;
    let rowB = b;
    let fields = fieldsB;
    const loose = f32x4.splat(looseness);
    const scales = v128.load(fieldsA);
    const residuals = v128.load(fieldsA + fieldBytes);
    const lengths = v128.load(fieldsA + 2 * fieldBytes);
    const floors = f32x4.sub(v128.load(fieldsA + 3 * fieldBytes), loose);
    for (let column: i32 = 0; column < countB; column += 2) {
      let p = a;
      let q = p + 2 * stride;
      let r = q + 2 * stride;
      let s = r + 2 * stride;
      let first = rowB;
      let second = rowB + stride;
      let p1 = i32x4.splat(0);
      let q1 = i32x4.splat(0);
      let r1 = i32x4.splat(0);
      let s1 = i32x4.splat(0);
      let p2 = i32x4.splat(0);
      let q2 = i32x4.splat(0);
      let r2 = i32x4.splat(0);
      let s2 = i32x4.splat(0);
      for (; p < end; p += 16, q += 16, r += 16, s += 16, first += 8, second += 8) {
        const one = v128.load8x8_s(first);
        const other = v128.load8x8_s(second);
        let four = v128.load(p);
        p1 = i32x4.add(p1, i32x4.dot_i16x8_s(four, one));
        p2 = i32x4.add(p2, i32x4.dot_i16x8_s(four, other));
        four = v128.load(q);
        q1 = i32x4.add(q1, i32x4.dot_i16x8_s(four, one));
        q2 = i32x4.add(q2, i32x4.dot_i16x8_s(four, other));
        four = v128.load(r);
        r1 = i32x4.add(r1, i32x4.dot_i16x8_s(four, one));
        r2 = i32x4.add(r2, i32x4.dot_i16x8_s(four, other));
        four = v128.load(s);
        s1 = i32x4.add(s1, i32x4.dot_i16x8_s(four, one));
        s2 = i32x4.add(s2, i32x4.dot_i16x8_s(four, other));
      }
      let hits = reaching(sums(p1, q1, r1, s1), scales, residuals, lengths, floors, fields, loose);
      to = write(hits, row, countA, column, to);
      if (column + 1 < countB) {
        hits = reaching(sums(p2, q2, r2, s2), scales, residuals, lengths, floors, fields + 4, loose);
        to = write(hits, row, countA, column + 1, to);
      }
      rowB += 2 * stride;
      fields += 8;
    }
    a += 8 * stride;
    fieldsA += 16;
  }
  return <i32>((to - out) >> 2);
}

/** One bit for each of four rows of a with one row of b. */
@inline
function reaching(
  products: v128,
  scales: v128,
  residuals: v128,
  lengths: v128,
  floors: v128,
  fields: usize,
  loose: v128,
): i32 {
  const scale = f32x4.mul(scales, v128.load32_splat(fields));
  const residualsB = f32x4.mul(lengths, v128.load32_splat(fields + fieldBytes));
  const slack = f32x4.add(f32x4.mul(residuals, v128.load32_splat(fields + 2 * fieldBytes)), residualsB);
  const bounds = f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(products), scale), slack);
  const floor = f32x4.sub(v128.load32_splat(fields + 3 * fieldBytes), loose);
  return i32x4.bitmask(f32x4.ge(bounds, f32x4.min(floors, floor)));
}

@inline
function write(hits: i32, row: i32, countA: i32, column: i32, to: usize): usize {
  while (hits !== 0) {
    const hit = row + ctz(hits);
    if (hit < countA) {
      store<i32>(to, (hit << 16) | column);
      to += 4;
    }
    hits &= hits - 1;
  }
  return to;
}

/**
 * For each of `count` pairs as `tile` writes them the dot product of their float32 rows in double precision, added up in
 * the order of the numbers. Rows have `stride` numbers, a multiple of 16. Four pairs at a time, so up to three pairs past
 * `count` are written to `hits`, and as many products to `out`.
 */
export function dots(hits: usize, count: i32, a: usize, b: usize, stride: usize, out: usize): void {
  const bytes = stride << 2;
  const last = hits + ((<usize>count) << 2);
  v128.store(last, i32x4.splat(0));
  for (; hits < last; hits += 16, out += 32) {
    let a1 = a + rowA(hits) * bytes;
    let a2 = a + rowA(hits + 4) * bytes;
    let a3 = a + rowA(hits + 8) * bytes;
    let a4 = a + rowA(hits + 12) * bytes;
    let b1 = b + rowB(hits) * bytes;
    let b2 = b + rowB(hits + 4) * bytes;
    let b3 = b + rowB(hits + 8) * bytes;
    let b4 = b + rowB(hits + 12) * bytes;
    const end = a1 + bytes;
    let sum1: f64 = 0;
    let sum2: f64 = 0;
    let sum3: f64 = 0;
    let sum4: f64 = 0;
    while (a1 < end) {
      let two = products(a1, b1);
      sum1 = sum1 + f64x2.extract_lane(two, 0) + f64x2.extract_lane(two, 1);
      two = products(a2, b2);
      sum2 = sum2 + f64x2.extract_lane(two, 0) + f64x2.extract_lane(two, 1);
      two = products(a3, b3);
      sum3 = sum3 + f64x2.extract_lane(two, 0) + f64x2.extract_lane(two, 1);
      two = products(a4, b4);
      sum4 = sum4 + f64x2.extract_lane(two, 0) + f64x2.extract_lane(two, 1);
      a1 += 8;
      a2 += 8;
      a3 += 8;
      a4 += 8;
      b1 += 8;
      b2 += 8;
      b3 += 8;
      b4 += 8;
    }
    store<f64>(out, sum1);
    store<f64>(out, sum2, 8);
    store<f64>(out, sum3, 16);
    store<f64>(out, sum4, 24);
  }
}

/** Two products of float32 numbers, exact in double precision. */
@inline
function products(a: usize, b: usize): v128 {
  return f64x2.mul(f64x2.promote_low_f32x4(v128.load64_zero(a)), f64x2.promote_low_f32x4(v128.load64_zero(b)));
}

@inline
function rowA(hit: usize): usize {
  return <usize>(load<u32>(hit) >>> 16);
}

@inline
function rowB(hit: usize): usize {
  return <usize>load<u32>(hit, 0) & 0xffff;
}
