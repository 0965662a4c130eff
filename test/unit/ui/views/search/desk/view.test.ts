import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FivePoints, Point } from '../../../../../../src/domain/face.ts';
import {
  faceTransform,
  middleOfFace,
  panned,
  wholeFrame,
  zoomed,
  zoomLimits,
  type View,
} from '../../../../../../src/ui/views/search/desk/view.ts';
import { uprightAspect } from '../../../../../../src/ui/views/compare/upright.ts';
import { aFace } from '../../../../a-face.ts';

const width = 500;

function drawn(points: FivePoints, view: View, scale = 1): readonly Point[] {
  const { a, b, c, d, e, f } = faceTransform(points, scale, view, width);
  return points.map(({ x, y }) => ({
    x: a * x * scale + c * y * scale + e,
    y: b * x * scale + d * y * scale + f,
  }));
}

function turned(degrees: number, size: number): FivePoints {
  const angle = (degrees * Math.PI) / 180;
  const move = ({ x, y }: Point): Point => ({
    x: size * (x * Math.cos(angle) - y * Math.sin(angle)),
    y: size * (x * Math.sin(angle) + y * Math.cos(angle)),
  });
  const [one, two, three, four, five] = aFace().alignment.points;
  return [move(one), move(two), move(three), move(four), move(five)];
}

const someView = fc.record({
  zoom: fc.double({ min: zoomLimits.least, max: zoomLimits.most, noNaN: true }),
  x: fc.double({ min: 0, max: 1, noNaN: true }),
  y: fc.double({ min: 0, max: uprightAspect, noNaN: true }),
});

describe('two faces on the desk', () => {
  it('have their eyes at the same places, whatever their size and turn in the photos and however far one zooms', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -60, max: 60 }),
        fc.double({ min: 0.1, max: 8, noNaN: true }),
        fc.double({ min: 0.1, max: 1, noNaN: true }),
        someView,
        (degrees, size, shrunk, view) => {
          const [left, right] = drawn(aFace().alignment.points, view);
          const [otherLeft, otherRight] = drawn(turned(degrees, size), view, shrunk);
          for (const [one, other] of [
            [left, otherLeft],
            [right, otherRight],
          ] as const) {
            expect(other?.x).toBeCloseTo(one?.x ?? Number.NaN, 4);
            expect(other?.y).toBeCloseTo(one?.y ?? Number.NaN, 4);
          }
        },
      ),
    );
  });

  it('stand level, the line between the halves of the face midway between the eyes', () => {
    fc.assert(
      fc.property(someView, (view) => {
        const [left, right] = drawn(turned(20, 2), view);
        expect(left?.y).toBeCloseTo(right?.y ?? Number.NaN, 4);
        const middle = ((left?.x ?? 0) + (right?.x ?? 0)) / 2;
        expect(middleOfFace(view) * width).toBeCloseTo(middle, 4);
      }),
    );
  });
});

describe('zooming', () => {
  it('leaves the place under the pointer where it is', () => {
    const view = { zoom: 2, x: 0.5, y: 0.6 };
    const place = { x: 0.6, y: 0.5 };
    const seen = (of: View): readonly [number, number] => [
      of.x + (place.x - 0.5) / of.zoom,
      of.y + (place.y - uprightAspect / 2) / of.zoom,
    ];
    const after = zoomed(view, 1.4, place.x, place.y);
    expect(after.zoom).toBeCloseTo(2.8);
    expect(seen(after)[0]).toBeCloseTo(seen(view)[0]);
    expect(seen(after)[1]).toBeCloseTo(seen(view)[1]);
  });

  it('stops at its ends and never loses the face out of sight', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.double({ min: 0.2, max: 5, noNaN: true }), fc.double({ min: -3, max: 3, noNaN: true })),
        ),
        (deeds) => {
          const view = deeds.reduce(
            (so, [factor, move]) => panned(zoomed(so, factor), move, -move),
            wholeFrame,
          );
          expect(view.zoom).toBeGreaterThanOrEqual(zoomLimits.least);
          expect(view.zoom).toBeLessThanOrEqual(zoomLimits.most);
          expect(Math.abs(view.x - 0.5)).toBeLessThanOrEqual(0.75);
          expect(Math.abs(view.y - uprightAspect / 2)).toBeLessThanOrEqual(0.75 * uprightAspect);
        },
      ),
    );
  });
});

describe('moving', () => {
  it('carries the face along with the pointer, at every zoom', () => {
    const before = drawn(aFace().alignment.points, { zoom: 3, x: 0.5, y: 0.6 });
    const after = drawn(aFace().alignment.points, panned({ zoom: 3, x: 0.5, y: 0.6 }, 0.1, -0.05));
    expect((after[0]?.x ?? 0) - (before[0]?.x ?? 0)).toBeCloseTo(0.1 * width);
    expect((after[0]?.y ?? 0) - (before[0]?.y ?? 0)).toBeCloseTo(-0.05 * width);
  });
});
