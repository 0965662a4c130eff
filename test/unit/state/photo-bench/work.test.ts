import { describe, expect, it } from 'vitest';
import {
  cropped,
  cutOut,
  marksOf,
  mirrored,
  pointsFrom,
  straightened,
  turned,
  untouched,
  withGrey,
  withLight,
  withoutLostPoints,
  withPoints,
} from '../../../../src/state/photo-bench/work.ts';

const five = [
  { x: 0.4, y: 0.4 },
  { x: 0.6, y: 0.4 },
  { x: 0.5, y: 0.5 },
  { x: 0.43, y: 0.6 },
  { x: 0.57, y: 0.6 },
];
const marked = withPoints(untouched, five);
const crop = { x: 0.1, y: 0.2, width: 0.3, height: 0.5 };

describe('what the bench does to a photo', () => {
  it('leaves no trace of a step that is taken back by its opposite', () => {
    expect(turned(turned(untouched, 1), -1)).toEqual(untouched);
    expect(mirrored(mirrored(untouched))).toEqual(untouched);
    expect(straightened(straightened(untouched, 4), 0)).toEqual(untouched);
    expect(withGrey(withLight(withGrey(untouched, true), 'fade', 0), false)).toEqual(untouched);
    expect(cropped(cropped(untouched, crop), undefined)).toEqual(untouched);
  });

  it('turns what is seen, in a mirrored photo too', () => {
    expect(turned(untouched, -1).treatment).toEqual({ quarterTurns: 3 });
    expect(turned(mirrored(untouched), 1).treatment).toEqual({ quarterTurns: 3, mirrored: true });
  });

  it('keeps the same part of the picture when that is turned or mirrored', () => {
    const once = turned(cropped(untouched, crop), 1);
    expect(once.treatment.crop).toEqual({ x: 1 - 0.2 - 0.5, y: 0.1, width: 0.5, height: 0.3 });
    let round = cropped(untouched, crop);
    for (const quarter of [1, 1, 1, 1] as const) round = turned(round, quarter);
    expect(round.treatment.crop?.x).toBeCloseTo(crop.x, 9);
    expect(round.treatment.crop?.y).toBeCloseTo(crop.y, 9);
    expect(mirrored(cropped(untouched, crop)).treatment.crop?.x).toBeCloseTo(0.6, 9);
  });

  it('leans a tilt the other way in the mirror', () => {
    expect(mirrored(straightened(untouched, 5)).treatment.straighten).toBe(-5);
  });

  it('lets nobody tilt, cut or stretch past its limits', () => {
    expect(straightened(untouched, 80).treatment.straighten).toBe(15);
    expect(withLight(untouched, 'contrast', 3).treatment.contrast).toBe(1);
    const tiny = cropped(untouched, { x: 0.99, y: -1, width: 0.001, height: 0.5 }).treatment.crop;
    expect(tiny?.width).toBeGreaterThan(0.04);
    expect((tiny?.x ?? 1) + (tiny?.width ?? 1)).toBeLessThanOrEqual(1);
    expect(tiny?.y).toBe(0);
  });

  it('cuts a part out of a part', () => {
    expect(cutOut({ crop: { x: 0.5, y: 0, width: 0.5, height: 1 } }, crop).crop).toEqual({
      x: 0.55,
      y: 0.2,
      width: 0.15,
      height: 0.5,
    });
  });
});

describe('points set by hand', () => {
  it('stay on the face when the picture is turned', () => {
    const marks = marksOf(turned(marked, 1), 1.5);
    expect(marks?.[0].x).toBeCloseTo(0.6, 9);
    expect(marks?.[0].y).toBeCloseTo(0.4, 9);
  });

  it('change sides with a mirrored face, so that the eye on the left is still the one on the left', () => {
    const marks = marksOf(mirrored(marked), 1.5);
    expect(marks?.map(({ x }) => x)).toEqual(
      [0.4, 0.6, 0.5, 0.43, 0.57].map((x) => expect.closeTo(x, 9) as number),
    );
  });

  it('go when the picture is mirrored before all five are set: nobody could say which side they are', () => {
    expect(mirrored(withPoints(untouched, five.slice(0, 2))).points).toEqual([]);
  });

  it('are five or none', () => {
    expect(marksOf(withPoints(untouched, five.slice(0, 4)), 1)).toBeUndefined();
  });

  it('go all together when a cut leaves one of them out, and stay when it does not', () => {
    const inside = cropped(marked, { x: 0.3, y: 0.3, width: 0.4, height: 0.4 });
    expect(withoutLostPoints(inside, 1)).toBe(inside);
    const without = withoutLostPoints(cropped(marked, crop), 1);
    expect(without.points).toEqual([]);
    expect(without.treatment.crop).toEqual(crop);
  });

  it('are kept as of the untouched photo, whatever was done to it when they were set', () => {
    const { treatment } = turned(cropped(untouched, crop), 1);
    const kept = pointsFrom(five, treatment, 0.8);
    expect(marksOf({ treatment, points: kept }, 0.8)?.[2].x).toBeCloseTo(0.5, 9);
  });
});
