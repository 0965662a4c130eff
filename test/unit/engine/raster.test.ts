import { describe, expect, it } from 'vitest';
import { halve, Pyramid } from '../../../src/engine/worker/raster.ts';
import { addressed, rasterOf } from './a-raster.ts';

describe('the pyramid of a photo', () => {
  it('halves each side a level, rounded up, down to a single pixel', () => {
    const pyramid = new Pyramid(addressed(13, 5));
    const sizes = [0, 1, 2, 3, 4]
      .map((level) => pyramid.level(level))
      .map(({ width, height }) => [width, height]);
    expect(sizes).toEqual([
      [13, 5],
      [7, 3],
      [4, 2],
      [2, 1],
      [1, 1],
    ]);
  });

  it('answers a level past the last with the single pixel', () => {
    const { width, height } = new Pyramid(addressed(13, 5)).level(40);
    expect([width, height]).toEqual([1, 1]);
  });

  it('makes a level once', () => {
    const pyramid = new Pyramid(addressed(64, 64));
    expect(pyramid.level(3)).toBe(pyramid.level(3));
    expect(pyramid.level(0)).toBe(pyramid.base);
  });

  it('keeps the mean brightness of an even picture', () => {
    const mean = (data: Uint8ClampedArray) => data.reduce((sum, value) => sum + value, 0) / data.length;
    const pyramid = new Pyramid(addressed(64, 32));
    expect(Math.abs(mean(pyramid.level(4).data) - mean(pyramid.base.data))).toBeLessThan(2);
  });
});

describe('a halved picture', () => {
  it('holds the mean of each block of four', () => {
    const { data } = halve(rasterOf(2, 2, (x, y) => [100 * x, 40 * y, 10 + x + y]));
    expect([...data]).toEqual([50, 20, 11, 255]);
  });

  it('averages an odd last row and column with themselves', () => {
    const odd = halve(rasterOf(3, 3, (x, y) => [x === 2 ? 200 : 0, y === 2 ? 100 : 0, 0]));
    const at = (x: number, y: number) => [
      ...odd.data.subarray((y * odd.width + x) * 4, (y * odd.width + x) * 4 + 3),
    ];
    expect([odd.width, odd.height]).toEqual([2, 2]);
    expect(at(0, 0)).toEqual([0, 0, 0]);
    expect(at(1, 0)).toEqual([200, 0, 0]);
    expect(at(1, 1)).toEqual([200, 100, 0]);
  });
});
