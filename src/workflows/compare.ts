import type { Face } from '../domain/face.ts';
import { fittedKernel } from '../kernel/fitted.ts';
import { joinDescriptors } from '../kernel/join.ts';
import { cosine } from '../kernel/similarity.ts';

export interface Comparison {
  /** Cosine of the two templates, -1 to 1: a bare likeness that says nothing yet about how rare it is. */
  readonly similarity: number;
}

/** How alike two faces are. The order of the faces makes no difference. */
export function compareFaces(a: Face, b: Face): Comparison {
  const weight = fittedKernel.join.faceApiWeight;
  return {
    similarity: cosine(joinDescriptors(a.descriptors, weight), joinDescriptors(b.descriptors, weight)),
  };
}
