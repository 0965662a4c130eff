import { describe, expect, it } from 'vitest';
import { shareAbove } from '../../../../../src/ui/views/compare/tails.ts';

describe('the share of a distribution above a value', () => {
  // A triangle from 0 to 2 with its peak at 1.
  const at = [0, 1, 2];
  const density = [0, 1, 0];

  it('falls from all of it to none', () => {
    expect(shareAbove(at, density, -1)).toBe(1);
    expect(shareAbove(at, density, 1)).toBe(0.5);
    expect(shareAbove(at, density, 3)).toBe(0);
  });

  it('cuts through a segment where the value lies, whatever the scale of the density', () => {
    expect(shareAbove(at, density, 1.5)).toBeCloseTo(0.125, 12);
    expect(shareAbove(at, [0, 7, 0], 0.5)).toBeCloseTo(0.875, 12);
  });

  it('of nothing is nothing', () => {
    expect(shareAbove([], [], 0)).toBe(0);
  });
});
