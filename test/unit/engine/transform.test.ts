import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '../../../src/domain/face.ts';
import {
  apply,
  fitSimilarity,
  scaleOf,
  squareCrop,
  type SimilarityTransform,
} from '../../../src/engine/worker/transform.ts';
import { dlibTemplate, mobileFaceNetTemplate } from '../../../src/engine/worker/templates.ts';

const finite = (min: number, max: number) => fc.double({ min, max, noNaN: true });

const turnScaleShift: fc.Arbitrary<SimilarityTransform> = fc
  .record({
    angle: finite(-Math.PI, Math.PI),
    scale: finite(0.01, 100),
    tx: finite(-5000, 5000),
    ty: finite(-5000, 5000),
  })
  .map(({ angle, scale, tx, ty }) => ({ a: scale * Math.cos(angle), b: scale * Math.sin(angle), tx, ty }));

function misfit(t: SimilarityTransform, from: readonly Point[], to: readonly Point[]): number {
  return from.reduce((sum, p, index) => {
    const q = to[index] ?? { x: Number.NaN, y: Number.NaN };
    const moved = apply(t, p);
    return sum + (moved.x - q.x) ** 2 + (moved.y - q.y) ** 2;
  }, 0);
}

describe('the similarity fitted to points', () => {
  it('recovers any turn, scale and shift of a template', () => {
    fc.assert(
      fc.property(turnScaleShift, fc.constantFrom(dlibTemplate, mobileFaceNetTemplate), (t, { points }) => {
        const found = fitSimilarity(
          points,
          points.map((p) => apply(t, p)),
        );
        const tolerance = 1e-9 * (1 + scaleOf(t) * 200 + Math.abs(t.tx) + Math.abs(t.ty));
        for (const p of [{ x: 0, y: 0 }, ...points, { x: 150, y: -20 }]) {
          const [seen, wanted] = [apply(found, p), apply(t, p)];
          expect(Math.hypot(seen.x - wanted.x, seen.y - wanted.y)).toBeLessThan(tolerance);
        }
      }),
    );
  });

  it('never mirrors: a mirrored template is met by a turn, not by a reflection', () => {
    const { points } = mobileFaceNetTemplate;
    const { a, b } = fitSimilarity(
      points,
      points.map(({ x, y }) => ({ x: -x, y })),
    );
    expect(a * a + b * b).toBeGreaterThan(0);
  });

  it('is the least-squares best: no small change of it fits scattered points better', () => {
    const scattered = fc.array(fc.record({ x: finite(0, 112), y: finite(0, 112) }), {
      minLength: 5,
      maxLength: 5,
    });
    const step = fc.constantFrom(-1e-3, 1e-3);
    fc.assert(
      fc.property(scattered, step, fc.constantFrom('a', 'b', 'tx', 'ty'), (to, by, part) => {
        const { points } = mobileFaceNetTemplate;
        const best = fitSimilarity(points, to);
        const changed = { ...best, [part]: best[part] + by };
        expect(misfit(changed, points, to)).toBeGreaterThanOrEqual(misfit(best, points, to) - 1e-9);
      }),
    );
  });

  it('refuses sides of different lengths', () => {
    expect(() => fitSimilarity(mobileFaceNetTemplate.points, [{ x: 1, y: 2 }])).toThrow('same number');
  });
});

describe('a square crop', () => {
  it('has its middle on the centre, its side in photo pixels and its clockwise turn, wherever it lies', () => {
    fc.assert(
      fc.property(
        finite(-1000, 3000),
        finite(-1000, 3000),
        finite(1, 3000),
        finite(-3.1, 3.1),
        fc.integer({ min: 2, max: 512 }),
        (x, y, side, angle, size) => {
          const region = squareCrop({ x, y }, side, angle, size);
          const middle = apply(region, { x: (size - 1) / 2, y: (size - 1) / 2 });
          expect(middle.x).toBeCloseTo(x, 6);
          expect(middle.y).toBeCloseTo(y, 6);
          expect(scaleOf(region) * size).toBeCloseTo(side, 6);
          expect(Math.atan2(region.b, region.a)).toBeCloseTo(angle, 9);
        },
      ),
    );
  });

  it('turned a quarter clockwise has its right side at the bottom of the photo', () => {
    const region = squareCrop({ x: 50, y: 50 }, 10, Math.PI / 2, 11);
    const right = apply(region, { x: 10, y: 5 });
    expect(right.x).toBeCloseTo(50);
    expect(right.y).toBeGreaterThan(50);
  });
});
