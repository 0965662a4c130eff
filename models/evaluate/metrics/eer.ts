import { hasBothKinds, type Tally } from './tally.ts';

/**
 * Equal error rate: where the false match rate equals the false non-match rate, on straight lines between the
 * thresholds that the scores allow.
 */
export function eer(counts: Tally): number | undefined {
  if (!hasBothKinds(counts)) return undefined;
  const { scores, genuine, impostor, genuineTotal, impostorTotal } = counts;
  let fmr = 1;
  let fnmr = 0;
  for (let index = 0; index < scores.length; index += 1) {
    const nextFmr = fmr - (impostor[index] ?? 0) / impostorTotal;
    const nextFnmr = fnmr + (genuine[index] ?? 0) / genuineTotal;
    if (nextFmr <= nextFnmr) {
      const before = fmr - fnmr;
      const after = nextFmr - nextFnmr;
      return fmr + (before / (before - after)) * (nextFmr - fmr);
    }
    fmr = nextFmr;
    fnmr = nextFnmr;
  }
  return fmr;
}
