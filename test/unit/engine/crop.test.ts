import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mirror, sampleCrop } from '../../../src/engine/worker/crop.ts';
import { Pyramid } from '../../../src/engine/worker/raster.ts';
import { squareCrop } from '../../../src/engine/worker/transform.ts';
import { addressed, pixel, rasterOf } from './a-raster.ts';

const identity = { a: 1, b: 0, tx: 0, ty: 0 };

describe('a crop of a photo', () => {
  it('at its own place and scale is the photo, pixel for pixel', () => {
    const crop = sampleCrop(new Pyramid(addressed(40, 40)), identity, 40);
    for (let y = 0; y < 40; y += 1)
      for (let x = 0; x < 40; x += 1) expect(pixel(crop, x, y)).toEqual([x, y, (7 * x + 13 * y) % 256]);
  });

  it('shifted by whole pixels is the photo, shifted', () => {
    const crop = sampleCrop(new Pyramid(addressed(40, 40)), { ...identity, tx: 11, ty: 5 }, 16);
    expect(pixel(crop, 0, 0).slice(0, 2)).toEqual([11, 5]);
    expect(pixel(crop, 15, 9).slice(0, 2)).toEqual([26, 14]);
  });

  it('between four pixels is their mean', () => {
    const checks = rasterOf(8, 8, (x, y) => ((x + y) % 2 === 0 ? [255, 255, 255] : [0, 0, 0]));
    const crop = sampleCrop(new Pyramid(checks), { ...identity, tx: 0.5, ty: 0.5 }, 4);
    expect(pixel(crop, 1, 2)).toEqual([128, 128, 128]);
  });

  it('repeats the edges of the photo for what lies outside', () => {
    const crop = sampleCrop(new Pyramid(addressed(10, 10)), { ...identity, tx: -20, ty: -20 }, 50);
    expect(pixel(crop, 0, 0).slice(0, 2)).toEqual([0, 0]);
    expect(pixel(crop, 25, 2).slice(0, 2)).toEqual([5, 0]);
    expect(pixel(crop, 49, 24).slice(0, 2)).toEqual([9, 4]);
    expect(pixel(crop, 49, 49).slice(0, 2)).toEqual([9, 9]);
  });

  it('turned a quarter clockwise reads the photo from its right column down', () => {
    const photo = new Pyramid(addressed(31, 31));
    const crop = sampleCrop(photo, squareCrop({ x: 15, y: 15 }, 31, Math.PI / 2, 31), 31);
    expect(pixel(crop, 0, 0).slice(0, 2)).toEqual([30, 0]);
    expect(pixel(crop, 30, 0).slice(0, 2)).toEqual([30, 30]);
    expect(pixel(crop, 0, 30).slice(0, 2)).toEqual([0, 0]);
    expect(pixel(crop, 12, 9).slice(0, 2)).toEqual([21, 12]);
  });

  it('eight times smaller averages the pixels it leaves out, however fine their pattern', () => {
    const stripes = rasterOf(256, 256, (x) => (x % 2 === 0 ? [255, 0, 100] : [0, 255, 100]));
    const crop = sampleCrop(new Pyramid(stripes), squareCrop({ x: 127.5, y: 127.5 }, 256, 0, 32), 32);
    for (const at of [0, 13, 31]) {
      const [red = 0, green = 0, blue] = pixel(crop, at, 31 - at);
      expect(Math.abs(red - 128)).toBeLessThanOrEqual(2);
      expect(Math.abs(green - 128)).toBeLessThanOrEqual(2);
      expect(blue).toBe(100);
    }
  });

  it('eight times smaller keeps a ramp in its place', () => {
    const ramp = rasterOf(256, 64, (x, y) => [x, 3 * y, 0]);
    const crop = sampleCrop(new Pyramid(ramp), { a: 8, b: 0, tx: 3.5, ty: 3.5 }, 8);
    for (let u = 1; u < 7; u += 1) {
      const [red = 0, green = 0] = pixel(crop, u, 4);
      expect(Math.abs(red - (8 * u + 3.5))).toBeLessThanOrEqual(1);
      expect(Math.abs(green - 3 * 35.5)).toBeLessThanOrEqual(1.5);
    }
  });

  it('of one colour has that colour at any turn, scale and place', () => {
    const plain = new Pyramid(rasterOf(37, 23, () => [12, 200, 77]));
    const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
    fc.assert(
      fc.property(
        number(-60, 90),
        number(-60, 90),
        number(0.5, 900),
        number(-3.1, 3.1),
        (x, y, side, angle) => {
          const { rgb } = sampleCrop(plain, squareCrop({ x, y }, side, angle, 6), 6);
          expect([...rgb]).toEqual(Array.from({ length: 36 }, () => [12, 200, 77]).flat());
        },
      ),
    );
  });
});

describe('a mirrored crop', () => {
  const crop = sampleCrop(new Pyramid(addressed(20, 20)), identity, 20);

  it('has left and right changed places and nothing else', () => {
    const mirrored = mirror(crop);
    for (let y = 0; y < 20; y += 1)
      for (let x = 0; x < 20; x += 1) expect(pixel(mirrored, x, y)).toEqual(pixel(crop, 19 - x, y));
  });

  it('mirrored again is the crop', () => {
    expect(mirror(mirror(crop))).toEqual(crop);
  });

  it('leaves the crop itself as it was', () => {
    const before = crop.rgb.slice();
    mirror(crop);
    expect(crop.rgb).toEqual(before);
  });
});
