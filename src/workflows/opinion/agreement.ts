/** What two people who did not know of each other's view said about the same faces. */
import type { Id, Instant } from '../../domain/basics.ts';
import {
  candidateKey,
  verdictOf,
  type CandidateRef,
  type OpinionAnswer,
  type OpinionItem,
  type OpinionRequest,
  type Review,
  type Verdict,
} from '../../domain/case.ts';

/** One candidate with its own decision and what a second person said. */
export interface SecondView {
  readonly key: string;
  readonly candidate: CandidateRef;
  readonly own: Verdict;
  readonly second: OpinionItem;
  /** A lead that the second person excludes, until it is decided again. */
  readonly flagged: boolean;
}

/** One answer beside the own decisions. All numbers are counts of faces: too few for shares. */
export interface Agreement {
  readonly request: Id;
  readonly answer: OpinionAnswer;
  /** In the order of the pack, without the faces that were mixed in. */
  readonly views: readonly SecondView[];
  /** Faces that both decided on, and on how many of them they said the same. */
  readonly both: number;
  readonly same: number;
  /** Faces that were mixed in as a test, and how many of them the second person called a lead: how strict they were. */
  readonly decoys: number;
  readonly decoysAsLeads: number;
}

/** `present` says who a candidate is today: a face may have got a name since the pack was made. */
export function agreementOf(
  request: OpinionRequest,
  answer: OpinionAnswer,
  reviews: ReadonlyMap<string, Review>,
  present: (ref: CandidateRef) => CandidateRef = (ref) => ref,
): Agreement {
  const said = new Map(answer.items.map((item) => [item.item, item]));
  const judged = request.items.flatMap(({ item, candidate, decoy }) => {
    const second = said.get(item);
    return second === undefined ? [] : [{ candidate: present(candidate), decoy, second }];
  });
  const views = judged
    .filter(({ decoy }) => !decoy)
    .map(({ candidate, second }): SecondView => {
      const key = candidateKey(candidate);
      const review = reviews.get(key);
      const own = verdictOf(review);
      const flagged =
        own === 'lead' && second.verdict === 'excluded' && !decidedSince(review, answer.mergedAt);
      return { key, candidate, own, second, flagged };
    });
  const both = views.filter(({ own }) => own !== 'open');
  const decoys = judged.filter(({ decoy }) => decoy);
  return {
    request: request.id,
    answer,
    views,
    both: both.length,
    same: both.filter(({ own, second }) => own === second.verdict).length,
    decoys: decoys.length,
    decoysAsLeads: decoys.filter(({ second }) => second.verdict === 'lead').length,
  };
}

/** Keys of all leads that a second person excludes. */
export function flaggedIn(agreements: readonly Agreement[]): ReadonlySet<string> {
  return new Set(
    agreements.flatMap(({ views }) => views.filter(({ flagged }) => flagged).map(({ key }) => key)),
  );
}

function decidedSince(review: Review | undefined, moment: Instant): boolean {
  const last = review?.decisions.at(-1)?.at;
  return last !== undefined && Date.parse(last) > Date.parse(moment);
}
