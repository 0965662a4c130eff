/** How often two unrelated people, one of each side, have faces that say so much; made once for two sides. */
import { likenessInCohort } from '../../kernel/cohort.ts';
import { faceEvidence } from '../../kernel/evidence.ts';
import { fittedKernel } from '../../kernel/fitted.ts';
import { shareAbove, strangerLikeness } from '../../kernel/strangers.ts';
import type { SideGist } from '../compare.ts';
import { CohortSample } from '../search/cohort-sample.ts';
import type { SearchUnit } from '../search/contract.ts';
import { rowOf, type Row } from '../search/row.ts';
import type { Slices } from '../search/slices.ts';
import { spreadPairs } from './spread-pairs.ts';
import { gistOfUnit } from './weighed-faces.ts';

/** Share of unrelated pairs from `faces` of 0 on, `step` apart; log10 likelihood ratio. */
export interface FaceChance {
  readonly share: Float64Array<ArrayBuffer>;
  /** Of each share, the part for which no data reach: there it is the most there could be. */
  readonly beyondData: Float64Array<ArrayBuffer>;
}

export const step = 0.05;
/** The end of the data, which no evidence passes by more than a little. */
export const mostEvidence = -Math.log10(fittedKernel.strangers.tail.floor);
export const steps = Math.floor(mostEvidence / step) + 1;

/** People of either side, and pairs of them: more change the mean by less than the tail is known. */
const people = 400;
const samplePairs = 4000;
/** Likenesses below and above which nobody is; between them and the bends the evidence is a straight line. */
const ends = [-10, 20] as const;

/** Undefined when the signal of the slices has ended. */
export async function faceChance(
  a: readonly SearchUnit[],
  b: readonly SearchUnit[],
  slices: Slices,
): Promise<FaceChance | undefined> {
  const share = new Float64Array(steps);
  const beyondData = new Float64Array(steps);
  const own = [await sampleOf(a, slices), await sampleOf(b, slices)];
  const [left, right] = [spread(a, people), spread(b, people)];
  let pairs = 0;
  for (const [i, j] of spreadPairs(left.length, right.length, samplePairs)) {
    if (!slices.goesOn && !(await slices.next())) return undefined;
    const [p, q] = [left[i], right[j]];
    if (p === undefined || q === undefined || p.key === q.key) continue;
    addPair(gistOfUnit(p), gistOfUnit(q), own, share, beyondData);
    pairs += 1;
  }
  for (let at = 0; at < steps; at += 1) {
    share[at] = (share[at] ?? 0) / Math.max(1, pairs);
    beyondData[at] = (beyondData[at] ?? 0) / Math.max(1, pairs);
  }
  return { share, beyondData };
}

/** Tells how alike strangers of that side are; undefined where it is too small to say. */
async function sampleOf(side: readonly SearchUnit[], slices: Slices): Promise<CohortSample | undefined> {
  const rows: Row[] = [];
  for (const unit of side) {
    if (!slices.goesOn && !(await slices.next())) return undefined;
    rows.push({ ...rowOf(unit), gist: gistOfUnit(unit) });
  }
  return CohortSample.of(rows, undefined);
}

function addPair(
  p: SideGist,
  q: SideGist,
  [ofA, ofB]: readonly (CohortSample | undefined)[],
  share: Float64Array,
  beyondData: Float64Array,
): void {
  const circumstances = {
    ages: [p.age, q.age] as const,
    quality: Math.min(p.quality, q.quality),
    photos: [p.photos, q.photos] as const,
  };
  const strangers = strangerLikeness(circumstances.ages);
  // By the people of their own side, where nobody is their counterpart: one counterpart among 250 doubles the tail.
  const toScore = ownLikeness(p, q, ofA?.statistics(p), ofB?.statistics(q));
  const likenesses = [ends[0], ...fittedKernel.evidence.bends.at, ends[1]];
  const evidence = likenesses.map((likeness) => faceEvidence(likeness, circumstances));
  let piece = 1;
  for (let at = 0; at < steps; at += 1) {
    const wanted = at * step;
    while (piece < evidence.length - 1 && (evidence[piece] ?? 0) < wanted) piece += 1;
    const [low, high] = [evidence[piece - 1] ?? 0, evidence[piece] ?? 0];
    const [from, to] = [likenesses[piece - 1] ?? 0, likenesses[piece] ?? 0];
    // Where the evidence does not rise at all, as between faces of the worst quality, it is not reached.
    const likeness = high > low ? from + ((wanted - low) / (high - low)) * (to - from) : ends[1];
    const one = shareAbove((toScore(likeness) - strangers.mean) / strangers.sd);
    share[at] = (share[at] ?? 0) + one.share;
    if (one.beyondData) beyondData[at] = (beyondData[at] ?? 0) + one.share;
  }
}

/** From the population's likeness to that by people of this very collection, where there are enough; both are linear. */
function ownLikeness(
  { strangers: x }: SideGist,
  { strangers: y }: SideGist,
  ofP: SideGist['strangers'] | undefined,
  ofQ: SideGist['strangers'] | undefined,
): (likeness: number) => number {
  // Statistics without spread are of copies of one another.
  if (ofP === undefined || ofQ === undefined || Math.min(ofP.sd, ofQ.sd) < leastSpread) return (same) => same;
  return (likeness) => {
    const similarity = (2 * likeness + x.mean / x.sd + y.mean / y.sd) / (1 / x.sd + 1 / y.sd);
    return likenessInCohort(similarity, ofP, ofQ);
  };
}

const leastSpread = 1e-3;

function spread<Item>(items: readonly Item[], most: number): readonly Item[] {
  if (items.length <= most) return items;
  return Array.from({ length: most }, (_, at) => items[Math.floor((at * items.length) / most)]).filter(
    (item) => item !== undefined,
  );
}
