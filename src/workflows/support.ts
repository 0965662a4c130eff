import { supportSteps, type Support } from './comparison.ts';

/** log10 likelihood ratios at which the steps after `none` begin: 2, 10, 100, 1,000 and 10,000 to 1. */
export const supportStarts: readonly number[] = [Math.log10(2), 1, 2, 3, 4];

/** The verbal step of a log10 likelihood ratio, in whichever direction it points. */
export function supportOf(evidence: number): Support {
  const reached = supportStarts.filter((start) => Math.abs(evidence) >= start).length;
  return {
    step: supportSteps[reached] ?? 'very-strong',
    explanation: evidence >= 0 ? 'one-person' : 'different-people',
  };
}
