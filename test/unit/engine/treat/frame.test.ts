import { describe, expect, it } from 'vitest';
import { frameOf, sidesAt, type Part } from '../../../../src/engine/worker/treat/frame.ts';
import { permuted, turned } from '../../../../src/engine/worker/treat/turn.ts';
import type { Raster } from '../../../../src/engine/worker/raster.ts';
import type { Treatment } from '../../../../src/domain/treatment.ts';
import { addressed } from '../a-raster.ts';

function cut({ width, data }: Raster, { left, top, right, bottom }: Part): Raster {
  const rows = Array.from({ length: bottom - top }, (_, row) => [
    ...data.subarray(((top + row) * width + left) * 4, ((top + row) * width + right) * 4),
  ]);
  return { width: right - left, height: bottom - top, data: new Uint8ClampedArray(rows.flat()) };
}

/** As the worker does it, at full size. */
function treated(photo: Raster, treatment: Treatment): Raster {
  const frame = frameOf(photo, treatment);
  return turned(cut(photo, frame.upright), frame, treatment);
}

/** Column and row in the upright photo that a pixel came from. */
const from = ({ width, data }: Raster, x: number, y: number) => [
  data[(y * width + x) * 4],
  data[(y * width + x) * 4 + 1],
];

describe('the geometry of a treated photo', () => {
  it('turns clockwise: what was at the left comes to the top', () => {
    const once = treated(addressed(4, 3), { quarterTurns: 1 });
    expect([once.width, once.height]).toEqual([3, 4]);
    expect(from(once, 0, 0)).toEqual([0, 2]);
    expect(from(once, 2, 0)).toEqual([0, 0]);
    expect(from(treated(addressed(4, 3), { quarterTurns: 2 }), 0, 0)).toEqual([3, 2]);
    expect(from(treated(addressed(4, 3), { quarterTurns: 3 }), 0, 0)).toEqual([3, 0]);
  });

  it('mirrors after it has turned', () => {
    expect(from(treated(addressed(4, 3), { mirrored: true }), 0, 1)).toEqual([3, 1]);
    expect(from(treated(addressed(4, 3), { quarterTurns: 1, mirrored: true }), 0, 0)).toEqual([0, 0]);
  });

  it.each([0, 1, 2, 3] as const)('needs of the photo what a crop after %i quarter turns shows', (turns) => {
    for (const mirrored of [true, undefined] as const) {
      const crop = { x: 0.25, y: 0.5, width: 0.5, height: 0.25 };
      const treatment: Treatment = {
        ...(turns !== 0 && { quarterTurns: turns }),
        ...(mirrored !== undefined && { mirrored }),
      };
      const all = treated(addressed(8, 12), treatment);
      const part = treated(addressed(8, 12), { ...treatment, crop });
      expect([part.width, part.height]).toEqual([all.width / 2, all.height / 4]);
      expect(from(part, 1, 1)).toEqual(from(all, all.width / 4 + 1, all.height / 2 + 1));
    }
  });

  it('straightens clockwise round the middle, keeps the size, and repeats the edge at the corners', () => {
    const photo = addressed(101, 61);
    const level = treated(photo, { straighten: 10 });
    expect([level.width, level.height]).toEqual([101, 61]);
    expect(from(level, 50, 30)).toEqual([50, 30]);
    // 40 pixels right of the middle: turned back by 10 degrees, it lies 39 to the right and 7 above.
    expect(from(level, 90, 30)).toEqual([89, 23]);
    expect(from(level, 0, 0)[1]).toBeGreaterThan(0);
    expect(from(level, 100, 0)).toEqual([94, 0]);
  });

  it('shows in a crop of a straightened photo what the whole shows there', () => {
    const photo = addressed(100, 80);
    const all = treated(photo, { straighten: -7, quarterTurns: 1 });
    const part = treated(photo, {
      straighten: -7,
      quarterTurns: 1,
      crop: { x: 0.25, y: 0.1, width: 0.25, height: 0.3 },
    });
    expect([part.width, part.height]).toEqual([20, 30]);
    for (const [x, y] of [
      [0, 0],
      [19, 29],
      [7, 12],
    ] as const)
      expect(from(part, x, y)).toEqual(from(all, 20 + x, 10 + y));
  });

  it('keeps at least a pixel of a crop that lies outside, and no more than 25 megapixels', () => {
    const outside = frameOf({ width: 10, height: 10 }, { crop: { x: 2, y: 2, width: 1, height: 1 } });
    expect(outside.crop).toEqual({ left: 9, top: 9, right: 10, bottom: 10 });
    const scan = frameOf({ width: 10_000, height: 10_000 }, { straighten: 1 });
    const { width, height } = sidesAt(scan.crop, scan.scale);
    expect(width * height).toBeLessThanOrEqual(25_000_000);
    const cropped = frameOf(
      { width: 10_000, height: 10_000 },
      { crop: { x: 0, y: 0, width: 0.3, height: 0.3 } },
    );
    expect(cropped.scale).toBe(1);
    expect(frameOf({ width: 4000, height: 3000 }, {}, 800).scale).toBe(0.2);
    expect(frameOf({ width: 400, height: 300 }, {}, 800).scale).toBe(1);
  });

  it('turns four times into itself', () => {
    let photo = addressed(5, 3);
    for (let turn = 0; turn < 4; turn += 1) photo = permuted(photo, 1, false);
    expect(photo).toEqual(addressed(5, 3));
  });
});
