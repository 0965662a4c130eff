/** Which rows stand open, and what the folded ones of a group come to. Pure. */
import type { RowState } from '../../../../state/privacy/attack.ts';

/** Rows that somebody should look at: open ones, those not tried to the end, and those that wait for a click. */
export function isInSight(state: RowState, needsClick: boolean): boolean {
  if (needsClick) return true;
  return typeof state === 'object' && ['open', 'untried'].includes(state.outcome.verdict);
}

/** Numbers of folded rows. */
export interface Held {
  readonly refused: number;
  /** The browser knows no such thing. */
  readonly absent: number;
  /** Not tried yet, or being tried. */
  readonly waiting: number;
}

export function countHeld(states: readonly RowState[]): Held {
  const verdicts = states.map((state) => (typeof state === 'object' ? state.outcome.verdict : undefined));
  return {
    refused: verdicts.filter((verdict) => verdict === 'refused').length,
    absent: verdicts.filter((verdict) => verdict === 'absent').length,
    waiting: verdicts.filter((verdict) => verdict === undefined).length,
  };
}
