/** Cases in the gallery: kept with their consent, changed, closed. */
import type { Case, CaseFacts, Outcome, Review } from '../../domain/case.ts';
import { failure, success, type Result } from '../../domain/errors.ts';
import type { Consent, Id, Instant } from '../../domain/gallery.ts';
import { same } from '../../domain/same-record.ts';
import type { SearchFilters } from '../../domain/search-filters.ts';
import type { Change, Kept } from '../../gallery/contract.ts';
import { deletePictures, putPictures, recordOf, type ReferencePhoto } from './reference.ts';
import type { ReviewContent } from './reviews.ts';

/** Who is looked for, in words. */
export interface CaseWords {
  /** Name or alias; may be empty. */
  readonly name: string;
  readonly note?: string;
  readonly facts: CaseFacts;
}

/** All that a search is made of and a case keeps. */
export interface CaseContent extends CaseWords {
  readonly references: readonly ReferencePhoto[];
  readonly filters: SearchFilters;
  readonly collections: readonly Id[];
}

/** A case as the commit leaves it, and the changes of that commit. */
export interface CasePlan {
  readonly kept: Kept<Case>;
  readonly changes: readonly Change[];
}

/**
 * A search becomes a case: its record, pictures and reviews, and the consent record that allows keeping them, in one
 * commit. Fails with `case.no-references` without a photo.
 */
export function keepCase(
  content: CaseContent,
  consent: Consent,
  reviews: readonly ReviewContent[],
  { now, newId }: { readonly now: Instant; readonly newId: () => Id },
): Result<CasePlan> {
  if (content.references.length === 0) return failure('case.no-references');
  const record: Case = { id: consent.subject.id, openedAt: now, ...fieldsOf(content) };
  const written: readonly Review[] = reviews.map((review) => ({ ...review, id: newId(), case: record.id }));
  return success({
    kept: { record, revision: 1 },
    changes: [
      { kind: 'put', store: 'cases', record, revision: 0 },
      { kind: 'put', store: 'consents', record: consent, revision: 0 },
      ...written.map((review): Change => ({ kind: 'put', store: 'reviews', record: review, revision: 0 })),
      ...content.references.flatMap(putPictures),
    ],
  });
}

/**
 * Writes what has changed: pictures of photos that came, or are about another face now, go in, those of photos that went
 * go out, in one commit with the record. No changes when all is the same. Committing fails with `gallery.conflict` when the case has moved on.
 */
export function updateCase(before: Kept<Case>, content: CaseContent): CasePlan {
  const { id, openedAt, closedAt, outcome } = before.record;
  const record: Case = {
    id,
    openedAt,
    ...fieldsOf(content),
    ...(closedAt !== undefined && { closedAt }),
    ...(outcome !== undefined && { outcome }),
  };
  if (same(before.record, record)) return { kept: before, changes: [] };
  const had = new Map(before.record.references.map((reference) => [reference.id, reference.face]));
  const has = new Set(record.references.map((reference) => reference.id));
  return {
    kept: { record, revision: before.revision + 1 },
    changes: [
      { kind: 'put', store: 'cases', record, revision: before.revision },
      ...content.references.filter((photo) => !same(had.get(photo.id), photo.face)).flatMap(putPictures),
      ...[...had.keys()].filter((reference) => !has.has(reference)).flatMap(deletePictures),
    ],
  };
}

/** `stopped` keeps all of it until the consent ends; so does `resolved` while nobody has deleted it. */
export function closeCase(before: Kept<Case>, outcome: Outcome, now: Instant): CasePlan {
  return written(before, { ...before.record, closedAt: now, outcome });
}

/** Work on a closed case goes on. */
export function reopenCase(before: Kept<Case>): CasePlan {
  const { closedAt: _closedAt, outcome: _outcome, ...record } = before.record;
  return written(before, record);
}

function written(before: Kept<Case>, record: Case): CasePlan {
  return {
    kept: { record, revision: before.revision + 1 },
    changes: [{ kind: 'put', store: 'cases', record, revision: before.revision }],
  };
}

function fieldsOf({ name, note, facts, references, filters, collections }: CaseContent) {
  return {
    name,
    ...(note !== undefined && { note }),
    facts,
    references: references.map(recordOf),
    filters,
    collections,
  };
}
