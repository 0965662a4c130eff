/** Rules of consent records: when one is complete, until when it holds, and whom it covers. */
import { failure, success, type Result } from './errors.ts';
import {
  agreeing,
  childViews,
  type Agreeing,
  type ChildView,
  type Consent,
  type DateText,
  type Id,
} from './gallery.ts';

/** A consent ends after this many months unless someone says otherwise. */
const defaultMonths = 12;

/** A record while it is being written; `''` stands for what nobody has chosen yet. */
export interface ConsentDraft {
  readonly agreedBy: Agreeing | '';
  readonly agreedByName: string;
  readonly purpose: string;
  readonly givenOn: string;
  readonly endsOn: string;
  readonly view: ChildView | '';
  readonly viewWords: string;
  readonly note: string;
}

export type ConsentField = keyof ConsentDraft;

/** What is wrong with a field: nothing written, no such date, a date after today, or an end before the beginning. */
export type ConsentProblem = 'empty' | 'date' | 'future' | 'order';

export type ConsentProblems = Readonly<Partial<Record<ConsentField, ConsentProblem>>>;

/** Whose faces are meant: those of a person in a collection, or of anyone in it. */
export interface ConsentSubject {
  readonly collection: Id;
  readonly person?: Id;
}

/** The record that covers a subject, or why none does. */
export type Coverage =
  | { readonly covered: true; readonly consent: Consent }
  | { readonly covered: false; readonly code: 'consent.missing' }
  | {
      readonly covered: false;
      readonly code: 'consent.incomplete' | 'consent.ended';
      readonly consent: Consent;
    };

/** True for a day of the calendar written `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The same day a year later; the last of February for the leap day. */
export function defaultEnd(givenOn: DateText): DateText {
  const [year = 0, month = 1, day = 1] = givenOn.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + defaultMonths + 1, 0)).getUTCDate();
  const end = new Date(Date.UTC(year, month - 1 + defaultMonths, Math.min(day, lastOfMonth)));
  return end.toISOString().slice(0, 10);
}

/** A new record, given today. */
export function emptyDraft(today: DateText): ConsentDraft {
  return {
    agreedBy: '',
    agreedByName: '',
    purpose: '',
    givenOn: today,
    endsOn: defaultEnd(today),
    view: '',
    viewWords: '',
    note: '',
  };
}

export function draftOf(consent: Consent): ConsentDraft {
  const { agreedBy, agreedByName, purpose, givenOn, endsOn, view, viewWords = '', note = '' } = consent;
  return { agreedBy, agreedByName, purpose, givenOn, endsOn, view, viewWords, note };
}

/** An ended record to ask for anew: what the pictured person said then does not count for now. */
export function renewedDraft(consent: Consent, today: DateText): ConsentDraft {
  return { ...draftOf(consent), givenOn: today, endsOn: defaultEnd(today), view: '', viewWords: '' };
}

/**
 * What a draft lacks, field by field; empty when it is complete. Someone who agrees for themselves needs no name and is
 * not asked twice. Keeping faces of a person who said no needs a written reason.
 */
export function draftProblems(draft: ConsentDraft, today: DateText): ConsentProblems {
  const others = draft.agreedBy !== 'self';
  return {
    ...(agreeing.some((one) => one === draft.agreedBy) ? {} : { agreedBy: 'empty' }),
    ...(others && draft.agreedByName.trim() === '' ? { agreedByName: 'empty' } : {}),
    ...(draft.purpose.trim() === '' ? { purpose: 'empty' } : {}),
    ...givenProblem(draft.givenOn, today),
    ...endProblem(draft),
    ...(!others || childViews.some((view) => view === draft.view) ? {} : { view: 'empty' }),
    ...(others && draft.view === 'disagreed' && draft.note.trim() === '' ? { note: 'empty' } : {}),
  };
}

function givenProblem(givenOn: string, today: DateText): ConsentProblems {
  if (givenOn === '') return { givenOn: 'empty' };
  if (!isDate(givenOn)) return { givenOn: 'date' };
  return givenOn > today ? { givenOn: 'future' } : {};
}

function endProblem({ givenOn, endsOn }: ConsentDraft): ConsentProblems {
  if (endsOn === '') return { endsOn: 'empty' };
  if (!isDate(endsOn)) return { endsOn: 'date' };
  return isDate(givenOn) && endsOn < givenOn ? { endsOn: 'order' } : {};
}

/** The record that a complete draft makes; undefined while something is missing. */
export function consentFrom(
  draft: ConsentDraft,
  id: Id,
  subject: Consent['subject'],
  today: DateText,
): Consent | undefined {
  const { agreedBy } = draft;
  const view = agreedBy === 'self' ? 'agreed' : draft.view;
  if (agreedBy === '' || view === '' || Object.keys(draftProblems(draft, today)).length > 0) return undefined;
  const viewWords = draft.viewWords.trim();
  const note = draft.note.trim();
  return {
    id,
    subject,
    agreedBy,
    agreedByName: agreedBy === 'self' ? '' : draft.agreedByName.trim(),
    purpose: draft.purpose.trim(),
    givenOn: draft.givenOn,
    endsOn: draft.endsOn,
    view,
    ...(viewWords === '' ? {} : { viewWords }),
    ...(note === '' ? {} : { note }),
  };
}

/** Whether the last day lies behind us. */
export function hasEnded(consent: Consent, today: DateText): boolean {
  return consent.endsOn < today;
}

/** Whether nothing is missing in a stored record, which a restored backup or another version may have written. */
function isComplete(consent: Consent, today: DateText): boolean {
  return Object.keys(draftProblems(draftOf(consent), today)).length === 0;
}

/** Whether the subject has a record of its own kind, and how far it goes: the best one, which is the one that lasts longest. */
export function coverageOf(
  consents: Iterable<Consent>,
  kind: Consent['subject']['kind'],
  id: Id,
  today: DateText,
): Coverage {
  const own = [...consents].filter(({ subject }) => subject.kind === kind && subject.id === id);
  const lasting = own.toSorted((one, other) => other.endsOn.localeCompare(one.endsOn));
  const holding = lasting.find((consent) => !hasEnded(consent, today) && isComplete(consent, today));
  if (holding !== undefined) return { covered: true, consent: holding };
  const best = lasting[0];
  if (best === undefined) return { covered: false, code: 'consent.missing' };
  return {
    covered: false,
    code: hasEnded(best, today) ? 'consent.ended' : 'consent.incomplete',
    consent: best,
  };
}

/** A person's own record goes before that of the collection: once it has ended, the collection's does not stand in for it. */
export function coverage(
  consents: Iterable<Consent>,
  { collection, person }: ConsentSubject,
  today: DateText,
): Coverage {
  const all = [...consents];
  if (person !== undefined) {
    const own = coverageOf(all, 'person', person, today);
    if (own.covered || own.code !== 'consent.missing') return own;
  }
  return coverageOf(all, 'collection', collection, today);
}

/** The record that allows keeping these faces today; fails with `consent.missing`, `.incomplete` or `.ended`. */
export function coveredBy(
  consents: Iterable<Consent>,
  subject: ConsentSubject,
  today: DateText,
): Result<Consent> {
  const found = coverage(consents, subject, today);
  return found.covered ? success(found.consent) : failure(found.code);
}

/** The subjects whose every record has ended, each with the record that lasted longest, earliest end first. */
export function endedConsents(consents: Iterable<Consent>, today: DateText): readonly Consent[] {
  const lasting = new Map<string, Consent>();
  for (const consent of consents) {
    const key = `${consent.subject.kind}:${consent.subject.id}`;
    const known = lasting.get(key);
    if (known === undefined || known.endsOn < consent.endsOn) lasting.set(key, consent);
  }
  return [...lasting.values()]
    .filter((consent) => hasEnded(consent, today))
    .sort((one, other) => one.endsOn.localeCompare(other.endsOn));
}
