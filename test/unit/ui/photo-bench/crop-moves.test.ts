import { describe, expect, it } from 'vitest';
import { cropHandles, cropStep, movedCrop, wholePhoto } from '../../../../src/ui/photo-bench/crop-moves.ts';

const crop = { x: 0.2, y: 0.2, width: 0.5, height: 0.5 };

describe('the part that stays', () => {
  it('follows a corner with two edges and leaves the others', () => {
    const next = movedCrop(crop, { x: -1, y: 1 }, 0.1, 0.2);
    expect(next.x).toBeCloseTo(0.3, 9);
    expect(next.x + next.width).toBeCloseTo(0.7, 9);
    expect([next.y, next.height]).toEqual([0.2, expect.closeTo(0.7, 9)]);
  });

  it('moves as a whole without changing its size, up to the edge of the picture', () => {
    expect(movedCrop(crop, { x: 0, y: 0 }, 0.9, -0.9)).toEqual({
      x: 0.5,
      y: 0,
      width: expect.closeTo(0.5, 9) as number,
      height: expect.closeTo(0.5, 9) as number,
    });
  });

  it('never leaves the picture and never closes, whatever is pulled however far', () => {
    for (const handle of cropHandles) {
      for (const [dx, dy] of [
        [-3, -3],
        [3, 3],
        [3, -3],
      ] as const) {
        const { x, y, width, height } = movedCrop(crop, handle, dx, dy);
        expect(Math.min(x, y, 1 - x - width, 1 - y - height)).toBeGreaterThanOrEqual(-1e-9);
        expect(Math.min(width, height)).toBeGreaterThan(0.07);
      }
    }
  });

  it('takes arrow keys in small steps, with Shift in larger ones, and no other key', () => {
    expect(cropStep('ArrowLeft', false)).toEqual([-0.01, 0]);
    expect(cropStep('ArrowDown', true)).toEqual([0, 0.05]);
    expect(cropStep('Enter', false)).toBeUndefined();
    expect(movedCrop(wholePhoto, { x: 1, y: 0 }, -0.01, 0).width).toBeCloseTo(0.99, 9);
  });
});
