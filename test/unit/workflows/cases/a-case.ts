/** A case with one photo, and what is written about its candidates. */
import type { CandidateRef, Case, OpinionRequest, Review, Verdict } from '../../../../src/domain/case.ts';
import type { Consent } from '../../../../src/domain/gallery.ts';
import { noFilters } from '../../../../src/domain/search-filters.ts';
import type { Kept } from '../../../../src/gallery/contract.ts';
import type { CaseContent } from '../../../../src/workflows/cases/cases.ts';
import type { ReferencePhoto } from '../../../../src/workflows/cases/reference.ts';
import { aFace } from '../../a-face.ts';

export const kept = <T>(record: T, revision = 3): Kept<T> => ({ revision, record });

export const aPhoto = (id: string): ReferencePhoto => ({
  id,
  face: aFace(),
  width: 640,
  height: 480,
  statedAge: 3,
  view: { bytes: Uint8Array.of(1, 2, 3), type: 'image/jpeg' },
  crop: { bytes: Uint8Array.of(4, 5), type: 'image/webp' },
});

export const aContent = (overrides: Partial<CaseContent> = {}): CaseContent => ({
  name: 'L.',
  facts: { birthYear: 1986, lastSeenOn: '1991' },
  references: [aPhoto('first')],
  filters: noFilters,
  collections: ['family'],
  ...overrides,
});

export const aCase = (id: string, overrides: Partial<Case> = {}): Case => {
  const { view: _view, crop: _crop, ...reference } = aPhoto('first');
  return {
    id,
    name: 'L.',
    facts: { birthYear: 1986, lastSeenOn: '1991' },
    references: [reference],
    filters: noFilters,
    collections: ['family'],
    openedAt: '2026-05-01T10:00:00.000Z',
    ...overrides,
  };
};

export const aReview = (
  id: string,
  of: string,
  candidate: CandidateRef,
  verdicts: readonly [at: string, verdict: Verdict][] = [],
): Review => ({
  id,
  case: of,
  candidate,
  parts: [],
  decisions: verdicts.map(([at, verdict]) => ({ at, verdict, reason: '', evidence: 1 })),
});

export const anOpinion = (
  id: string,
  of: string,
  items: readonly (readonly [item: string, candidate: CandidateRef, decoy?: boolean])[],
): OpinionRequest => ({
  ...opinionBase,
  id,
  case: of,
  items: items.map(([item, candidate, decoy = false]) => ({ item, candidate, decoy })),
  answers: [
    {
      id: `${id}-answer`,
      reviewer: 'Barnaby',
      answeredAt: '2026-05-02T10:00:00.000Z',
      mergedAt: '2026-05-03T10:00:00.000Z',
      items: items.map(([item]) => ({ item, verdict: 'lead' as const, reason: '', parts: [] })),
    },
  ],
});

const opinionBase: Omit<OpinionRequest, 'id' | 'case' | 'items' | 'answers'> = {
  madeAt: '2026-05-01T10:00:00.000Z',
  expiresOn: '2026-06-01',
  passphrase: 'five plain words in a row',
};

export const ofCase = (id: string, endsOn = '2027-05-01'): Consent => ({
  id: `consent-${id}`,
  subject: { kind: 'case', id },
  agreedBy: 'parent',
  agreedByName: 'Mei',
  purpose: 'to look for my son',
  givenOn: '2026-05-01',
  endsOn,
  view: 'cannot-be-reached',
});

export const person = (id: string): CandidateRef => ({ kind: 'person', person: id });
export const faceOf = (id: string): CandidateRef => ({ kind: 'face', face: id });
