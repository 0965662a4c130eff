import { consentFrom, draftOf, type ConsentDraft } from '../../domain/consent.ts';
import { failure, success, type Result } from '../../domain/errors.ts';
import type { Consent, DateText, Id } from '../../domain/gallery.ts';
import type { TableRow } from './contract.ts';
import type { ImportTarget } from './import-target.ts';

/** What covers the faces of a photo: records that are stored, or one that has to be written with the person. */
export type RowCoverage =
  { readonly kind: 'stored' } | { readonly kind: 'write'; readonly draft: ConsentDraft };

export interface CoverageQuestion {
  readonly row: TableRow | undefined;
  /** Whom the row means, where the collection knows them. */
  readonly person: Id | undefined;
  /** The photo will be this person's: a record of theirs covers it. */
  readonly theirs: boolean;
  readonly today: DateText;
}

/**
 * Who agreed to keep the faces of a photo. A person's own record stands; one that has ended is renewed only by a row
 * whose consent was given after that. Without an own record a row that says completely who agreed gets one; a row that
 * says a part of it falls back to the record of the collection, no longer than the row says. Fails with
 * `consent.missing`, `.incomplete` or `.ended`, with `table.bad-consent` where a part is all there is, and as the row
 * was refused.
 */
export function rowCoverage(target: ImportTarget, question: CoverageQuestion): Result<RowCoverage> {
  const { row, person, theirs, today } = question;
  const collection = target.consent(today);
  const own = person === undefined ? undefined : target.ownConsent(person, today);
  const stored = success<RowCoverage>({ kind: 'stored' });
  const consent = row?.consent;
  if (consent?.kind === 'refused') return failure(consent.code);
  if (own?.covered === true) return theirs ? stored : covered(collection);
  if (own !== undefined && own.code !== 'consent.missing') {
    const later = consent?.kind === 'complete' && consent.draft.givenOn > own.consent.endsOn;
    return later && theirs ? writing(consent.draft, today) : failure(own.code);
  }
  if (consent === undefined || (!theirs && consent.kind === 'complete')) return covered(collection);
  if (consent.kind === 'complete') return writing(consent.draft, today);
  if (!collection.ok) return failure('table.bad-consent');
  const { endsOn } = consent;
  if (!theirs || endsOn === undefined || endsOn >= collection.value.endsOn) return stored;
  return writing({ ...draftOf(collection.value), endsOn }, today);
}

/** The record that a draft makes for a person. */
export function recordFor(draft: ConsentDraft, person: Id, today: DateText): Consent {
  const record = consentFrom(draft, crypto.randomUUID(), { kind: 'person', id: person }, today);
  if (record === undefined) throw new Error('a complete draft was asked for');
  return record;
}

const covered = (collection: Result<Consent>): Result<RowCoverage> =>
  collection.ok ? success({ kind: 'stored' }) : collection;

/** A table that was read yesterday may hold what has ended since. */
const writing = (draft: ConsentDraft, today: DateText): Result<RowCoverage> =>
  draft.endsOn < today ? failure('consent.ended') : success({ kind: 'write', draft });
