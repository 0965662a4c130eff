import type { Crop } from '../contract.ts';
import type { Sides } from './measure/measured.ts';
import type { Lattice, Pyramid, Raster } from './raster.ts';
import { scaleOf, type SimilarityTransform } from './transform.ts';

/** A square crop of `size` pixels, see {@link sampleRows}. */
export function sampleCrop(photo: Pyramid, toPhoto: SimilarityTransform, size: number): Crop {
  return { size, rgb: sampleRows(photo, toPhoto, { width: size, height: size }) };
}

/**
 * RGB bytes of a crop, row by row; `toPhoto` takes crop pixels to photo pixels. Outside the photo its edge
 * pixels repeat. Bilinear, on the pyramid level where one crop pixel spans one to two pixels, with four samples
 * a pixel there, so that neither enlarging nor shrinking makes jagged input for the networks.
 */
export function sampleRows(photo: Pyramid, toPhoto: SimilarityTransform, sides: Sides): Uint8Array {
  const { base, kernels } = photo;
  const scale = scaleOf(toPhoto);
  const level = Math.min(Math.max(0, Math.floor(Math.log2(scale))), levelsOf(base) - 1);
  const { a, b, tx, ty } = toPhoto;
  const toX = Math.ceil(base.width / 2 ** level) / base.width;
  const toY = Math.ceil(base.height / 2 ** level) / base.height;
  const lattice = {
    xu: a * toX,
    xv: -b * toX,
    x0: (tx + 0.5) * toX - 0.5,
    yu: b * toY,
    yv: a * toY,
    y0: (ty + 0.5) * toY - 0.5,
    four: scale * toX > 1.05,
  };
  return kernels?.sample(base, level, lattice, sides) ?? sampleRaster(photo.level(level), lattice, sides);
}

/** Sizes of a pyramid down to a single pixel. */
function levelsOf({ width, height }: Raster): number {
  return Math.ceil(Math.log2(Math.max(width, height))) + 1;
}

/** What {@link PixelKernels.sample} does, for browsers whose WebAssembly has no vectors. */
function sampleRaster({ width, height, data }: Raster, lattice: Lattice, sides: Sides): Uint8Array {
  const { xu, xv, x0, yu, yv, y0, four } = lattice;
  const offsets = four ? [-0.25, 0.25] : [0];
  const share = 1 / (offsets.length * offsets.length);
  const at = (x: number, y: number, channel: number) => data[(y * width + x) * 4 + channel] ?? 0;
  const rgb = new Uint8Array(sides.width * sides.height * 3);
  for (let out = 0; out < rgb.length; out += 3) {
    const u = (out / 3) % sides.width;
    const v = Math.floor(out / 3 / sides.width);
    const sum = [0.5, 0.5, 0.5];
    for (const dv of offsets) {
      for (const du of offsets) {
        const x = Math.min(Math.max(xu * (u + du) + xv * (v + dv) + x0, 0), width - 1);
        const y = Math.min(Math.max(yu * (u + du) + yv * (v + dv) + y0, 0), height - 1);
        const [left, top] = [Math.floor(x), Math.floor(y)];
        const [right, bottom] = [Math.min(left + 1, width - 1), Math.min(top + 1, height - 1)];
        const [fx, fy] = [x - left, y - top];
        sum.forEach((value, channel) => {
          const upper = at(left, top, channel) * (1 - fx) + at(right, top, channel) * fx;
          const lower = at(left, bottom, channel) * (1 - fx) + at(right, bottom, channel) * fx;
          sum[channel] = value + share * (upper * (1 - fy) + lower * fy);
        });
      }
    }
    rgb.set(sum, out);
  }
  return rgb;
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
