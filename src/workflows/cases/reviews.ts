/** Reviews of the candidates of a case: one record for each, whose history of decisions only grows. */
import {
  candidateKey,
  faceParts,
  type CandidateRef,
  type Decision,
  type PartNote,
  type Review,
} from '../../domain/case.ts';
import { failure, success, type Result } from '../../domain/errors.ts';
import type { Id } from '../../domain/gallery.ts';
import { same } from '../../domain/same-record.ts';
import type { Kept } from '../../gallery/contract.ts';
import { add, remove, replace, steps, type Step } from '../people/step.ts';

/** What is written about a candidate, before it has a case. */
export type ReviewContent = Omit<Review, 'id' | 'case'>;

/** Of a file that was searched for one session nothing is stored before somebody decides about it. */
export function mayBeStored({ candidate, decisions }: ReviewContent): boolean {
  return candidate.kind !== 'file' || decisions.length > 0;
}

/** All that is stored about one candidate. Two devices may each have made a record: then they are read as one. */
export interface StoredReview {
  readonly review: Review;
  /** At least one; the first is the one that stays when the next change is written. */
  readonly records: readonly [Kept<Review>, ...Kept<Review>[]];
}

/** The reviews of a case by `candidateKey`. `present` says who a candidate is today: a face may have got a name since. */
export function reviewsOf(
  reviews: Iterable<Kept<Review>>,
  caseId: Id,
  present: (ref: CandidateRef) => CandidateRef = (ref) => ref,
): ReadonlyMap<string, StoredReview> {
  const records = new Map<string, [Kept<Review>, ...Kept<Review>[]]>();
  for (const kept of reviews) {
    if (kept.record.case !== caseId) continue;
    const key = candidateKey(present(kept.record.candidate));
    const known = records.get(key);
    if (known === undefined) records.set(key, [kept]);
    else known.push(kept);
  }
  return new Map(
    [...records].map(([key, all]) => {
      const candidate = present(all[0].record.candidate);
      return [key, { review: joined(all, candidate), records: all }];
    }),
  );
}

/**
 * The step that writes a review, as a new record or over the stored ones, which become one. Fails with `gallery.conflict`
 * when `next` does not go on from the decisions that are stored: nobody's decision is lost.
 */
export function writeReview(
  stored: StoredReview | undefined,
  next: ReviewContent,
  caseId: Id,
  newId: () => Id,
): Result<Step> {
  if (stored === undefined) return success(add('reviews', { ...next, id: newId(), case: caseId }));
  const before = stored.review.decisions;
  if (!same(before, next.decisions.slice(0, before.length))) return failure('gallery.conflict');
  const [first, ...others] = stored.records;
  return success(
    steps(
      replace('reviews', first, { ...next, id: first.record.id, case: caseId }),
      ...others.map((kept) => remove('reviews', kept)),
    ),
  );
}

/** One decision of a case with whom it was about. */
export interface HistoryEntry {
  readonly key: string;
  readonly candidate: CandidateRef;
  readonly decision: Decision;
  /** Whether it still holds: nothing was decided about this candidate since. */
  readonly holds: boolean;
}

/** Every decision, the newest first. */
export function historyOf(reviews: Iterable<Review>): readonly HistoryEntry[] {
  return [...reviews]
    .flatMap(({ candidate, decisions }) =>
      decisions.map((decision, index) => ({
        key: candidateKey(candidate),
        candidate,
        decision,
        holds: index === decisions.length - 1,
      })),
    )
    .sort((one, other) => (one.decision.at < other.decision.at ? 1 : -1));
}

function joined(all: readonly [Kept<Review>, ...Kept<Review>[]], candidate: CandidateRef): Review {
  if (all.length === 1) return { ...all[0].record, candidate };
  // The one that was decided last says what holds of each part.
  const lastOf = ({ record }: Kept<Review>): string => record.decisions.at(-1)?.at ?? '';
  const inOrder = [...all].sort((one, other) => (lastOf(one) < lastOf(other) ? -1 : 1));
  const parts = new Map(inOrder.flatMap(({ record }) => record.parts).map((part) => [part.part, part]));
  const decisions = inOrder
    .flatMap(({ record }) => record.decisions)
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  return {
    ...all[0].record,
    candidate,
    parts: faceParts.flatMap((part): PartNote[] => {
      const note = parts.get(part);
      return note === undefined ? [] : [note];
    }),
    decisions: decisions.filter((decision, index) => index === 0 || !same(decision, decisions[index - 1])),
  };
}
