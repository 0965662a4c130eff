import { fourPixels } from './four-pixels';
import { onePixel } from './one-pixel';
import { sixPixels } from './six-pixels';

/** Output pixels that share one reading of a panel of weights. */
const tile: i32 = 48;

/**
 * Convolution of one padded image, [line][pixel][channel] of float32. A pixel of the output is made of `lines` runs of
 * `run` floats, which are neighbours in the input: `kernel width x channels`. Weights come in panels of eight output
 * channels, [panel][line][float of the run][8]. All steps are in bytes: `pixel` and `row` from one output pixel or row to
 * the next within the input, `line` from one line of the input to the next. What lies at `add` (0 for nothing) is added
 * to the first `addPanels` panels before the slopes for negative values are applied.
 */
export function convolution(
  input: usize,
  pixel: usize,
  row: usize,
  line: usize,
  lines: i32,
  run: i32,
  weights: usize,
  bias: usize,
  slope: usize,
  add: usize,
  addPixel: usize,
  addRow: usize,
  addPanels: i32,
  output: usize,
  outputPixel: usize,
  outputRow: usize,
  panels: i32,
  width: i32,
  height: i32,
): void {
  const rowsAtOnce = max(1, tile / width);
  const panelBytes = <usize>(lines * run) * 32;
  for (let top = 0; top < height; top += rowsAtOnce) {
    const bottom = min(height, top + rowsAtOnce);
    for (let left = 0; left < width; left += tile) {
      const right = min(width, left + tile);
      for (let panel = 0; panel < panels; panel++) {
        const w = weights + <usize>panel * panelBytes;
        const channel = <usize>panel * 32;
        const adds = add !== 0 && panel < addPanels;
        for (let y = top; y < bottom; y++) {
          const from = input + <usize>y * row;
          const plus = adds ? add + <usize>y * addRow + channel : 0;
          const to = output + <usize>y * outputRow + channel;
          let x = left;
          for (; x + 6 <= right; x += 6) {
            const at = <usize>x;
            sixPixels(from + at * pixel, pixel, line, lines, run, w, bias + channel, slope + channel, adds ? plus + at * addPixel : 0, addPixel, to + at * outputPixel, outputPixel);
          }
          for (; x + 4 <= right; x += 4) {
            const at = <usize>x;
            fourPixels(from + at * pixel, pixel, line, lines, run, w, bias + channel, slope + channel, adds ? plus + at * addPixel : 0, addPixel, to + at * outputPixel, outputPixel);
          }
          if (x === right) continue;
          if (right >= 4) {
            // The last four again, some of them for the second time: cheaper than one by one.
            const at = <usize>(right - 4);
            fourPixels(from + at * pixel, pixel, line, lines, run, w, bias + channel, slope + channel, adds ? plus + at * addPixel : 0, addPixel, to + at * outputPixel, outputPixel);
          } else {
            for (; x < right; x++) {
              const at = <usize>x;
              onePixel(from + at * pixel, line, lines, run, w, bias + channel, slope + channel, adds ? plus + at * addPixel : 0, to + at * outputPixel);
            }
          }
        }
      }
    }
  }
}
