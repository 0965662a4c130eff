/** Every pair of LAG's validation photos, scored by the app's own functions and by face-api's cosine. */
import { cosine } from '../../../src/kernel/similarity.ts';
import { prepareFace, scorePair, type PreparedFace } from '../../../src/workflows/score-pair.ts';
import type { LagLabel } from '../labels.ts';
import { pairsWhere, scoresAgain, scoresOf, type Pairs } from './pairs.ts';
import { peopleCount, type Subject } from './subjects.ts';

export type LagFace = Subject<LagLabel> & { readonly prepared: PreparedFace };

export interface LagScores {
  readonly faces: readonly LagFace[];
  readonly people: number;
  /** Every two photos. */
  readonly all: Pairs;
  readonly evidence: Float64Array;
  /** A young photo first, a grown one second. */
  readonly youngGrown: Pairs;
  readonly youngGrownEvidence: Float64Array;
  /** The same against the collection of all these photos as its own cohort. */
  readonly cohortEvidence: Float64Array;
  /** Cosine of face-api's descriptors on its own crop, where it sees no face on the box that we lent it. */
  readonly lentCosine: Float64Array;
  /** The same with nothing lent: a pair with a photo in which face-api sees no face has `noComparison`. */
  readonly aloneCosine: Float64Array;
  /** Cosine of face-api's descriptors on our turned chip. */
  readonly chipCosine: Float64Array;
}

/** The lowest cosine there is, so that no threshold lets the pair pass before any other. */
export const noComparison = -1;

interface StockFace {
  readonly descriptor: Float32Array;
  /** Face-api saw it by itself. */
  readonly seen: boolean;
}

export function scoreLag(subjects: readonly Subject<LagLabel>[]): LagScores {
  const faces = subjects.map((subject) => ({ ...subject, prepared: prepareFace(subject.face, undefined) }));
  const all = pairsWhere(faces, () => true);
  const youngGrown = pairsWhere(
    faces,
    (first, second) => first.label.side === 'young' && second.label.side === 'adult',
  );
  const inUse = (p: LagFace, q: LagFace) => scorePair(p.prepared, q.prepared, {}, undefined).evidence;
  const cohort = { members: faces.map(({ face }) => face) };
  const inCohort = faces.map(({ face }) => prepareFace(face, cohort));
  const stock = faces.map(({ stock, stockSawIt }) => ({
    descriptor: Float32Array.from(stock.descriptor),
    seen: stockSawIt,
  }));
  const stockCosine = (p: StockFace, q: StockFace) => cosine(p.descriptor, q.descriptor);
  const evidence = scoresOf(faces, all, inUse);
  return {
    faces,
    people: peopleCount(faces),
    all,
    evidence,
    youngGrown,
    youngGrownEvidence: scoresAgain(youngGrown, all, evidence),
    cohortEvidence: scoresOf(inCohort, youngGrown, (p, q) => scorePair(p, q, {}, cohort).evidence),
    lentCosine: scoresOf(stock, youngGrown, stockCosine),
    aloneCosine: scoresOf(stock, youngGrown, (p, q) => (p.seen && q.seen ? stockCosine(p, q) : noComparison)),
    chipCosine: scoresOf(faces, youngGrown, (p, q) => cosine(p.faceApi, q.faceApi)),
  };
}

/** Years between the estimated ages, and the younger of them. */
export const gapOf = (p: LagFace, q: LagFace) => Math.abs(p.face.age.mean - q.face.age.mean);
export const youngerOf = (p: LagFace, q: LagFace) => Math.min(p.face.age.mean, q.face.age.mean);
