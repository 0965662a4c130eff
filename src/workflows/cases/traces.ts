/** What cases say of people and faces that go: nothing of them stays behind in a review or a second opinion. */
import type { CandidateRef, Case, OpinionRequest, Review } from '../../domain/case.ts';
import { success, type Result } from '../../domain/errors.ts';
import type { Id } from '../../domain/gallery.ts';
import type { Kept, OpenGallery } from '../../gallery/contract.ts';
import { remove, replace, steps, type Step } from '../people/step.ts';

export interface CaseRecords {
  readonly cases: readonly Kept<Case>[];
  readonly reviews: readonly Kept<Review>[];
  readonly opinions: readonly Kept<OpinionRequest>[];
}

export interface Leaving {
  readonly people: ReadonlySet<Id>;
  readonly faces: ReadonlySet<Id>;
}

/** Reviews of who leaves. */
export function reviewsOfLeaving(
  reviews: readonly Kept<Review>[],
  leaving: Leaving,
): readonly Kept<Review>[] {
  return reviews.filter(({ record }) => leaves(record.candidate, leaving));
}

/**
 * Reviews of who leaves go; second opinions lose the items about them, and go with their last item that is not a decoy:
 * then there is nobody left that was asked about.
 */
export function forgetLeaving(
  { reviews, opinions }: Pick<CaseRecords, 'reviews' | 'opinions'>,
  leaving: Leaving,
): Step {
  return steps(
    ...reviewsOfLeaving(reviews, leaving).map((kept) => remove('reviews', kept)),
    ...opinions.flatMap((kept) => {
      const rest = withoutLeaving(kept.record, (candidate) => leaves(candidate, leaving));
      if (rest === kept.record) return [];
      return rest.items.every(({ decoy }) => decoy)
        ? [remove('opinions', kept)]
        : [replace('opinions', kept, rest)];
    }),
  );
}

/** The same, read from the gallery. */
export async function forgetInCases(
  gallery: Pick<OpenGallery, 'list'>,
  leaving: Leaving,
): Promise<Result<Step>> {
  const [reviews, opinions] = await Promise.all([gallery.list('reviews'), gallery.list('opinions')]);
  if (!reviews.ok) return reviews;
  if (!opinions.ok) return opinions;
  return success(forgetLeaving({ reviews: reviews.value.kept, opinions: opinions.value.kept }, leaving));
}

/** Two people are one: what was decided about the one who goes is said of the one who stays. */
export function renameInCases(
  { reviews, opinions }: Pick<CaseRecords, 'reviews' | 'opinions'>,
  gone: Id,
  stays: Id,
): Step {
  const isGone = (candidate: CandidateRef): boolean =>
    candidate.kind === 'person' && candidate.person === gone;
  const candidate: CandidateRef = { kind: 'person', person: stays };
  return steps(
    ...reviews
      .filter(({ record }) => isGone(record.candidate))
      .map((kept) => replace('reviews', kept, { ...kept.record, candidate })),
    ...opinions
      .filter(({ record }) => record.items.some((item) => isGone(item.candidate)))
      .map((kept) => {
        const items = kept.record.items.map((item) =>
          isGone(item.candidate) ? { ...item, candidate } : item,
        );
        return replace('opinions', kept, { ...kept.record, items });
      }),
  );
}

/** The same request where nobody in it leaves; else without their items, in the answers too. */
export function withoutLeaving(
  request: OpinionRequest,
  isLeaving: (candidate: CandidateRef) => boolean,
): OpinionRequest {
  const items = request.items.filter(({ candidate }) => !isLeaving(candidate));
  if (items.length === request.items.length) return request;
  const kept = new Set(items.map(({ item }) => item));
  const answers = request.answers.map((answer) => ({
    ...answer,
    items: answer.items.filter(({ item }) => kept.has(item)),
  }));
  return { ...request, items, answers };
}

function leaves(candidate: CandidateRef, { people, faces }: Leaving): boolean {
  switch (candidate.kind) {
    case 'person':
      return people.has(candidate.person);
    case 'face':
      return faces.has(candidate.face);
    case 'file':
      return false;
  }
}
