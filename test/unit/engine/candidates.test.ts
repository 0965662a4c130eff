import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameFace, withoutOverlaps, type Candidate } from '../../../src/engine/worker/candidates.ts';

function candidate(x: number, y: number, side: number, score = 0.9): Candidate {
  return { x, y, side, score, angle: 0, rung: 'tiny' };
}

const anyCandidate = fc
  .tuple(
    fc.integer({ min: 0, max: 300 }),
    fc.integer({ min: 0, max: 300 }),
    fc.integer({ min: 10, max: 150 }),
    fc.double({ min: 0.1, max: 1, noNaN: true }),
  )
  .map(([x, y, side, score]) => candidate(x, y, side, score));

describe('two detections', () => {
  it('are one face when they lie on each other, or the small one inside the large', () => {
    expect(isSameFace(candidate(100, 100, 50), candidate(104, 97, 55))).toBe(true);
    expect(isSameFace(candidate(100, 100, 50), candidate(105, 95, 150))).toBe(true);
  });

  it('are two faces side by side, even when their boxes touch or overlap a little', () => {
    expect(isSameFace(candidate(100, 100, 50), candidate(150, 100, 50))).toBe(false);
    expect(isSameFace(candidate(100, 100, 50), candidate(130, 110, 50))).toBe(false);
    expect(isSameFace(candidate(100, 100, 50), candidate(400, 400, 50))).toBe(false);
  });

  it('give the same answer whichever comes first', () => {
    fc.assert(
      fc.property(anyCandidate, anyCandidate, (p, q) => {
        expect(isSameFace(p, q)).toBe(isSameFace(q, p));
      }),
    );
  });
});

describe('detections without overlaps', () => {
  it('keep the surest of each group, in the order of their scores', () => {
    const weak = candidate(100, 100, 50, 0.5);
    const strong = candidate(103, 102, 48, 0.8);
    const other = candidate(300, 100, 50, 0.6);
    expect(withoutOverlaps([weak, other, strong])).toEqual([strong, other]);
  });

  it('hold no pair that is one face, and leave out none that stands alone', () => {
    fc.assert(
      fc.property(fc.array(anyCandidate, { maxLength: 12 }), (all) => {
        const kept = withoutOverlaps(all);
        for (const p of kept) for (const q of kept) if (p !== q) expect(isSameFace(p, q)).toBe(false);
        for (const p of all) expect(kept.some((q) => p === q || isSameFace(p, q))).toBe(true);
      }),
    );
  });
});
