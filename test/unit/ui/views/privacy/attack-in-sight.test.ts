import { describe, expect, test } from 'vitest';
import type { Outcome, RowState } from '../../../../../src/state/privacy/attack.ts';
import { countHeld, isInSight } from '../../../../../src/ui/views/privacy/attack/in-sight.ts';

const done = (outcome: Outcome): RowState => ({ id: 'fetch', outcome, from: 0, to: 1 });
const refused = done({ verdict: 'refused', by: 'policy', directive: 'connect-src' });
const absent = done({ verdict: 'absent' });

describe('a row of the attack', () => {
  test('is folded away while it is to be tried, and when it was refused or the browser knows no such thing', () => {
    for (const state of ['idle', 'running', refused, absent] as const)
      expect(isInSight(state, false)).toBe(false);
  });

  test('stays in sight when it is open, was not tried to the end, or is somebody’s to click', () => {
    expect(isInSight(done({ verdict: 'open', saw: 'answered' }), false)).toBe(true);
    expect(isInSight(done({ verdict: 'untried' }), false)).toBe(true);
    for (const state of ['idle', refused] as const) expect(isInSight(state, true)).toBe(true);
  });

  test('is counted once on its fold', () => {
    expect(countHeld(['idle', 'running', refused, refused, absent])).toEqual({
      refused: 2,
      absent: 1,
      waiting: 2,
    });
  });
});
