import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { sampleCrop } from '../../../src/engine/worker/crop.ts';
import { Pyramid } from '../../../src/engine/worker/raster.ts';
import { PhotoKernels } from '../../../src/engine/worker/simd/photo-kernels.ts';
import { squareCrop } from '../../../src/engine/worker/transform.ts';
import { addressed, rasterOf } from './a-raster.ts';
import { simdModule } from './model-files.ts';

describe('the pixel kernels', () => {
  let kernels: PhotoKernels;
  beforeAll(async () => {
    kernels = new PhotoKernels(await simdModule());
  }, 120_000);

  it('halve as the plain way does, to the last bit, odd sides too', () => {
    for (const [width, height] of [
      [13, 5],
      [64, 32],
      [1, 9],
      [31, 2],
    ] as const) {
      const raster = addressed(width, height);
      for (const level of [1, 2, 3, 40]) {
        expect(new Pyramid(raster, kernels).level(level)).toEqual(new Pyramid(raster).level(level));
      }
    }
  });

  it('crop as the plain way does, to one step of 255, at any place, turn and scale', () => {
    const raster = rasterOf(97, 61, (x, y) => [(x * x + y) % 256, (5 * y + x) % 256, (x * y) % 256]);
    const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
    fc.assert(
      fc.property(
        number(-40, 130),
        number(-40, 130),
        number(3, 900),
        // Upright crops go a shorter way.
        fc.oneof(fc.constant(0), number(-3.1, 3.1)),
        (x, y, side, angle) => {
          const place = squareCrop({ x, y }, side, angle, 12);
          const found = sampleCrop(new Pyramid(raster, kernels), place, 12).rgb;
          const plain = sampleCrop(new Pyramid(raster), place, 12).rgb;
          found.forEach((value, index) => {
            expect(Math.abs(value - (plain[index] ?? Number.NaN))).toBeLessThanOrEqual(1);
          });
        },
      ),
    );
  });

  it('serve two photos in turns', () => {
    const [one, other] = [new Pyramid(addressed(40, 40), kernels), new Pyramid(addressed(24, 30), kernels)];
    const place = squareCrop({ x: 12, y: 12 }, 20, 0.3, 16);
    const first = sampleCrop(one, place, 16);
    expect(sampleCrop(other, squareCrop({ x: 3, y: 3 }, 60, 0, 8), 8).size).toBe(8);
    expect(sampleCrop(one, place, 16)).toEqual(first);
  });
});
