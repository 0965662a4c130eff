import { multiplyAdd, sloped } from './arithmetic';

/**
 * Depthwise convolution of one padded image, [line][pixel][channel] of float32; weights are [line][pixel][channel].
 * Steps are in bytes: `pixel` and `line` between neighbours of the input, `pixelStep` and `row` from one output pixel or
 * row to the next within it. `channels` is a multiple of four.
 */
export function depthwise(
  input: usize,
  pixel: usize,
  line: usize,
  pixelStep: usize,
  row: usize,
  kernel: i32,
  weights: usize,
  bias: usize,
  slope: usize,
  output: usize,
  outputRow: usize,
  channels: i32,
  width: i32,
  height: i32,
): void {
  const bytes = <usize>channels * 4;
  for (let y = 0; y < height; y++) {
    const from = input + <usize>y * row;
    const to = output + <usize>y * outputRow;
    let x = 0;
    if (kernel === 3 && pixelStep === pixel) {
      for (; x + 2 <= width; x += 2) twoOfThree(from + <usize>x * pixel, pixel, line, weights, bias, slope, to + <usize>x * bytes, bytes);
    }
    for (; x < width; x++) any(from + <usize>x * pixelStep, pixel, line, kernel, weights, bias, slope, to + <usize>x * bytes, bytes);
  }
}

@inline
function any(a: usize, pixel: usize, line: usize, kernel: i32, weights: usize, bias: usize, slope: usize, output: usize, bytes: usize): void {
  for (let c: usize = 0; c < bytes; c += 16) {
    let sum = v128.load(bias + c);
    let w = weights + c;
    for (let dy = 0; dy < kernel; dy++) {
      let p = a + c + <usize>dy * line;
      for (let dx = 0; dx < kernel; dx++) {
        sum = multiplyAdd(v128.load(p), v128.load(w), sum);
        p += pixel;
        w += bytes;
      }
    }
    v128.store(output + c, sloped(sum, v128.load(slope + c)));
  }
}

/** Two neighbouring output pixels of a 3 x 3 kernel at stride 1 share most of what they read. */
@inline
function twoOfThree(a: usize, pixel: usize, line: usize, weights: usize, bias: usize, slope: usize, output: usize, bytes: usize): void {
  for (let c: usize = 0; c < bytes; c += 16) {
    let left = v128.load(bias + c);
    let right = left;
    let w = weights + c;
    let p = a + c;
    for (let dy = 0; dy < 3; dy++) {
      let x = v128.load(p + pixel);
      const w0 = v128.load(w);
      left = multiplyAdd(v128.load(p), w0, left);
      right = multiplyAdd(x, w0, right);
      const w1 = v128.load(w + bytes);
      left = multiplyAdd(x, w1, left);
      x = v128.load(p + 2 * pixel);
      right = multiplyAdd(x, w1, right);
      const w2 = v128.load(w + 2 * bytes);
      left = multiplyAdd(x, w2, left);
      right = multiplyAdd(v128.load(p + 3 * pixel), w2, right);
      w += 3 * bytes;
      p += line;
    }
    const k = v128.load(slope + c);
    v128.store(output + c, sloped(left, k));
    v128.store(output + c + bytes, sloped(right, k));
  }
}
