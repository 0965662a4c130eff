import type { Crop } from '../../../src/engine/contract.ts';
import type { Raster } from '../../../src/engine/worker/raster.ts';

type Colour = readonly [red: number, green: number, blue: number];

/** A picture drawn by a function of the pixel. */
export function rasterOf(width: number, height: number, colour: (x: number, y: number) => Colour): Raster {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) data.set([...colour(x, y), 255], (y * width + x) * 4);
  return { width, height, data };
}

/** No two pixels are alike, and each says where it lies. */
export function addressed(width: number, height: number): Raster {
  return rasterOf(width, height, (x, y) => [x, y, (7 * x + 13 * y) % 256]);
}

export function pixel({ size, rgb }: Crop, x: number, y: number): number[] {
  return [...rgb.subarray((y * size + x) * 3, (y * size + x) * 3 + 3)];
}
