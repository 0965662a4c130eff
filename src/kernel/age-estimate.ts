import type { AgeBelief } from '../domain/face.ts';
import { fittedKernel } from './fitted.ts';

/** The network's estimate in years as a belief; its standard deviation grows with age (table in models/kernel.json). */
export function ageBeliefOf(estimate: number): AgeBelief {
  const mean = Math.min(oldest, Math.max(0, estimate));
  const { ages, sds } = fittedKernel.ageError;
  return { mean, sd: interpolate(mean, ages, sds), source: 'estimated' };
}

const oldest = 120;

/** Straight lines between the knots, flat outside them. */
function interpolate(x: number, knots: readonly number[], values: readonly number[]): number {
  const upper = knots.findIndex((knot) => knot >= x);
  const at = (index: number) => values[index] ?? Number.NaN;
  if (upper === 0) return at(0);
  if (upper === -1) return at(values.length - 1);
  const [left, right] = [knots[upper - 1] ?? x, knots[upper] ?? x];
  return at(upper - 1) + ((x - left) / (right - left)) * (at(upper) - at(upper - 1));
}
