/** From labelled families to the numbers on kinship; pure and deterministic. */
import type { FittedKinship, KinshipCurve } from '../../../src/kernel/fitted-kinship.ts';
import { familyCosine } from '../../../src/kernel/kinship.ts';
import { quantile } from '../../evaluate/intervals.ts';
import { balanced } from '../calibrate.ts';
import { numbering } from '../cases.ts';
import { foldsOf } from '../groups.ts';
import { clusteredCovariance, fitLogistic, type LogisticProblem } from '../logistic.ts';
import { likeAgedPairs, likeAgedTriples, type KinComparison } from './comparisons.ts';
import type { Families } from './families.ts';
import { fitDirections } from './family-directions.ts';

const folds = 5;
const penalty = 1e-6;

/** Shares of unrelated people at which the curve of the share has its knots, the commonest first. */
const knots = [1, 0.98, 0.95, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.15, 0.1, 0.07, 0.05, 0.03, 0.02];

export type ScoredComparison = KinComparison & { readonly cosine: number };

/**
 * `families` of the fitting half only. The directions are fitted on all of them; the evidence on families that the
 * directions of their fold have not seen, so that it is not too sure of families that users bring.
 */
export function fitKinship(
  families: Families,
  origins: readonly Float64Array[],
): Omit<FittedKinship, 'kernel'> {
  const { faces } = families;
  const fold = foldsOf(
    faces.map(({ family }) => family),
    folds,
  );
  const one: ScoredComparison[] = [];
  const two: ScoredComparison[] = [];
  for (let each = 0; each < folds; each += 1) {
    const directions = fitDirections(
      faces.filter((_, index) => fold[index] !== each),
      origins,
    );
    const held = within(
      families,
      new Set(faces.filter((_, index) => fold[index] === each).map(({ family }) => family)),
    );
    const score = (comparison: KinComparison): ScoredComparison => ({
      ...comparison,
      cosine: familyCosine(
        comparison.relatives.map(({ template }) => template),
        comparison.person.template,
        directions,
      ),
    });
    one.push(...likeAgedPairs(held).map(score));
    two.push(...likeAgedTriples(held).map(score));
  }
  return { ...fitDirections(faces, origins), by: { one: fitCurve(one), two: fitCurve(two) } };
}

function within({ faces, pairs }: Families, names: ReadonlySet<string>): Families {
  return {
    faces: faces.filter(({ family }) => names.has(family)),
    pairs: pairs.filter(({ a, b }) => names.has(a.family) && names.has(b.family)),
  };
}

/** Relatives and strangers carry half of the weight each, so the log odds are the log likelihood ratio. */
export function fitCurve(comparisons: readonly ScoredComparison[]): KinshipCurve {
  const cosines = (wanted: boolean) =>
    comparisons.filter(({ kin }) => kin === wanted).map(({ cosine }) => cosine);
  const { mean, sd } = spreadOf(cosines(false));
  const likenessOf = (cosine: number) => (cosine - mean) / sd;
  const problem: LogisticProblem = {
    features: Float64Array.from(comparisons.flatMap(({ cosine }) => [1, likenessOf(cosine)])),
    columns: 2,
    labels: Uint8Array.from(comparisons, ({ kin }) => (kin ? 1 : 0)),
    weights: balanced(comparisons.map(({ kin }) => ({ same: kin, weight: 1 }))),
    nonNegative: new Set([1]),
    penalty,
  };
  const [level = 0, slope = 0] = fitLogistic(problem);
  const number = numbering();
  const covariance = clusteredCovariance(problem, Float64Array.of(level, slope), [
    Int32Array.from(comparisons, ({ relatives }) => number(relatives[0]?.family ?? '')),
    Int32Array.from(comparisons, ({ person }) => number(person.family)),
  ]);
  const sorted = (wanted: boolean) =>
    cosines(wanted)
      .map(likenessOf)
      .sort((p, q) => p - q);
  const unrelated = sorted(false);
  // One family in as many as there are: rarer things than that the families cannot show.
  const rarest = 1 / new Set(comparisons.map(({ person }) => person.family)).size;
  const shares = [...knots.filter((share) => share > rarest), rarest];
  return {
    unrelated: { mean, sd },
    level,
    slope,
    covariance,
    reach: { low: quantile(sorted(true), rarest), high: quantile(unrelated, 1 - rarest) },
    share: { at: shares.map((share) => quantile(unrelated, 1 - share)), value: shares },
  };
}

function spreadOf(values: readonly number[]): KinshipCurve['unrelated'] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, sd: Math.sqrt(square) };
}
