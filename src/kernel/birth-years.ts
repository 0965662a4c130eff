import type { AgeBelief } from '../domain/face.ts';
import { fittedKernel } from './fitted.ts';

/** A birth year as a normal belief. */
export interface BirthYear {
  readonly mean: number;
  /** Years. */
  readonly sd: number;
}

/** From an age in a photo of a known year; the year's own half falls in its middle. */
export function birthYear(year: number, age: AgeBelief): BirthYear {
  return { mean: year + 0.5 - age.mean, sd: age.sd };
}

/**
 * Natural log likelihood ratio of two birth years: one person has one birth year and the beliefs differ by their
 * doubt alone; unrelated people's differ by the spread of birth years as well. Normal densities of the difference.
 */
export function birthYearEvidence(a: BirthYear, b: BirthYear): number {
  const { spread, slack } = fittedKernel.birthYears;
  const difference = a.mean - b.mean;
  const same = a.sd ** 2 + b.sd ** 2 + slack ** 2;
  const different = same + 2 * spread ** 2;
  const logDensity = (variance: number) => -(Math.log(variance) + difference ** 2 / variance) / 2;
  return logDensity(same) - logDensity(different);
}
