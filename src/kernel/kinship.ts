import { valueAt } from './curve.ts';
import { fittedKinship, type FittedKinship } from './fitted-kinship.ts';
import { cosine, unit } from './similarity.ts';
import { combineTemplates } from './template.ts';

/**
 * What faces say about blood relationship: one relative, or two of the same family together. The fit knows pairs of
 * relatives and pairs of unrelated people, not which relation it is. Nothing here is part of the evidence that two
 * photos show one person.
 */
export type Relatives = keyof FittedKinship['by'];

/** A template in the directions that families share (discriminant analysis over families), length 1. */
export function familyTemplate(
  template: Float32Array,
  { dimensions, matrix }: Pick<FittedKinship, 'dimensions' | 'matrix'> = fittedKinship,
): Float32Array {
  const projected = new Float32Array(dimensions);
  template.forEach((value, input) => {
    for (let output = 0; output < dimensions; output += 1) {
      projected[output] = (projected[output] ?? 0) + value * (matrix[input * dimensions + output] ?? 0);
    }
  });
  return unit(projected);
}

/** Cosine, -1 to 1, of a person with one or two relatives, each given by a template; their order makes no difference. */
export function familyCosine(
  relatives: readonly Float32Array[],
  person: Float32Array,
  model: Pick<FittedKinship, 'dimensions' | 'matrix'> = fittedKinship,
): number {
  return cosine(familyTemplate(combineTemplates(relatives), model), familyTemplate(person, model));
}

/** Standard deviations above the mean of unrelated people of like ages. */
export function familyLikeness(value: number, relatives: Relatives): number {
  const { mean, sd } = fittedKinship.by[relatives].unrelated;
  return (value - mean) / sd;
}

/**
 * log10 likelihood ratio of close kin against unrelated people of like ages: `level + slope * likeness`, which
 * hardly moves any more where the families of the fit end (`reach`). The slope is fitted not to be negative.
 */
export function kinshipEvidence(likeness: number, relatives: Relatives): number {
  const { level, slope } = fittedKinship.by[relatives];
  return (level + slope * within(likeness, relatives)) / Math.LN10;
}

/** Standard deviation of that evidence, from the doubt about the fitted weights over families. */
export function kinshipDoubt(likeness: number, relatives: Relatives): number {
  const gradient = [1, within(likeness, relatives)];
  const variance = fittedKinship.by[relatives].covariance.reduce(
    (sum, row, i) =>
      sum + row.reduce((part, value, j) => part + value * (gradient[i] ?? 0) * (gradient[j] ?? 0), 0),
    0,
  );
  return Math.sqrt(Math.max(0, variance)) / Math.LN10;
}

/** Share of unrelated people of like ages, 0 to 1, who look at least this much like kin. */
export function unrelatedShare(likeness: number, relatives: Relatives): number {
  return valueAt(fittedKinship.by[relatives].share, within(likeness, relatives));
}

/** True beyond the likeness at which the data end: the evidence then hardly grows any more, and the share is an upper limit. */
export function beyondFamilies(likeness: number, relatives: Relatives): boolean {
  return likeness > fittedKinship.by[relatives].reach.high;
}

/** How far past the reach of the data the likeness still counts, so that order is kept. */
const margin = 0.1;

function within(likeness: number, relatives: Relatives): number {
  const { low, high } = fittedKinship.by[relatives].reach;
  const creep = (beyond: number): number => margin * (1 - Math.exp(-beyond / margin));
  if (likeness > high) return high + creep(likeness - high);
  return likeness < low ? low - creep(low - likeness) : likeness;
}
