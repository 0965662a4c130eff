import { multiplyAdd, sloped } from './arithmetic';

/** One output pixel by eight channels, for images narrower than four pixels. */
@inline
export function onePixel(
  a: usize,
  line: usize,
  lines: i32,
  run: i32,
  w: usize,
  bias: usize,
  slope: usize,
  add: usize,
  output: usize,
): void {
  let s0 = v128.load(bias),
    s1 = v128.load(bias, 16);
  for (let r = 0; r < lines; r++) {
    const end = a + (<usize>run << 2);
    for (let p = a; p < end; p += 4) {
      const x = v128.load32_splat(p);
      s0 = multiplyAdd(x, v128.load(w), s0);
      s1 = multiplyAdd(x, v128.load(w, 16), s1);
      w += 32;
    }
    a += line;
  }
  if (add !== 0) {
    s0 = f32x4.add(s0, v128.load(add));
    s1 = f32x4.add(s1, v128.load(add, 16));
  }
  v128.store(output, sloped(s0, v128.load(slope)));
  v128.store(output, sloped(s1, v128.load(slope, 16)), 16);
}
