import { multiplyAdd, sloped } from './arithmetic';

/** Four output pixels by eight channels, for what is left of a line beside sixes. */
@inline
export function fourPixels(
  a: usize,
  pixel: usize,
  line: usize,
  lines: i32,
  run: i32,
  w: usize,
  bias: usize,
  slope: usize,
  add: usize,
  addPixel: usize,
  output: usize,
  outputPixel: usize,
): void {
  let s00 = v128.load(bias),
    s01 = v128.load(bias, 16);
  let s10 = s00,
    s11 = s01,
    s20 = s00,
    s21 = s01,
    s30 = s00,
    s31 = s01;
  for (let r = 0; r < lines; r++) {
    let p0 = a,
      p1 = a + pixel,
      p2 = p1 + pixel,
      p3 = p2 + pixel;
    const end = a + (<usize>run << 2);
    while (p0 < end) {
      const w0 = v128.load(w),
        w1 = v128.load(w, 16);
      let x = v128.load32_splat(p0);
      s00 = multiplyAdd(x, w0, s00);
      s01 = multiplyAdd(x, w1, s01);
      x = v128.load32_splat(p1);
      s10 = multiplyAdd(x, w0, s10);
      s11 = multiplyAdd(x, w1, s11);
      x = v128.load32_splat(p2);
      s20 = multiplyAdd(x, w0, s20);
      s21 = multiplyAdd(x, w1, s21);
      x = v128.load32_splat(p3);
      s30 = multiplyAdd(x, w0, s30);
      s31 = multiplyAdd(x, w1, s31);
      p0 += 4;
      p1 += 4;
      p2 += 4;
      p3 += 4;
      w += 32;
    }
    a += line;
  }
  if (add !== 0) {
    s00 = f32x4.add(s00, v128.load(add));
    s01 = f32x4.add(s01, v128.load(add, 16));
    add += addPixel;
    s10 = f32x4.add(s10, v128.load(add));
    s11 = f32x4.add(s11, v128.load(add, 16));
    add += addPixel;
    s20 = f32x4.add(s20, v128.load(add));
    s21 = f32x4.add(s21, v128.load(add, 16));
    add += addPixel;
    s30 = f32x4.add(s30, v128.load(add));
    s31 = f32x4.add(s31, v128.load(add, 16));
  }
  const k0 = v128.load(slope),
    k1 = v128.load(slope, 16);
  v128.store(output, sloped(s00, k0));
  v128.store(output, sloped(s01, k1), 16);
  output += outputPixel;
  v128.store(output, sloped(s10, k0));
  v128.store(output, sloped(s11, k1), 16);
  output += outputPixel;
  v128.store(output, sloped(s20, k0));
  v128.store(output, sloped(s21, k1), 16);
  output += outputPixel;
  v128.store(output, sloped(s30, k0));
  v128.store(output, sloped(s31, k1), 16);
}
