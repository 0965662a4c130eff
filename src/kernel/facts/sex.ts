import type { Sex } from '../../domain/basics.ts';
import { sexModel } from './fact-model.ts';
import { hitMiss } from './hit-miss.ts';

/** Share of each sex on two sides, both sides counting alike. */
export type SexFrequencies = Readonly<Record<Sex, number>>;

export function sexFrequencies(sides: readonly (readonly Sex[])[]): SexFrequencies {
  const share = (sex: Sex) =>
    sides.reduce((sum, told) => sum + (told.filter((one) => one === sex).length + 1) / (told.length + 2), 0) /
    Math.max(1, sides.length);
  return { female: share('female'), male: share('male') };
}

/** log10 likelihood ratio; agreement says little where nearly all are of one sex. */
export function sexEvidence(a: Sex, b: Sex, frequencies: SexFrequencies): number {
  const frequency = Math.max(sexModel.floor, (frequencies[a] + frequencies[b]) / 2);
  return hitMiss(a === b ? 1 : 0, frequency, sexModel.miss);
}
