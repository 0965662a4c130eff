import type { Crop } from '../contract.ts';
import type { Pyramid } from './raster.ts';
import { scaleOf, type SimilarityTransform } from './transform.ts';

/**
 * Samples a square crop of `size` pixels; `toPhoto` takes crop pixels to photo pixels. Outside the photo its edge
 * pixels repeat. Bilinear, on the pyramid level where one crop pixel spans one to two pixels, with four samples
 * a pixel there, so that neither enlarging nor shrinking makes jagged input for the networks.
 */
export function sampleCrop(photo: Pyramid, toPhoto: SimilarityTransform, size: number): Crop {
  const scale = scaleOf(toPhoto);
  const level = Math.max(0, Math.floor(Math.log2(scale)));
  const raster = photo.level(level);
  const factor = raster.width / photo.base.width;
  const factorY = raster.height / photo.base.height;
  const { width, height, data } = raster;
  const stride = width * 4;
  const maxX = width - 1;
  const maxY = height - 1;
  const offsets = scale * factor > 1.05 ? [-0.25, 0.25] : [0];
  const share = 1 / (offsets.length * offsets.length);
  const rgb = new Uint8Array(size * size * 3);
  let out = 0;
  for (let v = 0; v < size; v += 1) {
    for (let u = 0; u < size; u += 1) {
      let red = 0.5;
      let green = 0.5;
      let blue = 0.5;
      for (const dv of offsets) {
        for (const du of offsets) {
          const cu = u + du;
          const cv = v + dv;
          const px = (toPhoto.a * cu - toPhoto.b * cv + toPhoto.tx + 0.5) * factor - 0.5;
          const py = (toPhoto.b * cu + toPhoto.a * cv + toPhoto.ty + 0.5) * factorY - 0.5;
          const x = px < 0 ? 0 : px > maxX ? maxX : px;
          const y = py < 0 ? 0 : py > maxY ? maxY : py;
          const x0 = Math.floor(x);
          const y0 = Math.floor(y);
          const fx = x - x0;
          const fy = y - y0;
          const p00 = y0 * stride + x0 * 4;
          const p10 = x0 < maxX ? p00 + 4 : p00;
          const down = y0 < maxY ? stride : 0;
          const p01 = p00 + down;
          const p11 = p10 + down;
          const w00 = (1 - fx) * (1 - fy) * share;
          const w10 = fx * (1 - fy) * share;
          const w01 = (1 - fx) * fy * share;
          const w11 = fx * fy * share;
          red += at(data, p00) * w00 + at(data, p10) * w10 + at(data, p01) * w01 + at(data, p11) * w11;
          green +=
            at(data, p00 + 1) * w00 +
            at(data, p10 + 1) * w10 +
            at(data, p01 + 1) * w01 +
            at(data, p11 + 1) * w11;
          blue +=
            at(data, p00 + 2) * w00 +
            at(data, p10 + 2) * w10 +
            at(data, p01 + 2) * w01 +
            at(data, p11 + 2) * w11;
        }
      }
      rgb[out] = red;
      rgb[out + 1] = green;
      rgb[out + 2] = blue;
      out += 3;
    }
  }
  return { size, rgb };
}

function at(data: Uint8ClampedArray, index: number): number {
  return data[index] ?? 0;
}

/** The same crop mirrored left to right. */
export function mirror(crop: Crop): Crop {
  const { size, rgb } = crop;
  const mirrored = new Uint8Array(rgb.length);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const from = (y * size + x) * 3;
      const to = (y * size + size - 1 - x) * 3;
      mirrored[to] = rgb[from] ?? 0;
      mirrored[to + 1] = rgb[from + 1] ?? 0;
      mirrored[to + 2] = rgb[from + 2] ?? 0;
    }
  }
  return { size, rgb: mirrored };
}
