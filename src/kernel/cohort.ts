import { fittedKernel } from './fitted.ts';
import { normalise, type StrangerStatistics } from './normalise.ts';
import { cosine } from './similarity.ts';

/**
 * The most similar members of a collection say how alike strangers of this kind of face are (adaptive symmetric
 * normalisation, AS-norm; Matějka et al. 2017). `excluded` drops members that show the very same person.
 */
export function cohortStatistics(
  template: Float32Array,
  cohort: readonly Float32Array[],
  excluded: (member: number) => boolean = () => false,
): StrangerStatistics {
  const similarities = cohort.flatMap((member, index) => (excluded(index) ? [] : [cosine(template, member)]));
  return nearestStatistics(Float64Array.from(similarities));
}

/** Of the most similar of these; sorts them in place. */
export function nearestStatistics(similarities: Float64Array): StrangerStatistics {
  const size = Math.max(2, Math.round(similarities.length * fittedKernel.cohort.nearestShare));
  const nearest = similarities.sort().subarray(-size);
  const mean = nearest.reduceRight((sum, value) => sum + value, 0) / nearest.length;
  const variance = nearest.reduceRight((sum, value) => sum + (value - mean) ** 2, 0) / nearest.length;
  return { mean, sd: Math.sqrt(variance) };
}

/** Likeness by a collection's own statistics, on the scale of the population's likeness. */
export function likenessInCohort(similarity: number, a: StrangerStatistics, b: StrangerStatistics): number {
  const { offset, scale } = fittedKernel.cohort;
  return offset + scale * normalise(similarity, a, b);
}
