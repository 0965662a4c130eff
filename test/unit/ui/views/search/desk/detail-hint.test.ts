import { describe, expect, it } from 'vitest';
import type { FivePoints } from '../../../../../../src/domain/face.ts';
import { closestInAge } from '../../../../../../src/ui/views/search/desk/closest-in-age.ts';
import { detailHints } from '../../../../../../src/ui/views/search/desk/detail-hint.ts';

/** A face whose eyes stand this many pixels apart. */
function apart(pixels: number): { readonly points: FivePoints } {
  const at = (x: number, y: number) => ({ x, y });
  return { points: [at(0, 0), at(pixels, 0), at(pixels / 2, 10), at(0, 20), at(pixels, 20)] };
}

describe('the hint about detail', () => {
  it('says nothing of two large faces of like size', () => {
    expect(detailHints({ reference: apart(100), candidate: apart(140) })).toEqual([]);
  });
  it('names the face that is too small, with its width in pixels', () => {
    expect(detailHints({ reference: apart(30), candidate: apart(50) })).toEqual([
      { kind: 'coarse', side: 'reference', pixels: 66 },
    ]);
  });
  it('says how many times finer one of them is', () => {
    expect(detailHints({ reference: apart(60), candidate: apart(180) })).toEqual([
      { kind: 'unequal', finer: 'candidate', times: 3 },
    ]);
  });
});

describe('the photos to begin with', () => {
  const photo = (id: string, mean: number) => ({ id, age: { mean, sd: 1, source: 'stated' } as const });
  it('are the two closest in age', () => {
    expect(
      closestInAge([photo('two', 2), photo('five', 5)], [photo('adult', 30), photo('teen', 15)]),
    ).toEqual(['five', 'teen']);
  });
  it('are the first ones where no age is known', () => {
    expect(closestInAge([{ id: 'a' }, { id: 'b' }], [{ id: 'c' }])).toEqual(['a', 'c']);
    expect(closestInAge([], [])).toBeUndefined();
  });
});
