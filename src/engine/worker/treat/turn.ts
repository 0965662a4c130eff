/** Turning, mirroring and straightening of pixels. */
import type { Treatment } from '../../../domain/treatment.ts';
import type { Raster } from '../raster.ts';
import { sidesAt, straightener, type Frame } from './frame.ts';

/** The part that was decoded for a frame, as the treatment turns, mirrors, straightens and crops it. */
export function turned(part: Raster, frame: Frame, treatment: Treatment): Raster {
  const { quarterTurns = 0, mirrored = false, straighten = 0 } = treatment;
  const lying = quarterTurns === 0 && !mirrored ? part : permuted(part, quarterTurns, mirrored);
  return straighten === 0 ? lying : straightened(lying, frame, straighten);
}

/** Turned clockwise by quarter turns, then mirrored left to right: the same pixels in other places. */
export function permuted(source: Raster, quarterTurns: number, mirrored: boolean): Raster {
  const onSide = quarterTurns % 2 === 1;
  const [width, height] = onSide ? [source.height, source.width] : [source.width, source.height];
  const from = pixels(source.data);
  const data = new Uint8ClampedArray(from.length * 4);
  const to = pixels(data);
  // Steps through the source while the result is written row by row.
  const [stepX, stepY, origin] = steps(source, quarterTurns);
  const alongX = mirrored ? -stepX : stepX;
  const start = mirrored ? origin + stepX * (width - 1) : origin;
  let out = 0;
  for (let y = 0; y < height; y += 1) {
    let at = start + y * stepY;
    for (let x = 0; x < width; x += 1) {
      to[out] = from[at] ?? 0;
      out += 1;
      at += alongX;
    }
  }
  return { width, height, data };
}

/** How the source index moves with the result's column and row, and where it begins. */
function steps({ width, height }: Raster, quarterTurns: number): readonly [number, number, number] {
  switch (quarterTurns) {
    case 1:
      return [-width, 1, width * (height - 1)];
    case 2:
      return [-1, -width, width * height - 1];
    case 3:
      return [width, -1, width - 1];
    default:
      return [1, width, 0];
  }
}

/** One number a pixel; a view, where the bytes allow it. */
function pixels(data: Uint8ClampedArray): Uint32Array {
  return data.byteOffset % 4 === 0
    ? new Uint32Array(data.buffer, data.byteOffset, data.byteLength / 4)
    : new Uint32Array(data.slice().buffer);
}

/** Bilinear; outside of the photo its edge repeats. `part` shows the frame's `turned` part at its scale. */
function straightened(part: Raster, frame: Frame, degrees: number): Raster {
  const { crop, scale, size } = frame;
  const { width, height } = sidesAt(crop, scale);
  const data = new Uint8ClampedArray(width * height * 4);
  const back = straightener(size, -degrees);
  const toPartX = part.width / (frame.turned.right - frame.turned.left);
  const toPartY = part.height / (frame.turned.bottom - frame.turned.top);
  const toPhotoX = (crop.right - crop.left) / width;
  const toPhotoY = (crop.bottom - crop.top) / height;
  const inPart = (u: number, v: number) => {
    const [x, y] = back(crop.left + u * toPhotoX, crop.top + v * toPhotoY);
    return [(x - frame.turned.left) * toPartX - 0.5, (y - frame.turned.top) * toPartY - 0.5] as const;
  };
  // The map is affine: its steps along a row and down a column are the same everywhere.
  const [startX, startY] = inPart(0.5, 0.5);
  const [rightX, rightY] = inPart(1.5, 0.5);
  const [downX, downY] = inPart(0.5, 1.5);
  for (let v = 0; v < height; v += 1) {
    let x = startX + v * (downX - startX);
    let y = startY + v * (downY - startY);
    for (let u = 0; u < width; u += 1) {
      mix(part, x, y, data, (v * width + u) * 4);
      x += rightX - startX;
      y += rightY - startY;
    }
  }
  return { width, height, data };
}

function mix({ width, height, data }: Raster, atX: number, atY: number, to: Uint8ClampedArray, out: number) {
  const x = Math.min(width - 1, Math.max(0, atX));
  const y = Math.min(height - 1, Math.max(0, atY));
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [fx, fy] = [x - left, y - top];
  const p00 = (top * width + left) * 4;
  const p10 = left < width - 1 ? p00 + 4 : p00;
  const down = top < height - 1 ? width * 4 : 0;
  for (let channel = 0; channel < 4; channel += 1) {
    const above = (data[p00 + channel] ?? 0) * (1 - fx) + (data[p10 + channel] ?? 0) * fx;
    const below = (data[p00 + down + channel] ?? 0) * (1 - fx) + (data[p10 + down + channel] ?? 0) * fx;
    to[out + channel] = above * (1 - fy) + below * fy;
  }
}
