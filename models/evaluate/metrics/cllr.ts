import { hasBothKinds, type Tally } from './tally.ts';

/**
 * Cost of the log likelihood ratios, in bits: 0 for an oracle, 1 for evidence that always says nothing, more for
 * evidence that misleads. Scores must be log10 likelihood ratios. N. Brümmer and J. du Preez, "Application-independent
 * evaluation of speaker detection", Computer Speech & Language 20 (2006).
 */
export function cllr(counts: Tally): number | undefined {
  if (!hasBothKinds(counts)) return undefined;
  const { scores, genuine, impostor, genuineTotal, impostorTotal } = counts;
  let genuineCost = 0;
  let impostorCost = 0;
  for (let index = 0; index < scores.length; index += 1) {
    const logRatio = (scores[index] ?? 0) * Math.LN10;
    const genuineHere = genuine[index] ?? 0;
    const impostorHere = impostor[index] ?? 0;
    if (genuineHere > 0) genuineCost += genuineHere * bitsLost(-logRatio);
    if (impostorHere > 0) impostorCost += impostorHere * bitsLost(logRatio);
  }
  return (genuineCost / genuineTotal + impostorCost / impostorTotal) / 2;
}

/** log2(1 + e^x) without overflow. */
function bitsLost(x: number): number {
  return (Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))) / Math.LN2;
}
