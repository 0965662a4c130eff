import { describe, expect, it } from 'vitest';
import {
  consentFrom,
  coverage,
  coveredBy,
  defaultEnd,
  draftOf,
  draftProblems,
  emptyDraft,
  endedConsents,
  isDate,
  renewedDraft,
  type ConsentDraft,
} from '../../../src/domain/consent.ts';
import type { Consent } from '../../../src/domain/gallery.ts';

const today = '2026-11-21';

function aConsent(part: Partial<Consent> = {}): Consent {
  return {
    id: 'one',
    subject: { kind: 'collection', id: 'family' },
    agreedBy: 'parent',
    agreedByName: 'Ana',
    purpose: 'to look for her brother',
    givenOn: '2026-01-01',
    endsOn: '2027-01-01',
    view: 'agreed',
    ...part,
  };
}

const complete: ConsentDraft = draftOf(aConsent());

describe('the end of a consent', () => {
  it('lies twelve months after its beginning', () => {
    expect(defaultEnd('2026-11-21')).toBe('2027-11-21');
    expect(defaultEnd('2025-12-31')).toBe('2026-12-31');
  });

  it('of a leap day is the last of February', () => {
    expect(defaultEnd('2024-02-29')).toBe('2025-02-28');
  });

  it('is a day of the calendar', () => {
    expect(isDate('2024-02-29')).toBe(true);
    for (const no of ['2025-02-29', '2025-13-01', '2025-1-1', '', 'yesterday'])
      expect(isDate(no)).toBe(false);
  });
});

describe('a draft', () => {
  it('starts with today and twelve months, and lacks all that nobody said', () => {
    expect(draftProblems(emptyDraft(today), today)).toEqual({
      agreedBy: 'empty',
      agreedByName: 'empty',
      purpose: 'empty',
      view: 'empty',
    });
  });

  it('that is complete makes a record without empty parts', () => {
    const draft = { ...complete, purpose: '  to look  ', note: ' ' };
    const consent = consentFrom(draft, 'new', { kind: 'person', id: 'mei' }, today);
    expect(consent).toEqual({
      ...aConsent({ id: 'new', subject: { kind: 'person', id: 'mei' }, purpose: 'to look' }),
    });
  });

  it('of someone who agrees for themselves needs no name and is not asked twice', () => {
    const draft: ConsentDraft = { ...complete, agreedBy: 'self', agreedByName: 'left over', view: '' };
    expect(draftProblems(draft, today)).toEqual({});
    expect(consentFrom(draft, 'new', { kind: 'person', id: 'mei' }, today)).toMatchObject({
      agreedByName: '',
      view: 'agreed',
    });
  });

  it('needs a written reason once the pictured person said no', () => {
    const draft: ConsentDraft = { ...complete, view: 'disagreed' };
    expect(draftProblems(draft, today)).toEqual({ note: 'empty' });
    expect(consentFrom(draft, 'new', { kind: 'person', id: 'mei' }, today)).toBeUndefined();
    expect(draftProblems({ ...draft, note: 'for her own safety' }, today)).toEqual({});
  });

  it('cannot be given tomorrow, nor end before it begins', () => {
    expect(draftProblems({ ...complete, givenOn: '2026-11-22' }, today)).toEqual({ givenOn: 'future' });
    expect(draftProblems({ ...complete, endsOn: '2025-12-31' }, today)).toEqual({ endsOn: 'order' });
    expect(draftProblems({ ...complete, givenOn: 'x', endsOn: '' }, today)).toEqual({
      givenOn: 'date',
      endsOn: 'empty',
    });
  });

  it('of an ended record asks the pictured person again', () => {
    const renewed = renewedDraft(aConsent({ viewWords: 'yes, please', note: 'kept' }), today);
    expect(renewed).toMatchObject({
      givenOn: today,
      endsOn: '2027-11-21',
      view: '',
      viewWords: '',
      note: 'kept',
    });
  });
});

describe('who is covered', () => {
  const collections = aConsent();
  const own = aConsent({ id: 'own', subject: { kind: 'person', id: 'mei' } });
  const ofMei = { collection: 'family', person: 'mei' };

  it('is anyone of a collection with a record that holds, to its last day', () => {
    expect(coveredBy([collections], ofMei, '2027-01-01')).toEqual({ ok: true, value: collections });
    expect(coveredBy([collections], ofMei, '2027-01-02')).toMatchObject({
      ok: false,
      failure: { code: 'consent.ended' },
    });
  });

  it('is nobody of another collection', () => {
    expect(coveredBy([collections, own], { collection: 'home' }, today)).toMatchObject({
      failure: { code: 'consent.missing' },
    });
  });

  it('is a person by their own record before that of the collection', () => {
    expect(coverage([collections, own], ofMei, today)).toEqual({ covered: true, consent: own });
  });

  it('is no person whose own record has ended, whatever the collection says', () => {
    const ended = { ...own, endsOn: '2026-06-01' };
    expect(coverage([collections, ended], ofMei, today)).toEqual({
      covered: false,
      code: 'consent.ended',
      consent: ended,
    });
  });

  it('is nobody by a record that says too little', () => {
    const nameless = aConsent({ agreedByName: '' });
    expect(coverage([nameless], ofMei, today)).toMatchObject({ covered: false, code: 'consent.incomplete' });
  });

  it('is anyone whose newer record holds, though an older one has ended', () => {
    const older = { ...own, id: 'older', endsOn: '2020-01-01' };
    expect(coverage([older, own], ofMei, today)).toEqual({ covered: true, consent: own });
  });
});

describe('the list of ended consents', () => {
  it('names a subject once, by the record that lasted longest, earliest end first', () => {
    const mei = { kind: 'person', id: 'mei' } as const;
    const older = aConsent({ id: 'a', subject: mei, endsOn: '2020-01-01' });
    const newer = aConsent({ id: 'b', subject: mei, endsOn: '2026-01-01' });
    const family = aConsent({ id: 'c', endsOn: '2025-01-01' });
    expect(endedConsents([older, newer, family], today).map(({ id }) => id)).toEqual(['c', 'b']);
  });

  it('leaves out who has a newer record that holds', () => {
    const older = aConsent({ id: 'a', endsOn: '2020-01-01' });
    expect(endedConsents([older, aConsent()], today)).toEqual([]);
  });
});
