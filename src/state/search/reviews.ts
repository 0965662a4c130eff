/** Decisions about candidates: in memory while nothing is kept, in the case as soon as there is one. */
import { computed, effect, signal } from '@preact/signals';
import { candidateKey, type Review } from '../../domain/case.ts';
import { failure as failed, success, type Failure, type Result } from '../../domain/errors.ts';
import type { Id } from '../../domain/gallery.ts';
import type { OpenGallery } from '../../gallery/contract.ts';
import {
  mayBeStored,
  reviewsOf,
  writeReview,
  type ReviewContent,
  type StoredReview,
} from '../../workflows/cases/reviews.ts';
import { touchedBy, type Step } from '../../workflows/people/step.ts';
import { createOneAfterOther } from '../one-after-other.ts';
import { caseWriter } from './case-consent.ts';
import type { CaseGallery, Cases } from './cases-contract.ts';
import type { Reviews } from './contract.ts';
import { presentCandidate } from './present-candidate.ts';

/** In the place of the ids of what has no record. */
const unstored = { id: '', case: '' } as const;

type Noted = ReadonlyMap<string, ReviewContent>;

/** Where a review belongs: the gallery and the case that were open when it was written. */
interface Place {
  readonly held: OpenGallery | undefined;
  readonly id: Id;
}

export function createReviews(
  { gallery, library }: CaseGallery,
  cases: Pick<Cases, 'open' | 'session'>,
): Reviews {
  const caseId = computed(() => cases.open.value?.record.id);
  const present = presentCandidate(library);
  const stored = computed<ReadonlyMap<string, StoredReview>>(() =>
    caseId.value === undefined ? new Map() : reviewsOf(library.reviews.value.values(), caseId.value, present),
  );
  /** Shown while they are being stored, so that the next change starts from them. */
  const pending = signal<Noted>(new Map());
  const byKey = computed<ReadonlyMap<string, Review>>(() => {
    const noted = [...cases.session.value, ...pending.value];
    return new Map([
      ...[...stored.value].map(([key, { review }]): [string, Review] => [key, review]),
      ...noted.map(([key, review]): [string, Review] => [key, { ...unstored, ...review }]),
    ]);
  });
  const undo = signal<Reviews['undo']['value']>(undefined);
  const work = createOneAfterOther();

  const note = (key: string, review: ReviewContent): void => {
    const before = cases.session.peek().get(key);
    cases.session.value = withEntry(cases.session.peek(), key, review);
    undo.value = () => {
      undo.value = undefined;
      cases.session.value = withEntry(cases.session.peek(), key, before);
      return Promise.resolve(undefined);
    };
  };
  const commit = async ({ held, id }: Place, changes: Step['forward']): Promise<Result<void>> => {
    if (held === undefined || gallery.open.peek() !== held) return failed('vault.locked');
    const done = await caseWriter(held, library, id).commit(changes);
    await library.refresh(touchedBy(changes));
    return done;
  };
  /** Behind other writes it still goes into the case that it was made in, whichever is open by then. */
  const store = async (place: Place, key: string, review: ReviewContent): Promise<Result<void>> => {
    const { id } = place;
    const before = reviewsOf(library.reviews.peek().values(), id, present).get(key);
    const step = writeReview(before, review, id, () => crypto.randomUUID());
    if (!step.ok) return step;
    const done = await commit(place, step.value.forward);
    if (!done.ok || caseId.peek() !== id) return done;
    // What was noted of it before there was a decision is in the case now.
    cases.session.value = withEntry(cases.session.peek(), key, undefined);
    undo.value = async () => {
      undo.value = undefined;
      const back = await work.run(() => commit(place, step.value.back));
      return back.ok ? undefined : back.failure;
    };
    return success(undefined);
  };
  const storeInTurn = async (id: Id, key: string, review: ReviewContent): Promise<Failure | undefined> => {
    pending.value = withEntry(pending.peek(), key, review);
    const place = { held: gallery.open.peek(), id };
    const done = await work.run(() => store(place, key, review));
    if (pending.peek().get(key) === review) pending.value = withEntry(pending.peek(), key, undefined);
    return done.ok ? undefined : done.failure;
  };

  let last: Id | undefined;
  effect(() => {
    // A step back belongs to the case that it was made in, and holds what was written there.
    if (caseId.value !== last) {
      undo.value = undefined;
      pending.value = new Map();
    }
    last = caseId.value;
    stored.peek();
    byKey.peek();
  });

  return {
    byKey,
    undo,
    write({ candidate, parts, decisions }) {
      const review: ReviewContent = { candidate, parts, decisions };
      const key = candidateKey(present(candidate));
      const id = caseId.peek();
      if (id !== undefined && mayBeStored(review)) return storeInTurn(id, key, review);
      // What was still being written when the gallery was locked goes with its key, as the rest of the case did.
      if (candidate.kind !== 'file' && gallery.open.peek() === undefined)
        return Promise.resolve(failed('vault.locked').failure);
      note(key, review);
      return Promise.resolve(undefined);
    },
  };
}

function withEntry(map: Noted, key: string, review: ReviewContent | undefined): Noted {
  const next = new Map(map);
  if (review === undefined) next.delete(key);
  else next.set(key, review);
  return next;
}
