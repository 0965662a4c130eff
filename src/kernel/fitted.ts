import kernelFile from '../../models/kernel.json';

/** Straight lines between knots, flat outside them. */
export interface Curve {
  readonly at: readonly number[];
  readonly value: readonly number[];
}

/** Weights of one linear function of the age basis (see age-basis.ts): one per youth knot, then one per gap knot but the first. */
export type AgeWeights = readonly number[];

/**
 * Numbers fitted on labelled photos by `npm run fit`; they live in models/kernel.json (and the projection in
 * models/kernel.bin) beside their origin, and are never typed into the source.
 */
export interface FittedKernel {
  /** Changes with every fit; templates of different versions are never compared. */
  readonly version: string;
  readonly join: {
    /** Weight of face-api's 128 numbers beside MobileFaceNet's 512, both of length 1. */
    readonly faceApiWeight: number;
  };
  readonly template: { readonly descriptors: number; readonly dimensions: number };
  /** Templates of the fitting population, dimension by dimension: what strangers look like on the whole. */
  readonly population: { readonly mean: readonly number[]; readonly variance: readonly number[] };
  readonly age: {
    /** Weight of the network's own estimate beside the head's, by the network's estimate. */
    readonly networkWeight: Curve;
    /** Years to add to the blend, by the blend. */
    readonly offset: Curve;
    /** Standard deviation in years of the blended estimate, by that estimate. */
    readonly sd: Curve;
  };
  readonly basis: { readonly youth: readonly number[]; readonly gap: readonly number[] };
  readonly evidence: {
    /** Natural log likelihood ratio at normalised similarity 0, and its rise per unit: both by ages. */
    readonly level: AgeWeights;
    readonly slope: AgeWeights;
    /** Further rise above these normalised similarities, per unit. */
    readonly bends: Curve;
    /** How much of the log likelihood ratio is left, by the quality of the poorer face. */
    readonly quality: Curve;
    /** Added to level and slope, times the logarithm of the product of the photo counts. */
    readonly photos: { readonly slope: number; readonly level: number };
    /** Covariance of level and slope weights over people (bootstrap), row by row. */
    readonly covariance: readonly (readonly number[])[];
  };
  readonly strangers: {
    /** Mean and logarithm of the standard deviation of strangers' normalised similarity, by ages. */
    readonly mean: AgeWeights;
    readonly logSd: AgeWeights;
    /** Share of strangers above standardised scores, for the body of the distribution. */
    readonly body: Curve;
    /** Generalised Pareto tail above `threshold`, which `share` of strangers pass; `floor`: where the data end. */
    readonly tail: {
      readonly threshold: number;
      readonly share: number;
      readonly shape: number;
      readonly scale: number;
      readonly floor: number;
    };
  };
  readonly birthYears: {
    /** Standard deviation in years of the birth years of unrelated people who are compared. */
    readonly spread: number;
    /** Standard deviation in years of a wrong memory or a wrong date beyond what the ages' own doubt covers. */
    readonly slack: number;
  };
  readonly cohort: {
    /** Share of the collection, its most similar members, that normalises a face. */
    readonly nearestShare: number;
    /** From adaptive to population-normalised similarity: `offset + scale * score`. */
    readonly offset: number;
    readonly scale: number;
  };
}

export const fittedKernel: FittedKernel = kernelFile;
