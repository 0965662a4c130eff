import { accuracy10Fold } from './accuracy-10-fold.ts';
import { auc } from './auc.ts';
import { cllr } from './cllr.ts';
import { eer } from './eer.ts';
import { minCllr } from './min-cllr.ts';
import { tally, type Trials } from './tally.ts';
import { tprAtFmr } from './tpr-at-fmr.ts';

/** In the order and by the names of the summary. */
export const figureNames = [
  'accuracy10fold',
  'auc',
  'eer',
  'tprAtFmr1e-2',
  'tprAtFmr1e-3',
  'cllr',
  'minCllr',
] as const;
export type FigureName = (typeof figureNames)[number];

/** A figure that the pairs do not allow is undefined. */
export type Figures = Readonly<Record<FigureName, number | undefined>>;

/** Scored pairs with the tenth that each belongs to. */
export interface FoldedTrials extends Trials {
  readonly folds: Uint8Array;
  /** The scores are log10 likelihood ratios; only then do Cllr and minCllr mean anything. */
  readonly areEvidence: boolean;
}

/** Every figure of these pairs; weights as in `tally`. */
export function figuresOf(trials: FoldedTrials, weights?: Float64Array): Figures {
  const counts = tally(trials, weights);
  return {
    accuracy10fold: accuracy10Fold(trials, trials.folds, weights),
    auc: auc(counts),
    eer: eer(counts),
    'tprAtFmr1e-2': tprAtFmr(counts, 1e-2),
    'tprAtFmr1e-3': tprAtFmr(counts, 1e-3),
    cllr: trials.areEvidence ? cllr(counts) : undefined,
    minCllr: trials.areEvidence ? minCllr(counts) : undefined,
  };
}
