import type { YearModel } from './fact-model.ts';
import { hitMiss } from './hit-miss.ts';

/** Probability that a telling which is no miss is so many years off in one direction: exact, else geometric. */
export function yearError(apart: number, { exact, decay }: YearModel): number {
  const years = Math.abs(apart);
  return years === 0 ? exact : ((1 - exact) / 2) * (1 - decay) * decay ** (years - 1);
}

/**
 * log10 likelihood ratio of two told years. `frequency` is how often unrelated people tell such a year; the mean of
 * those of both years, so that it does not matter which record comes first.
 */
export function yearEvidence(
  a: number,
  b: number,
  frequency: (year: number) => number,
  model: YearModel,
  miss = model.miss,
): number {
  return hitMiss(yearError(a - b, model), (frequency(a) + frequency(b)) / 2, miss);
}

export function yearVerdict(a: number, b: number, { near }: YearModel): 'agree' | 'near' | 'conflict' {
  const apart = Math.abs(a - b);
  return apart === 0 ? 'agree' : apart <= near ? 'near' : 'conflict';
}
