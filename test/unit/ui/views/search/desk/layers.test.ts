import { describe, expect, it } from 'vitest';
import { picturesOf } from '../../../../../../src/ui/views/search/desk/layers.ts';

const settings = { divider: 0.3, fade: 0.7, blinking: 'candidate', middle: 0.5 } as const;

/** "reference 0-0.3": each layer of each picture. */
function shown(
  mode: Parameters<typeof picturesOf>[0],
  change: Partial<typeof settings | { middle: number }> = {},
) {
  return picturesOf(mode, { ...settings, ...change }).map((layers) =>
    layers.map(({ side, from, to, opacity }) => `${side} ${from}-${to} ${opacity}`),
  );
}

describe('what a mode draws', () => {
  it('shows each face in its own picture side by side', () => {
    expect(shown('side')).toEqual([['reference 0-1 1'], ['candidate 0-1 1']]);
  });
  it('divides one picture at the divider for the swipe', () => {
    expect(shown('swipe')).toEqual([['reference 0-0.3 1', 'candidate 0.3-1 1']]);
  });
  it('lays the candidate over the reference for the cross-fade', () => {
    expect(shown('fade')).toEqual([['reference 0-1 1', 'candidate 0-1 0.7']]);
  });
  it('shows one of the two while blinking', () => {
    expect(shown('blink')).toEqual([['candidate 0-1 1']]);
  });
  it('joins each left half to the other right half', () => {
    expect(shown('halves')).toEqual([
      ['reference 0-0.5 1', 'candidate 0.5-1 1'],
      ['candidate 0-0.5 1', 'reference 0.5-1 1'],
    ]);
  });
  it('keeps the seam inside the picture when the middle of the face is out of sight', () => {
    expect(shown('halves', { middle: 1.8 })[0]).toEqual(['reference 0-1 1', 'candidate 1-1 1']);
  });
});
