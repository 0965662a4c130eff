import type { LagScores } from './lag-scores.ts';
import { meanOver, measure, type Draws, type FigureName, type Measured } from './measure.ts';
import { trialsOf } from './pairs.ts';
import { ranksOf, withinRank } from './ranks.ts';

export type YoungGrownFigures = Partial<Record<FigureName | 'rank1' | 'rank10', Measured | undefined>>;

/** Figures of one scoring of all pairs of a young and a grown photo; Cllr only where the scores are evidence. */
export function youngGrownFigures(
  { faces, youngGrown }: LagScores,
  scores: Float64Array,
  areEvidence: boolean,
  draws: Draws,
): YoungGrownFigures {
  const names = ['eer', 'tpr1', 'tpr01', ...(areEvidence ? (['cllr', 'minCllr'] as const) : [])] as const;
  const ranks = ranksOf(faces, youngGrown, scores);
  return {
    ...measure(trialsOf(faces, youngGrown, scores), names, draws),
    rank1: meanOver(withinRank(ranks, 1), draws),
    rank10: meanOver(withinRank(ranks, 10), draws),
  };
}
