import { describe, expect, it } from 'vitest';
import { nextFace } from '../../../../../src/ui/views/compare/next-face.ts';

describe('moving along a row of faces', () => {
  it('goes on with the arrows, round the ends, and to the ends', () => {
    expect(nextFace('ArrowRight', 1, 3)).toBe(2);
    expect(nextFace('ArrowDown', 2, 3)).toBe(0);
    expect(nextFace('ArrowLeft', 0, 3)).toBe(2);
    expect(nextFace('Home', 2, 3)).toBe(0);
    expect(nextFace('End', 0, 3)).toBe(2);
  });

  it('leaves other keys alone', () => {
    expect(nextFace('Tab', 0, 3)).toBeUndefined();
  });
});
