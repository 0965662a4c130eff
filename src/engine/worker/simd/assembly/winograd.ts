/**
 * Winograd's way to a 3 x 3 convolution at stride 1 (Lavin and Gray 2016, F(2x2, 3x3)): 16 products where plain sums take
 * 36. A tile of 4 x 4 pixels gives 2 x 2; each of its 16 transformed values is multiplied in a plane of its own.
 */
import { sloped } from './arithmetic';

/** Tiles of an image, transformed: [plane][tile][channel]. May read a pixel further than the image reaches. */
export function winogradInput(
  input: usize,
  pixel: usize,
  line: usize,
  tilesX: i32,
  tilesY: i32,
  output: usize,
  plane: usize,
): void {
  let to = output;
  for (let ty = 0; ty < tilesY; ty++) {
    for (let tx = 0; tx < tilesX; tx++) {
      const from = input + <usize>(2 * ty) * line + <usize>(2 * tx) * pixel;
      for (let c: usize = 0; c < pixel; c += 16) {
        const p = from + c;
        const q = to + c;
        inputRow(p, p + 2 * line, pixel, true, q, plane);
        inputRow(p + line, p + 2 * line, pixel, false, q + 4 * plane, plane);
        inputRow(p + 2 * line, p + line, pixel, true, q + 8 * plane, plane);
        inputRow(p + line, p + 3 * line, pixel, true, q + 12 * plane, plane);
      }
      to += pixel;
    }
  }
}

@inline
function inputRow(a: usize, b: usize, pixel: usize, minus: bool, to: usize, plane: usize): void {
  const d0 = both(v128.load(a), v128.load(b), minus);
  const d1 = both(v128.load(a + pixel), v128.load(b + pixel), minus);
  const d2 = both(v128.load(a + 2 * pixel), v128.load(b + 2 * pixel), minus);
  const d3 = both(v128.load(a + 3 * pixel), v128.load(b + 3 * pixel), minus);
  v128.store(to, f32x4.sub(d0, d2));
  v128.store(to + plane, f32x4.add(d1, d2));
  v128.store(to + 2 * plane, f32x4.sub(d2, d1));
  v128.store(to + 3 * plane, f32x4.sub(d1, d3));
}

@inline
function both(a: v128, b: v128, minus: bool): v128 {
  return minus ? f32x4.sub(a, b) : f32x4.add(a, b);
}

/** Back from planes to pixels, with bias, with what lies at `add` (0 for nothing), and with slopes. */
export function winogradOutput(
  input: usize,
  plane: usize,
  tilesX: i32,
  tilesY: i32,
  bias: usize,
  slope: usize,
  add: usize,
  addPixel: usize,
  addRow: usize,
  output: usize,
  pixel: usize,
  row: usize,
  width: i32,
  height: i32,
): void {
  let from = input;
  for (let ty = 0; ty < tilesY; ty++) {
    const hasBottom = 2 * ty + 1 < height;
    for (let tx = 0; tx < tilesX; tx++) {
      const hasRight = 2 * tx + 1 < width;
      const to = output + <usize>(2 * ty) * row + <usize>(2 * tx) * pixel;
      const plus = add + <usize>(2 * ty) * addRow + <usize>(2 * tx) * addPixel;
      for (let c: usize = 0; c < pixel; c += 16) {
        const p = from + c;
        const adds = add !== 0 && c < addPixel;
        const start = v128.load(bias + c);
        const k = v128.load(slope + c);
        const a0 = upper(p, plane),
          a1 = upper(p + plane, plane),
          a2 = upper(p + 2 * plane, plane),
          a3 = upper(p + 3 * plane, plane);
        put(f32x4.add(f32x4.add(a0, a1), a2), start, k, adds ? plus + c : 0, to + c);
        if (hasRight) {
          put(f32x4.sub(f32x4.sub(a1, a2), a3), start, k, adds ? plus + c + addPixel : 0, to + c + pixel);
        }
        if (!hasBottom) continue;
        const b0 = lower(p, plane),
          b1 = lower(p + plane, plane),
          b2 = lower(p + 2 * plane, plane),
          b3 = lower(p + 3 * plane, plane);
        put(f32x4.add(f32x4.add(b0, b1), b2), start, k, adds ? plus + c + addRow : 0, to + c + row);
        if (hasRight) {
          put(f32x4.sub(f32x4.sub(b1, b2), b3), start, k, adds ? plus + c + addRow + addPixel : 0, to + c + row + pixel);
        }
      }
      from += pixel;
    }
  }
}

@inline
function upper(p: usize, plane: usize): v128 {
  return f32x4.add(f32x4.add(v128.load(p), v128.load(p + 4 * plane)), v128.load(p + 8 * plane));
}

@inline
function lower(p: usize, plane: usize): v128 {
  return f32x4.sub(f32x4.sub(v128.load(p + 4 * plane), v128.load(p + 8 * plane)), v128.load(p + 12 * plane));
}

@inline
function put(sum: v128, bias: v128, slope: v128, add: usize, to: usize): void {
  let value = f32x4.add(sum, bias);
  if (add !== 0) value = f32x4.add(value, v128.load(add));
  v128.store(to, sloped(value, slope));
}
