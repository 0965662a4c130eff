import type { Sides } from './measure/measured.ts';

/** RGBA pixels row by row, 8 bits a channel, upright. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** Where a crop pixel (u, v) lies in a raster: (`xu u + xv v + x0`, `yu u + yv v + y0`), pixel centres at whole numbers. */
export interface Lattice {
  readonly xu: number;
  readonly xv: number;
  readonly x0: number;
  readonly yu: number;
  readonly yv: number;
  readonly y0: number;
  /** Four samples a crop pixel instead of one. */
  readonly four: boolean;
}

/** What halves and crops photos faster than this language can. */
export interface PixelKernels {
  /** Level of the photo's pyramid. */
  level(photo: Raster, index: number): Raster;
  /** RGB bytes of a crop of such sides, row by row. */
  sample(photo: Raster, level: number, lattice: Lattice, sides: Sides): Uint8Array;
}

/** Halved copies of a photo, made when first needed, so that a small crop of a large area is never undersampled. */
export class Pyramid {
  readonly #levels: Raster[];
  /** Does the work where it can be had. */
  readonly kernels: PixelKernels | undefined;

  constructor(base: Raster, kernels?: PixelKernels) {
    this.#levels = [base];
    this.kernels = kernels;
  }

  get base(): Raster {
    return this.level(0);
  }

  /** Level n is the photo at 1 / 2^n of its size (rounded up); the last one is a single pixel. */
  level(index: number): Raster {
    let last = this.#levels[this.#levels.length - 1];
    if (last === undefined) throw new Error('a pyramid always holds its base');
    while (this.#levels.length <= index && (last.width > 1 || last.height > 1)) {
      last = this.kernels?.level(this.base, this.#levels.length) ?? halve(last);
      this.#levels.push(last);
    }
    return this.#levels[Math.min(index, this.#levels.length - 1)] ?? last;
  }
}

/** Mean of each 2 x 2 block; an odd last row or column is averaged with itself. */
export function halve(source: Raster): Raster {
  const width = Math.ceil(source.width / 2);
  const height = Math.ceil(source.height / 2);
  const data = new Uint8ClampedArray(width * height * 4);
  const from = source.data;
  const stride = source.width * 4;
  let out = 0;
  for (let y = 0; y < height; y += 1) {
    const top = 2 * y * stride;
    const bottom = 2 * y + 1 < source.height ? top + stride : top;
    for (let x = 0; x < width; x += 1) {
      const left = 8 * x;
      const right = 2 * x + 1 < source.width ? left + 4 : left;
      for (let channel = 0; channel < 4; channel += 1) {
        const sum =
          (from[top + left + channel] ?? 0) +
          (from[top + right + channel] ?? 0) +
          (from[bottom + left + channel] ?? 0) +
          (from[bottom + right + channel] ?? 0);
        data[out] = (sum + 2) >> 2;
        out += 1;
      }
    }
  }
  return { width, height, data };
}
