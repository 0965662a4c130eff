import { describe, expect, test } from 'vitest';
import { facePlace } from '../../../src/domain/face-place.ts';

const box = (x: number, y: number, size = 100) => ({ x, y, width: size, height: size });

describe('where a face is in its photo', () => {
  test('in one row only left, middle and right are said', () => {
    const row = [box(50, 200), box(450, 260), box(850, 210)];
    expect(row.map((_, index) => facePlace(row, index, 1000))).toEqual([
      { across: 'left' },
      { across: 'middle' },
      { across: 'right' },
    ]);
  });

  test('a school photo is told by its rows', () => {
    const photo = [box(50, 100), box(850, 110), box(450, 400), box(100, 700), box(800, 690)];
    expect(photo.map((_, index) => facePlace(photo, index, 1000))).toEqual([
      { across: 'left', row: 'top' },
      { across: 'right', row: 'top' },
      { across: 'middle', row: 'between' },
      { across: 'left', row: 'bottom' },
      { across: 'right', row: 'bottom' },
    ]);
  });

  test('a child before a grown-up stands in the same row as long as their faces are about as high', () => {
    const photo = [box(300, 200, 200), box(500, 330, 120)];
    expect(facePlace(photo, 1, 1000)).toEqual({ across: 'middle' });
  });

  test('one face alone has no row', () => {
    expect(facePlace([box(700, 50)], 0, 1000)).toEqual({ across: 'right' });
  });
});
