import { describe, expect, it } from 'vitest';
import type { Raster } from '../../../../src/engine/worker/raster.ts';
import { sharpen } from '../../../../src/engine/worker/treat/sharpen.ts';
import { applyTones, luminance } from '../../../../src/engine/worker/treat/tones.ts';
import type { Treatment } from '../../../../src/domain/treatment.ts';

const side = 64;

/** A smooth picture whose colours keep to these ranges. */
function print(...ranges: readonly (readonly [number, number])[]): Raster {
  const data = new Uint8ClampedArray(side * side * 4);
  for (let at = 0; at < side * side; at += 1) {
    ranges.forEach(([low, high], channel) => {
      data[4 * at + channel] = low + ((high - low) * at) / (side * side - 1);
    });
    data[4 * at + 3] = 255;
  }
  return { width: side, height: side, data };
}

function toned(raster: Raster, treatment: Treatment): Raster {
  const copy = { ...raster, data: raster.data.slice() };
  applyTones(copy, treatment);
  return copy;
}

const range = ({ data }: Raster, channel: number): readonly [number, number] => {
  const values = data.filter((_, at) => at % 4 === channel);
  return [Math.min(...values), Math.max(...values)];
};

const magenta = print([120, 230], [70, 150], [100, 160]);

describe('the tones of a treated photo', () => {
  it('of a faded print come back to their whole range, each colour for itself', () => {
    const restored = toned(magenta, { fade: 1 });
    for (const channel of [0, 1, 2]) {
      const [low, high] = range(restored, channel);
      expect(low).toBeLessThan(5);
      expect(high).toBeGreaterThan(250);
    }
    const half = range(toned(magenta, { fade: 0.5 }), 1);
    expect(half[0]).toBeCloseTo(35, -1);
    expect(half[1]).toBeCloseTo(202, -1);
  });

  it('are not ruined by a few specks of dust', () => {
    const dusty = { ...magenta, data: magenta.data.slice() };
    dusty.data.set([255, 255, 255, 255, 0, 0, 0, 255]);
    expect(toned(dusty, { fade: 1 }).data.slice(8)).toEqual(toned(magenta, { fade: 1 }).data.slice(8));
  });

  it('gain contrast without a change of colour', () => {
    const flat = print([100, 150], [90, 140], [80, 130]);
    const strong = toned(flat, { contrast: 1 });
    expect(range(strong, 0)[1] - range(strong, 0)[0]).toBeGreaterThan(200);
    const middle = (side * side * 4) / 2;
    const [red = 0, green = 0, blue = 0] = strong.data.slice(middle);
    expect(red).toBeGreaterThan(green);
    expect(green).toBeGreaterThan(blue);
  });

  it('of an even surface are not stretched into noise', () => {
    for (const treatment of [{ fade: 1 }, { contrast: 1 }]) {
      const even = toned(print([127, 129], [127, 129], [127, 129]), treatment);
      expect(range(even, 0)[1] - range(even, 0)[0]).toBeLessThan(30);
    }
  });

  it('become grey as light as they were', () => {
    const grey = toned(magenta, { grey: true });
    const at = 4 * 1000;
    const [red = 0, green, blue] = grey.data.slice(at);
    expect([green, blue]).toEqual([red, red]);
    const [r = 0, g = 0, b = 0] = magenta.data.slice(at);
    expect(Math.abs(red - luminance(r, g, b))).toBeLessThanOrEqual(1);
  });

  it('stay as they are where nothing was asked', () => {
    expect(toned(magenta, { quarterTurns: 1 })).toEqual(magenta);
  });
});

describe('a light unsharp mask', () => {
  const step = (): Raster => {
    const raster = print([0, 0], [0, 0], [0, 0]);
    for (let at = 0; at < side * side; at += 1)
      raster.data.set(at % side < side / 2 ? [80, 80, 80] : [160, 160, 160], 4 * at);
    return raster;
  };

  it('makes an edge steeper and leaves what is even', () => {
    const raster = step();
    sharpen(raster, 1);
    const row = Array.from({ length: side }, (_, x) => raster.data[4 * (side * 30 + x)] ?? 0);
    expect(row[side / 2 - 1]).toBeLessThan(70);
    expect(row[side / 2]).toBeGreaterThan(170);
    expect([row[5], row[0], row[side - 1]]).toEqual([80, 80, 160]);
  });

  it('does nothing at strength 0', () => {
    const raster = step();
    sharpen(raster, 0);
    expect(raster).toEqual(step());
  });
});
