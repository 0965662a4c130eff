import { sloped } from './arithmetic';

/** Adds the rows of two images, or copies those of one (`b` 0), and applies slopes for negative values. */
export function join(
  a: usize,
  aPixel: usize,
  aRow: usize,
  b: usize,
  bPixel: usize,
  bRow: usize,
  slope: usize,
  output: usize,
  outputPixel: usize,
  outputRow: usize,
  channels: i32,
  width: i32,
  height: i32,
): void {
  const bytes = <usize>channels * 4;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = a + <usize>y * aRow + <usize>x * aPixel;
      const plus = b + <usize>y * bRow + <usize>x * bPixel;
      const to = output + <usize>y * outputRow + <usize>x * outputPixel;
      for (let c: usize = 0; c < bytes; c += 16) {
        let value = v128.load(from + c);
        if (b !== 0) value = f32x4.add(value, v128.load(plus + c));
        v128.store(to + c, sloped(value, v128.load(slope + c)));
      }
    }
  }
}
