import { describe, expect, it } from 'vitest';
import {
  arrowMove,
  complete,
  markAt,
  markNames,
  moved,
  nextMark,
  noMarks,
  withMark,
  withoutLast,
} from '../../../../../src/ui/photo-bench/marking/marks.ts';

const size = { width: 1000, height: 800 };
const at = (x: number, y: number) => ({ x, y });
const all = markNames.reduce((marks, index) => withMark(marks, index, at(100 * index, 50)), noMarks);

describe('marking a face', () => {
  it('asks for five points, one after the other', () => {
    expect(nextMark(noMarks)).toBe(0);
    expect(nextMark(withMark(noMarks, 0, at(1, 1)))).toBe(1);
    expect(nextMark(all)).toBeUndefined();
  });

  it('is complete with five points in their order, and not before', () => {
    expect(complete(withoutLast(all))).toBeUndefined();
    expect(complete(all)?.map(({ x }) => x)).toEqual([0, 100, 200, 300, 400]);
  });

  it('takes back the last point only', () => {
    expect(withoutLast(all).points).toEqual(all.points.slice(0, 4));
    expect(withoutLast(noMarks)).toEqual(noMarks);
  });

  it('puts a set point right without touching the others', () => {
    const changed = withMark(all, 2, at(7, 8));
    expect(changed.points[2]).toEqual(at(7, 8));
    expect(changed.points.with(2, at(200, 50))).toEqual(all.points);
  });

  it('takes hold of the nearest point within reach', () => {
    expect(markAt(all, at(108, 50), 22)).toBe(1);
    expect(markAt(all, at(150, 50), 22)).toBeUndefined();
    expect(markAt(noMarks, at(0, 0), 22)).toBeUndefined();
  });

  it('never leaves the picture', () => {
    expect(moved(at(990, 5), 50, -50, size)).toEqual(at(1000, 0));
  });

  it('moves by arrows, ten times further with Shift, and by no other key', () => {
    const [fine = 0] = arrowMove('ArrowRight', false, size) ?? [];
    const [large = 0] = arrowMove('ArrowRight', true, size) ?? [];
    expect(fine).toBeGreaterThan(0);
    expect(large).toBeCloseTo(10 * fine);
    expect(arrowMove('Tab', false, size)).toBeUndefined();
  });
});
