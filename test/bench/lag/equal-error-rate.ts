export interface ScoredPair {
  readonly score: number;
  readonly same: boolean;
}

/** Share of errors at the threshold where as many strangers pass as same people are refused; NaN without both kinds. */
export function equalErrorRate(pairs: readonly ScoredPair[]): number {
  const sorted = [...pairs].sort((p, q) => q.score - p.score);
  const genuine = sorted.filter(({ same }) => same).length;
  const impostors = sorted.length - genuine;
  let accepted = 0;
  let refused = genuine;
  let gap = 1;
  let rate = Number.NaN;
  for (const { same } of sorted) {
    if (same) refused -= 1;
    else accepted += 1;
    const [falseMatches, falseNonMatches] = [accepted / impostors, refused / genuine];
    if (Math.abs(falseMatches - falseNonMatches) < gap) {
      gap = Math.abs(falseMatches - falseNonMatches);
      rate = (falseMatches + falseNonMatches) / 2;
    }
  }
  return rate;
}
