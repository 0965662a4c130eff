import { hasBothKinds, type Tally } from './tally.ts';

/**
 * The largest true positive rate whose false match rate is at most `fmr` (0 to 1). Only thresholds that the scores
 * allow count, nothing is drawn between them: with fewer than 1 / fmr impostors this is the rate at no false match.
 */
export function tprAtFmr(counts: Tally, fmr: number): number | undefined {
  if (!hasBothKinds(counts)) return undefined;
  const { scores, genuine, impostor, genuineTotal, impostorTotal } = counts;
  // Rounding of a product such as 0.07 * 100 must not refuse the seventh impostor.
  const allowed = fmr * impostorTotal * (1 + 1e-12);
  let accepted = 0;
  let falseMatches = 0;
  for (let index = scores.length - 1; index >= 0; index -= 1) {
    falseMatches += impostor[index] ?? 0;
    if (falseMatches > allowed) break;
    accepted += genuine[index] ?? 0;
  }
  return accepted / genuineTotal;
}
