import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FivePoints, Point } from '../../../src/domain/face.ts';
import { isPlausible } from '../../../src/engine/worker/align.ts';
import { dlibTemplate, mobileFaceNetTemplate } from '../../../src/engine/worker/templates.ts';
import { apply, squareCrop } from '../../../src/engine/worker/transform.ts';

const face = mobileFaceNetTemplate.points as unknown as FivePoints;

function moved(points: FivePoints, move: (p: Point) => Point): FivePoints {
  const [a, b, c, d, e] = points;
  return [move(a), move(b), move(c), move(d), move(e)];
}

describe('five points', () => {
  it('are plausible as they lie in either template', () => {
    expect(isPlausible(face)).toBe(true);
    expect(isPlausible(dlibTemplate.points as unknown as FivePoints)).toBe(true);
  });

  it('stay plausible wherever, however large and however turned the face is', () => {
    const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
    fc.assert(
      fc.property(
        number(0, 4000),
        number(0, 4000),
        number(20, 4000),
        number(-3.1, 3.1),
        (x, y, side, angle) => {
          const place = squareCrop({ x, y }, side, angle, 112);
          expect(isPlausible(moved(face, (p) => apply(place, p)))).toBe(true);
        },
      ),
    );
  });

  it('are no face when the mouth lies above the eyes', () => {
    expect(isPlausible(moved(face, ({ x, y }) => ({ x, y: -y })))).toBe(false);
  });

  it('are no face when left and right have changed places', () => {
    expect(isPlausible(moved(face, ({ x, y }) => ({ x: -x, y })))).toBe(false);
  });

  it('are no face when squeezed flat or torn apart', () => {
    expect(isPlausible(moved(face, ({ x, y }) => ({ x, y: y * 0.3 })))).toBe(false);
    expect(isPlausible(moved(face, ({ x, y }) => ({ x, y: y * 3 })))).toBe(false);
  });

  it('are no face when both eyes lie in one place', () => {
    expect(isPlausible(moved(face, () => ({ x: 5, y: 5 })))).toBe(false);
  });
});
