import kinshipFile from '../../models/kinship.json';
import type { Curve } from './fitted.ts';

/** What a family likeness says, for one relative or for two together. */
export interface KinshipCurve {
  /** Cosine of unrelated people of like ages: mean and standard deviation, which family likeness is counted in. */
  readonly unrelated: { readonly mean: number; readonly sd: number };
  /** Natural log likelihood ratio of close kin at family likeness 0, and its rise per unit. */
  readonly level: number;
  readonly slope: number;
  /** Covariance of level and slope over families, row by row. */
  readonly covariance: readonly (readonly number[])[];
  /** Family likeness between which the families of the fit say something. */
  readonly reach: { readonly low: number; readonly high: number };
  /** Share of unrelated people of like ages at or above a family likeness. */
  readonly share: Curve;
}

/**
 * Fitted on labelled families by `npm run fit -- --only kinship`, on the templates of one kernel. In a file of its
 * own: neither templates nor the evidence of one person rest on it.
 */
export interface FittedKinship {
  /** Version of that kernel. */
  readonly kernel: string;
  /** Linear map from a template to the directions that families share, row by row; its scale makes no difference. */
  readonly dimensions: number;
  readonly matrix: readonly number[];
  readonly by: { readonly one: KinshipCurve; readonly two: KinshipCurve };
}

export const fittedKinship: FittedKinship = kinshipFile;
