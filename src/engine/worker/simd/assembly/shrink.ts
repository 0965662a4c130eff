import { multiplyAdd } from './arithmetic';

/**
 * What `sample` does with four samples a pixel where the crop stands as upright as the photo: its two lines of samples are
 * mixed into one line of the photo first, and that is then mixed along.
 */
export function shrink(
  source: usize,
  width: i32,
  height: i32,
  xu: f64,
  x0: f64,
  yv: f64,
  y0: f64,
  columns: i32,
  rows: i32,
  output: usize,
  room: usize,
): void {
  const half = f32x4.splat(0.5);
  const quarter = f32x4.splat(0.25);
  const line = <usize>columns * 3;
  let before: f64 = -1;
  let after: f64 = -1;
  for (let v = 0; v < rows; v++) {
    const to = output + <usize>v * line;
    const y = yv * v + y0;
    const upper = inside(y - 0.25 * yv, height);
    const lower = inside(y + 0.25 * yv, height);
    if (upper === before && lower === after) {
      // Outside the photo its edge repeats.
      memory.copy(to, to - line, line);
      continue;
    }
    before = upper;
    after = lower;
    mixLines(source, width, height, upper, lower, room);
    for (let u = 0; u < columns; u++) {
      const x = xu * u + x0;
      const sum = f32x4.add(
        along(room, width, inside(x - 0.25 * xu, width)),
        along(room, width, inside(x + 0.25 * xu, width)),
      );
      put(to + <usize>u * 3, multiplyAdd(sum, quarter, half));
    }
  }
}

@inline
function inside(at: f64, length: i32): f64 {
  return min(max(at, 0), <f64>(length - 1));
}

/** The sum of the photo's lines at two heights, each between two of its own, as four floats a pixel. */
function mixLines(source: usize, width: i32, height: i32, upper: f64, lower: f64, room: usize): void {
  const line = <usize>width * 4;
  const first = <i32>upper;
  const second = <i32>lower;
  const a = source + <usize>first * line;
  const b = first < height - 1 ? a + line : a;
  const c = source + <usize>second * line;
  const d = second < height - 1 ? c + line : c;
  const shareB = <f32>(upper - <f64>first);
  const shareD = <f32>(lower - <f64>second);
  const wa = f32x4.splat(1 - shareB),
    wb = f32x4.splat(shareB),
    wc = f32x4.splat(1 - shareD),
    wd = f32x4.splat(shareD);
  for (let x: usize = 0; x < line; x += 4) {
    let sum = f32x4.mul(pixel(a + x), wa);
    sum = multiplyAdd(pixel(b + x), wb, sum);
    sum = multiplyAdd(pixel(c + x), wc, sum);
    v128.store(room + 4 * x, multiplyAdd(pixel(d + x), wd, sum));
  }
}

@inline
function along(room: usize, width: i32, x: f64): v128 {
  const left = <i32>x;
  const share = f32x4.splat(<f32>(x - <f64>left));
  const p = room + <usize>left * 16;
  const here = v128.load(p);
  const next = left < width - 1 ? v128.load(p, 16) : here;
  return multiplyAdd(f32x4.sub(next, here), share, here);
}

/** RGBA bytes as floats. */
@inline
export function pixel(p: usize): v128 {
  return f32x4.convert_i32x4_u(i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(p))));
}

/** Floats as bytes, rounded down and cut to what a byte holds; a fourth byte is written too. */
@inline
export function put(to: usize, colour: v128): void {
  const whole = i32x4.trunc_sat_f32x4_u(colour);
  const words = i16x8.narrow_i32x4_u(whole, whole);
  store<u32>(to, i32x4.extract_lane(i8x16.narrow_i16x8_u(words, words), 0));
}
