import { describe, expect, it } from 'vitest';
import type {
  Collection,
  Consent,
  ImportItem,
  ImportRun,
  KeptFace,
  Person,
  Photo,
} from '../../../src/domain/gallery.ts';
import { planRemoval, type Contents } from '../../../src/workflows/removal.ts';
import { aFace } from '../a-face.ts';

const today = '2026-11-21';
const kept = <T>(record: T) => ({ revision: 3, record });

const collection = (id: string): Collection => ({ id, name: id, createdAt: '2026-01-01T00:00:00Z' });
const person = (id: string, of: string): Person => ({
  id,
  collection: of,
  name: id,
  createdAt: '2026-01-01T00:00:00Z',
});
const photo = (id: string, of: string): Photo => ({
  id,
  collection: of,
  fileName: `${id}.jpg`,
  bytes: 1,
  sha256: '',
  perceptualHash: '',
  width: 1,
  height: 1,
  format: 'jpeg',
  original: false,
  addedAt: '2026-01-01T00:00:00Z',
});
const face = (id: string, of: string, whose?: string): KeptFace => ({
  id,
  photo: of,
  ...(whose === undefined ? {} : { person: whose }),
  notPeople: [],
  face: aFace(),
});
const consent = (kind: 'person' | 'collection', id: string, endsOn: string): Consent => ({
  id: `consent-${id}`,
  subject: { kind, id },
  agreedBy: 'self',
  agreedByName: '',
  purpose: 'to look',
  givenOn: '2025-01-01',
  endsOn,
  view: 'agreed',
});
const run = (id: string, of: string): ImportRun => ({
  id,
  collection: of,
  source: 'box',
  keepOriginals: false,
  startedAt: '2026-01-01T00:00:00Z',
  state: 'done',
  total: 1,
});
const item = (id: string, of: string, stored: string): ImportItem => ({
  id,
  run: of,
  path: `${id}.jpg`,
  bytes: 1,
  modified: 0,
  outcome: { kind: 'stored', photo: stored, faces: 1 },
});

/** Two collections; Mei and Li in one photo, Mei alone in another, an unnamed face in a third. */
const contents: Contents = {
  collections: [kept(collection('family')), kept(collection('home'))],
  people: [kept(person('mei', 'family')), kept(person('li', 'family')), kept(person('jo', 'home'))],
  photos: ['both', 'alone', 'unnamed', 'empty'].map((id) => kept(photo(id, 'family'))),
  faces: [
    kept(face('mei-1', 'both', 'mei')),
    kept(face('li-1', 'both', 'li')),
    kept(face('mei-2', 'alone', 'mei')),
    kept(face('nobody', 'unnamed')),
  ],
  consents: [
    kept(consent('collection', 'family', '2027-01-01')),
    kept(consent('person', 'mei', '2026-01-01')),
  ],
  imports: [kept(run('run', 'family'))],
  importItems: [kept(item('alone-item', 'run', 'alone')), kept(item('both-item', 'run', 'both'))],
  cases: [],
  reviews: [],
  opinions: [],
  pairRuns: [],
  pairParts: [],
};

function gone(subjects: readonly Consent['subject'][], from = contents): string[] {
  return planRemoval(from, subjects, today)
    .changes.map((change) =>
      change.kind === 'delete'
        ? `${change.store} ${change.id}`
        : 'id' in change
          ? `picture ${change.id}`
          : '',
    )
    .sort();
}

describe('a person whose consent has ended', () => {
  it('goes with all faces, the photos of nobody else, the record and the file names', () => {
    expect(gone([{ kind: 'person', id: 'mei' }])).toEqual(
      [
        'consents consent-mei',
        'faces mei-1',
        'faces mei-2',
        'importItems alone-item',
        'people mei',
        'photos alone',
        'picture crop:mei-1',
        'picture crop:mei-2',
        'picture original:alone',
        'picture view:alone',
        // Others stay in this photo, but its pictures of the whole show who left.
        'picture original:both',
        'picture view:both',
      ].sort(),
    );
  });

  it('is deleted from the very revision that was looked at', () => {
    const { changes } = planRemoval(contents, [{ kind: 'person', id: 'mei' }], today);
    expect(changes).toContainEqual({ kind: 'delete', store: 'people', id: 'mei', revision: 3 });
  });

  it('leaves no photo of others that says its original is kept', () => {
    const whole = { ...photo('both', 'family'), original: true };
    const { changes } = planRemoval(
      { ...contents, photos: [kept(whole)] },
      [{ kind: 'person', id: 'mei' }],
      today,
    );
    const record = { ...whole, original: false };
    expect(changes).toContainEqual({ kind: 'put', store: 'photos', record, revision: 3 });
  });

  it('takes the faces along that came in after the person was deleted', () => {
    const people = contents.people.filter(({ record }) => record.id !== 'mei');
    const what = gone([{ kind: 'person', id: 'mei' }], { ...contents, people });
    for (const id of ['faces mei-1', 'faces mei-2', 'photos alone']) expect(what).toContain(id);
    expect(what).not.toContain('faces li-1');
  });
});

describe('a collection whose consent has ended', () => {
  const family: Consent['subject'] = { kind: 'collection', id: 'family' };

  it('goes with everyone and everything in it, and leaves the others alone', () => {
    const what = gone([family]);
    for (const id of [
      'collections family',
      'people mei',
      'people li',
      'photos empty',
      'faces nobody',
      'imports run',
    ])
      expect(what).toContain(id);
    expect(what.filter((id) => id.includes('home') || id.includes('jo'))).toEqual([]);
  });

  it('takes the faces of people who are no longer there along as it does those without a name', () => {
    const left = [...contents.faces, kept(face('left', 'empty', 'deleted'))];
    const what = gone([family], { ...contents, faces: left });
    for (const id of ['faces left', 'photos empty', 'collections family']) expect(what).toContain(id);
  });

  it('goes with a run that began after the collection was deleted', () => {
    const what = gone([family], { ...contents, collections: [] });
    for (const id of ['imports run', 'importItems alone-item']) expect(what).toContain(id);
  });

  it('stays for people who have a record of their own that holds', () => {
    const own = kept(consent('person', 'li', '2027-01-01'));
    const what = gone([family], { ...contents, consents: [...contents.consents, own] });
    expect(what).toContain('people mei');
    expect(what).toContain('faces nobody');
    expect(what).toContain('consents consent-family');
    for (const id of ['collections family', 'people li', 'faces li-1', 'photos both', 'consents consent-li'])
      expect(what).not.toContain(id);
  });
});

it('says how much goes', () => {
  expect(planRemoval(contents, [{ kind: 'person', id: 'mei' }], today)).toMatchObject({
    people: 1,
    photos: 1,
    faces: 2,
    collections: 0,
  });
});
