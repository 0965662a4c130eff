import type { AgeBelief, Face } from '../domain/face.ts';

/** One photo of a person as it enters a comparison. */
export interface PersonPhoto {
  readonly face: Face;
  /** The age to go by: stated, from dates, or estimated. */
  readonly age: AgeBelief;
  /** Year the photo was taken, where known. */
  readonly year?: number;
}

/** One to five photos of one person. */
export type Side = readonly PersonPhoto[];
export const mostPhotos = 5;

/**
 * Verbal scale of ENFSI's guideline for evaluative reporting (2015) by how many times more probable one explanation
 * makes the likeness: below 2 `none`, to 10 `limited`, 100 `moderate`, 1,000 `moderately-strong`, 10,000 `strong`,
 * above `very-strong`.
 */
export const supportSteps = [
  'none',
  'limited',
  'moderate',
  'moderately-strong',
  'strong',
  'very-strong',
] as const;

export interface Support {
  readonly step: (typeof supportSteps)[number];
  /** Which explanation is supported; with `none`, neither. */
  readonly explanation: 'one-person' | 'different-people';
}

export interface BirthYears {
  /** log10 likelihood ratio of the two birth years alone. */
  readonly evidence: number;
  readonly a: { readonly mean: number; readonly sd: number };
  readonly b: { readonly mean: number; readonly sd: number };
  readonly verdict: 'agree' | 'unclear' | 'conflict';
}

/** What one of several photos did: the evidence when this photo is left out of its side. */
export interface Contribution {
  readonly side: 'a' | 'b';
  readonly index: number;
  readonly evidenceWithout: number;
}

export interface Comparison {
  /** Cosine of the two (combined) templates, -1 to 1. */
  readonly similarity: number;
  /** Standard deviations above the mean of strangers: what the evidence reads. */
  readonly likeness: number;
  /** log10 likelihood ratio of everything together: above 0 for one person, below 0 for different people. */
  readonly evidence: number;
  /** Ninety in a hundred plausible values of the evidence, from the doubt about ages and about the fitted curves. */
  readonly range: readonly [low: number, high: number];
  /** Part of the evidence that the faces alone give; the rest is the birth years. */
  readonly faceEvidence: number;
  readonly birthYears?: BirthYears;
  readonly support: Support;
  readonly strangers: {
    /** Share of unrelated people of these ages who would look at least this alike, 0 to 1. */
    readonly share: number;
    /** True when no data reach this far out: the share is then only an upper limit. */
    readonly beyondData: boolean;
  };
  /** Ages that the comparison went by, one for each side. */
  readonly ages: readonly [AgeBelief, AgeBelief];
  /** One entry for each photo of a side with more than one. */
  readonly contributions: readonly Contribution[];
}

/** Likeness of strangers and of one person at the ages of a comparison, for drawing; densities integrate to 1. */
export interface LikenessCurves {
  readonly likeness: readonly number[];
  readonly strangers: readonly number[];
  readonly onePerson: readonly number[];
}

/** What the same likeness would mean at another gap between the photos, the younger age kept. */
export interface GapPoint {
  /** Years. */
  readonly gap: number;
  readonly evidence: number;
}
