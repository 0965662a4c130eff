import { describe, expect, it } from 'vitest';
import type { FivePoints, Point } from '../../../src/domain/face.ts';
import {
  fromTreated,
  inOrder,
  mapFive,
  pixelsOf,
  sharesOf,
  toTreated,
  treatedAspect,
} from '../../../src/domain/treated-points.ts';
import type { Treatment } from '../../../src/domain/treatment.ts';

const close = (seen: Point, x: number, y: number): void => {
  expect(seen.x).toBeCloseTo(x, 9);
  expect(seen.y).toBeCloseTo(y, 9);
};
const place = { x: 0.2, y: 0.3 };

describe('points of a treated photo', () => {
  it('move with quarter turns to the right', () => {
    close(toTreated(place, { quarterTurns: 1 }, 1.5), 0.7, 0.2);
    close(toTreated(place, { quarterTurns: 2 }, 1.5), 0.8, 0.7);
    close(toTreated(place, { quarterTurns: 3 }, 1.5), 0.3, 0.8);
  });

  it('are turned before they are mirrored', () => {
    close(toTreated(place, { quarterTurns: 1, mirrored: true }, 1.5), 0.3, 0.2);
  });

  it('turn clockwise about the middle when straightened, by the same angle whatever the shape of the photo', () => {
    // Two wide for one high: a point at the right edge of the middle line, turned by 30 degrees.
    const turned = toTreated({ x: 1, y: 0.5 }, { straighten: 30 }, 2);
    close(turned, 0.5 + Math.cos(Math.PI / 6) / 2, 0.5 + Math.sin(Math.PI / 6));
  });

  it('are told in shares of what a cut leaves, even where they lie outside of it', () => {
    const crop = { x: 0.5, y: 0.25, width: 0.5, height: 0.5 };
    close(toTreated({ x: 0.75, y: 0.5 }, { crop }, 1), 0.5, 0.5);
    close(toTreated(place, { crop }, 1), -0.6, 0.1);
    expect(treatedAspect(1.5, { quarterTurns: 1, crop })).toBeCloseTo((1 / 1.5) * 1, 9);
  });

  it('come back where they were under every treatment', () => {
    const treatments: readonly Treatment[] = [1, 2, 3].flatMap((quarterTurns) =>
      ([true, undefined] as const).map((mirrored) => ({
        quarterTurns: quarterTurns as 1 | 2 | 3,
        ...(mirrored === undefined ? {} : { mirrored }),
        straighten: 11.5,
        crop: { x: 0.1, y: 0.2, width: 0.55, height: 0.4 },
      })),
    );
    for (const treatment of treatments) {
      const there = toTreated(place, treatment, 0.7);
      close(fromTreated(there, treatment, 0.7), place.x, place.y);
    }
  });

  it('become pixels with whole numbers in the middle of a pixel', () => {
    close(pixelsOf({ x: 0.5, y: 0.5 }, { width: 100, height: 80 }), 49.5, 39.5);
    close(sharesOf({ x: 0, y: 0 }, { width: 100, height: 80 }), 0.005, 0.00625);
  });
});

describe('five points', () => {
  const face: FivePoints = [
    { x: 0.4, y: 0.4 },
    { x: 0.6, y: 0.4 },
    { x: 0.5, y: 0.5 },
    { x: 0.43, y: 0.6 },
    { x: 0.57, y: 0.6 },
  ];

  it('change sides when the face is mirrored, and only then', () => {
    const [left, right, nose, mouthLeft, mouthRight] = mapFive(face, ({ x, y }) => ({ x: 1 - x, y }));
    expect(inOrder([left, right, nose, mouthLeft, mouthRight])).toEqual([
      right,
      left,
      nose,
      mouthRight,
      mouthLeft,
    ]);
    expect(inOrder(face)).toEqual(face);
  });

  it('keep the sides of a face that lies upside down: it is turned, not mirrored', () => {
    const upsideDown = mapFive(face, ({ x, y }) => ({ x: 1 - x, y: 1 - y }));
    expect(inOrder(upsideDown)).toEqual(upsideDown);
  });
});
