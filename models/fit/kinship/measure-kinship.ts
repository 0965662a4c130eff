/** What the shipped kinship evidence is worth on families that no fit has seen. */
import {
  familyCosine,
  familyLikeness,
  kinshipEvidence,
  type Relatives,
} from '../../../src/kernel/kinship.ts';
import { auc } from '../../evaluate/metrics/auc.ts';
import { cllr } from '../../evaluate/metrics/cllr.ts';
import { minCllr } from '../../evaluate/metrics/min-cllr.ts';
import { ascending, hasBothKinds, tally, type Tally } from '../../evaluate/metrics/tally.ts';
import { tprAtFmr } from '../../evaluate/metrics/tpr-at-fmr.ts';
import { drawPeople, pairWeights } from '../../evaluate/people.ts';
import { overDraws, type Draws, type Measured } from '../card/measure.ts';
import type { PeopleTrials } from '../card/pairs.ts';
import type { KinComparison } from './comparisons.ts';

export interface KinshipFigures {
  readonly kin: number;
  readonly unrelated: number;
  /** Sorted rightly by the sign of the evidence, both kinds weighing alike, 0 to 1. */
  readonly right: Measured | undefined;
  readonly auc: Measured | undefined;
  /** Relatives above the evidence that one unrelated pair in a hundred reaches. */
  readonly tpr1: Measured | undefined;
  readonly cllr: Measured | undefined;
  readonly minCllr: Measured | undefined;
}

const bootstrapDraws = 1000;

export function measureKinship(comparisons: readonly KinComparison[], relatives: Relatives): KinshipFigures {
  const scores = Float64Array.from(comparisons, (each) => {
    const cosine = familyCosine(
      each.relatives.map(({ template }) => template),
      each.person.template,
    );
    return kinshipEvidence(familyLikeness(cosine, relatives), relatives);
  });
  return figuresOf(comparisons, scores);
}

/** `scores` are log10 likelihood ratios in the order of the comparisons. Intervals are over families. */
export function figuresOf(comparisons: readonly KinComparison[], scores: Float64Array): KinshipFigures {
  const families = new Map<string, number>();
  const numberOf = (family: string) => {
    const number = families.get(family) ?? families.size;
    families.set(family, number);
    return number;
  };
  const firsts = Uint32Array.from(comparisons, ({ relatives }) => numberOf(relatives[0]?.family ?? ''));
  const seconds = Uint32Array.from(comparisons, ({ person }) => numberOf(person.family));
  const order = ascending(scores);
  const trials: PeopleTrials = {
    scores: Float64Array.from(order, (index) => scores[index] ?? 0),
    same: Uint8Array.from(order, (index) => (comparisons[index]?.kin === true ? 1 : 0)),
    a: Uint32Array.from(order, (index) => firsts[index] ?? 0),
    b: Uint32Array.from(order, (index) => seconds[index] ?? 0),
  };
  const draws: Draws = drawPeople(families.size, bootstrapDraws);
  const tallies = draws.map((counts) => tally(trials, pairWeights(trials, counts)));
  const whole = tally(trials);
  const byCounts = new Map(draws.map((counts, index) => [counts, tallies[index]]));
  const measured = (figure: (counts: Tally) => number | undefined) =>
    overDraws((counts) => figure((counts === undefined ? undefined : byCounts.get(counts)) ?? whole), draws);
  const kin = comparisons.filter((each) => each.kin).length;
  return {
    kin,
    unrelated: comparisons.length - kin,
    right: measured(sortedRight),
    auc: measured(auc),
    tpr1: measured((counts) => tprAtFmr(counts, 1e-2)),
    cllr: measured(cllr),
    minCllr: measured(minCllr),
  };
}

function sortedRight(counts: Tally): number | undefined {
  if (!hasBothKinds(counts)) return undefined;
  const { scores, genuine, impostor, genuineTotal, impostorTotal } = counts;
  let kin = 0;
  let unrelated = 0;
  scores.forEach((score, index) => {
    if (score > 0) kin += genuine[index] ?? 0;
    else unrelated += impostor[index] ?? 0;
  });
  return (kin / genuineTotal + unrelated / impostorTotal) / 2;
}
