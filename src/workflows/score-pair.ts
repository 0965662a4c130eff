import type { Face } from '../domain/face.ts';
import { fittedKernel } from '../kernel/fitted.ts';
import { joinDescriptors } from '../kernel/join.ts';
import { cosine } from '../kernel/similarity.ts';

/** What people say about the two photos of a pair; every part may be missing. */
export interface PairFacts {
  /** Stated ages in years. */
  readonly ageA?: number;
  readonly ageB?: number;
  /** Years in which the photos were taken. */
  readonly yearA?: number;
  readonly yearB?: number;
}

/** The collection whose own faces tell how alike strangers are. */
export interface Cohort {
  readonly templates: readonly Float32Array[];
}

/** A face with what is worked out once, however many pairs it is part of. */
export interface PreparedFace {
  readonly face: Face;
  readonly template: Float32Array;
}

export interface ScoredPair {
  /** Cosine of the templates, -1 to 1. */
  readonly similarity: number;
  /** log10 likelihood ratio; missing as long as nothing is calibrated. */
  readonly evidence?: number;
}

export function prepareCohort(faces: readonly Face[]): Cohort {
  return { templates: faces.map(template) };
}

/** Without a cohort the shipped population serves. */
export function prepareFace(face: Face, _cohort: Cohort | undefined): PreparedFace {
  return { face, template: template(face) };
}

/** The one place where a pair's evidence comes from. Both faces must have been prepared for the same cohort. */
export function scorePair(
  a: PreparedFace,
  b: PreparedFace,
  _facts: PairFacts,
  _cohort: Cohort | undefined,
): ScoredPair {
  return { similarity: cosine(a.template, b.template) };
}

function template(face: Face): Float32Array {
  return joinDescriptors(face.descriptors, fittedKernel.join.faceApiWeight);
}
