import { pixel, put, shrink } from './shrink';

/** Mean of each 2 x 2 block of RGBA bytes, rounded; an odd last row or column is averaged with itself. */
export function halve(source: usize, width: i32, height: i32, output: usize): void {
  const halfWidth = (width + 1) >> 1;
  const halfHeight = (height + 1) >> 1;
  const line = <usize>width * 4;
  const two = i16x8.splat(2);
  let to = output;
  for (let y = 0; y < halfHeight; y++) {
    const top = source + <usize>(2 * y) * line;
    const bottom = 2 * y + 1 < height ? top + line : top;
    let x = 0;
    for (; 2 * x + 4 <= width; x += 2) {
      const at = <usize>x * 8;
      const a = v128.load(top + at);
      const b = v128.load(bottom + at);
      const first = i16x8.add(i16x8.extend_low_i8x16_u(a), i16x8.extend_low_i8x16_u(b));
      const second = i16x8.add(i16x8.extend_high_i8x16_u(a), i16x8.extend_high_i8x16_u(b));
      const sum = i16x8.add(v128.shuffle<i64>(first, second, 0, 2), v128.shuffle<i64>(first, second, 1, 3));
      const mean = i16x8.shr_u(i16x8.add(sum, two), 2);
      v128.store64_lane(to, i8x16.narrow_i16x8_u(mean, mean), 0);
      to += 8;
    }
    for (; x < halfWidth; x++) {
      const left = <usize>x * 8;
      const right = 2 * x + 1 < width ? left + 4 : left;
      for (let channel: usize = 0; channel < 4; channel++) {
        const sum =
          <u32>load<u8>(top + left + channel) +
          load<u8>(top + right + channel) +
          load<u8>(bottom + left + channel) +
          load<u8>(bottom + right + channel);
        store<u8>(to + channel, (sum + 2) >> 2);
      }
      to += 4;
    }
  }
}

/**
 * A crop of RGBA bytes as RGB bytes: crop pixel (u, v) lies at (`xu u + xv v + x0`, `yu u + yv v + y0`), edge pixels
 * repeat outside. Bilinear, with one sample a crop pixel or with four a quarter of a pixel from its centre. One byte after
 * the crop is written too; at `room` a line of the photo may be spread out, 16 bytes a pixel.
 */
export function sample(
  source: usize,
  width: i32,
  height: i32,
  xu: f64,
  xv: f64,
  x0: f64,
  yu: f64,
  yv: f64,
  y0: f64,
  columns: i32,
  rows: i32,
  four: bool,
  output: usize,
  room: usize,
): void {
  if (four && xv === 0 && yu === 0) {
    shrink(source, width, height, xu, x0, yv, y0, columns, rows, output, room);
    return;
  }
  const half = f32x4.splat(0.5);
  const line = <usize>width * 4;
  const lastX = <f64>(width - 1);
  const lastY = <f64>(height - 1);
  const quarter = f32x4.splat(0.25);
  let to = output;
  for (let v = 0; v < rows; v++) {
    for (let u = 0; u < columns; u++) {
      const x = xu * u + xv * v + x0;
      const y = yu * u + yv * v + y0;
      let colour: v128;
      if (four) {
        const dx = 0.25 * (xu + xv),
          ex = 0.25 * (xu - xv),
          dy = 0.25 * (yu + yv),
          ey = 0.25 * (yu - yv);
        colour = f32x4.add(at(source, line, lastX, lastY, x - dx, y - dy), at(source, line, lastX, lastY, x + ex, y + ey));
        colour = f32x4.add(colour, at(source, line, lastX, lastY, x - ex, y - ey));
        colour = f32x4.add(colour, at(source, line, lastX, lastY, x + dx, y + dy));
        colour = f32x4.mul(colour, quarter);
      } else colour = at(source, line, lastX, lastY, x, y);
      put(to, f32x4.add(colour, half));
      to += 3;
    }
  }
}

@inline
function at(source: usize, line: usize, lastX: f64, lastY: f64, px: f64, py: f64): v128 {
  const x = min(max(px, 0), lastX);
  const y = min(max(py, 0), lastY);
  const left = <i32>x;
  const top = <i32>y;
  const fx = f32x4.splat(<f32>(x - <f64>left));
  const fy = f32x4.splat(<f32>(y - <f64>top));
  const p = source + <usize>top * line + <usize>left * 4;
  const right: usize = left < <i32>lastX ? 4 : 0;
  const down: usize = top < <i32>lastY ? line : 0;
  const upper = between(pixel(p), pixel(p + right), fx);
  const lower = between(pixel(p + down), pixel(p + down + right), fx);
  return between(upper, lower, fy);
}

@inline
function between(a: v128, b: v128, share: v128): v128 {
  return f32x4.add(a, f32x4.mul(f32x4.sub(b, a), share));
}
