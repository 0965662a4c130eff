import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FivePoints, Point } from '../../../../../src/domain/face.ts';
import { uprightAspect, uprightTransform } from '../../../../../src/ui/views/compare/upright.ts';
import { aFace } from '../../../a-face.ts';

const width = 400;

function drawn(points: FivePoints): readonly Point[] {
  const { a, b, c, d, e, f } = uprightTransform(points, width);
  return points.map(({ x, y }) => ({ x: a * x + c * y + e, y: b * x + d * y + f }));
}

/** The test face turned about a corner by degrees, scaled and moved. */
function turned(degrees: number, scale: number, shift: number): FivePoints {
  const angle = (degrees * Math.PI) / 180;
  const move = ({ x, y }: Point): Point => ({
    x: scale * (x * Math.cos(angle) - y * Math.sin(angle)) + shift,
    y: scale * (x * Math.sin(angle) + y * Math.cos(angle)) - shift,
  });
  const [one, two, three, four, five] = aFace().alignment.points;
  return [move(one), move(two), move(three), move(four), move(five)];
}

describe('an upright face', () => {
  const reference = drawn(aFace().alignment.points);

  it('has level eyes at one place, and its mouth below them inside the picture', () => {
    const [left, right, , mouth] = reference;
    expect(left?.y).toBeCloseTo(right?.y ?? Number.NaN, 6);
    expect((left?.x ?? 0) + (right?.x ?? 0)).toBeCloseTo(width, 6);
    expect(mouth?.y).toBeGreaterThan(left?.y ?? Number.NaN);
    expect(mouth?.y).toBeLessThan(width * uprightAspect);
  });

  it('looks the same however the photo was turned, scaled and cut', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -180, max: 180 }),
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        fc.integer({ min: -2000, max: 2000 }),
        (degrees, scale, shift) => {
          drawn(turned(degrees, scale, shift)).forEach((point, index) => {
            expect(point.x).toBeCloseTo(reference[index]?.x ?? Number.NaN, 4);
            expect(point.y).toBeCloseTo(reference[index]?.y ?? Number.NaN, 4);
          });
        },
      ),
    );
  });

  it('stands on its chin also when left and right were named by the picture of a photo upside down', () => {
    const [one, two, three, four, five] = turned(180, 1, 0);
    const [left, right, , mouth] = drawn([two, one, three, five, four]);
    expect(mouth?.y).toBeGreaterThan(left?.y ?? Number.NaN);
    expect(left?.x).toBeGreaterThan(right?.x ?? Number.NaN);
  });
});
