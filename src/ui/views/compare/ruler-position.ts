/** log10 likelihood ratio at either end of a ruler: somewhat past the start of the last verbal step. */
const reach = 4.6;

/** Per cent of a ruler's length for a log10 likelihood ratio, the needle kept whole at both ends. */
export function rulerPosition(evidence: number): number {
  return Math.min(99.4, Math.max(0.6, 50 + (50 * evidence) / reach));
}
