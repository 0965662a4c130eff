import { describe, expect, it } from 'vitest';
import { supportOf } from '../../../src/workflows/support.ts';

describe('the verbal scale', () => {
  it.each([
    [1.9, 'none'],
    [2, 'limited'],
    [9.9, 'limited'],
    [10, 'moderate'],
    [100, 'moderately-strong'],
    [1_000, 'strong'],
    [10_000, 'very-strong'],
  ] as const)('calls %d times “%s”, for either explanation', (times, step) => {
    expect(supportOf(Math.log10(times))).toEqual({ step, explanation: 'one-person' });
    expect(supportOf(-Math.log10(times)).step).toBe(step);
  });

  it('tells the explanations apart', () => {
    expect(supportOf(-1).explanation).toBe('different-people');
  });
});
