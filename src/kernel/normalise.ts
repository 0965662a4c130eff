import { fittedKernel } from './fitted.ts';

/** How alike a face is to people at large: mean and standard deviation of its similarity to them. */
export interface StrangerStatistics {
  readonly mean: number;
  readonly sd: number;
}

/** Against the shipped population, from its mean and variance alone; nobody's template is needed. */
export function populationStatistics(template: Float32Array): StrangerStatistics {
  const { mean, variance } = fittedKernel.population;
  let along = 0;
  let spread = 0;
  template.forEach((value, index) => {
    along += value * (mean[index] ?? 0);
    spread += value * value * (variance[index] ?? 0);
  });
  return { mean: along, sd: Math.sqrt(spread) };
}

/**
 * Symmetric normalisation (S-norm, Shum et al. 2010): the mean of the similarity seen from both sides, in standard
 * deviations above the mean of strangers.
 */
export function normalise(similarity: number, a: StrangerStatistics, b: StrangerStatistics): number {
  return ((similarity - a.mean) / a.sd + (similarity - b.mean) / b.sd) / 2;
}
