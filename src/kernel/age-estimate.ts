import type { AgeBelief } from '../domain/face.ts';
import { valueAt } from './curve.ts';
import { fittedKernel } from './fitted.ts';
import type { Projection } from './projection.ts';

const oldest = 120;

/**
 * Age belief of a face from two sources: the age network's estimate in years, and a linear head on the joined
 * descriptors (ridge regression). The blend and its standard deviation, by age, are fitted.
 */
export function estimateAge(network: number, joined: Float32Array, { ageHead }: Projection): AgeBelief {
  let head = ageHead[joined.length] ?? 0;
  joined.forEach((value, index) => {
    head += value * (ageHead[index] ?? 0);
  });
  const bounded = within(network);
  const weight = valueAt(fittedKernel.age.networkWeight, bounded);
  const blend = within(weight * bounded + (1 - weight) * within(head));
  const mean = within(blend + valueAt(fittedKernel.age.offset, blend));
  return { mean, sd: valueAt(fittedKernel.age.sd, mean), source: 'estimated' };
}

function within(age: number): number {
  return Math.min(oldest, Math.max(0, age));
}
