/**
 * Largest value of each window of `size` pixels a side, [line][pixel][channel] of float32; windows start at
 * `(stride x - left, stride y - top)` and are cut where the image of `inputWidth` x `inputHeight` ends.
 */
export function maxPool(
  input: usize,
  line: usize,
  inputWidth: i32,
  inputHeight: i32,
  size: i32,
  stride: i32,
  left: i32,
  top: i32,
  output: usize,
  outputRow: usize,
  channels: i32,
  width: i32,
  height: i32,
): void {
  const pixel = <usize>channels * 4;
  for (let y = 0; y < height; y++) {
    const y0 = max(0, y * stride - top);
    const y1 = min(inputHeight, y * stride - top + size);
    for (let x = 0; x < width; x++) {
      const x0 = max(0, x * stride - left);
      const x1 = min(inputWidth, x * stride - left + size);
      const to = output + <usize>y * outputRow + <usize>x * pixel;
      for (let c: usize = 0; c < pixel; c += 16) {
        let most = v128.load(input + <usize>y0 * line + <usize>x0 * pixel + c);
        for (let v = y0; v < y1; v++) {
          let p = input + <usize>v * line + <usize>x0 * pixel + c;
          for (let u = x0; u < x1; u++) {
            most = f32x4.pmax(most, v128.load(p));
            p += pixel;
          }
        }
        v128.store(to + c, most);
      }
    }
  }
}
