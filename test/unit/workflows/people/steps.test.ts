import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { success } from '../../../../src/domain/errors.ts';
import type { Consent, KeptFace, Person, Photo, StoreName } from '../../../../src/domain/gallery.ts';
import { giveFaces, keepApart, nameFaces, notThisPerson } from '../../../../src/workflows/people/assign.ts';
import {
  deleteFaces,
  deletePeople,
  deletePhotos,
  type Holdings,
} from '../../../../src/workflows/people/delete-people.ts';
import type { DeletionSource } from '../../../../src/workflows/people/going.ts';
import { commonEnd, differences, mergePeople, splitPerson } from '../../../../src/workflows/people/merge.ts';
import type { Kept, Step } from '../../../../src/workflows/people/step.ts';
import {
  aConsent,
  afterCommit,
  aKeptFace,
  aPerson,
  aPhotoRecord,
  contents,
  kept,
  then,
  type Stored,
} from './records.ts';

/** An album: who is on which face, by index; `undefined` is nobody yet. */
interface Album {
  readonly people: readonly Kept<Person>[];
  readonly photos: readonly Kept<Photo>[];
  readonly faces: readonly Kept<KeptFace>[];
  readonly consents: readonly Kept<Consent>[];
}

const someAlbum: fc.Arbitrary<Album> = fc
  .record({
    owners: fc.array(fc.option(fc.nat(2), { nil: undefined }), { minLength: 1, maxLength: 8 }),
    photos: fc.integer({ min: 1, max: 4 }),
    covers: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
    consents: fc.array(fc.nat(2), { maxLength: 4 }),
    revision: fc.integer({ min: 1, max: 9 }),
  })
  .map(({ owners, photos, covers, consents, revision }) => {
    const faces = owners.map((owner, index) =>
      kept(
        aKeptFace(`f${index}`, `photo${index % photos}`, {
          ...(owner !== undefined && { person: `p${owner}` }),
          notPeople: index % 3 === 0 ? ['p1'].filter((id) => id !== `p${owner ?? ''}`) : [],
        }),
        revision + (index % 2),
      ),
    );
    return {
      faces,
      photos: Array.from({ length: photos }, (_, index) =>
        kept(aPhotoRecord(`photo${index}`, { original: index % 2 === 0 }), revision),
      ),
      people: [0, 1, 2].map((index) => {
        const own = faces.find(({ record }) => record.person === `p${index}`)?.record.id;
        const cover = covers[index] === true ? own : undefined;
        return kept(aPerson(`p${index}`, { ...(cover !== undefined && { cover }) }), revision);
      }),
      consents: consents.map((person, index) =>
        kept(aConsent(`c${index}`, `p${person}`, `202${7 + (index % 3)}-01-01`), revision),
      ),
    };
  });

function stored({ people, photos, faces, consents }: Album): Stored {
  const all = new Map<string, Kept<unknown>>();
  const put = (store: StoreName, records: readonly Kept<{ readonly id: string }>[]): void => {
    for (const each of records) all.set(`${store}/${each.record.id}`, each);
  };
  put('people', people);
  put('photos', photos);
  put('faces', faces);
  put('consents', consents);
  for (const { record } of photos) {
    all.set(`pictures/view:${record.id}`, kept([1, 2, 3]));
    if (record.original) all.set(`pictures/original:${record.id}`, kept([4, 5]));
  }
  for (const { record } of faces) all.set(`pictures/crop:${record.id}`, kept([6]));
  return all;
}

function holdings({ people, photos, faces, consents }: Album): Holdings {
  const byId = <T extends { readonly id: string }>(records: readonly Kept<T>[]) =>
    new Map(records.map((each) => [each.record.id, each]));
  const grouped = (keyOf: (face: KeptFace) => string | undefined) => {
    const groups = new Map<string, Kept<KeptFace>[]>();
    for (const face of faces) {
      const key = keyOf(face.record);
      if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), face]);
    }
    return groups;
  };
  return {
    people: byId(people),
    photos: byId(photos),
    consents: byId(consents),
    facesByPerson: grouped(({ person }) => person),
    facesByPhoto: grouped(({ photo }) => photo),
  };
}

/** Reads what the album stores; no import ever took place. */
function source(album: Album): DeletionSource {
  const all = stored(album);
  return {
    picture: (id) => {
      const bytes = all.get(`pictures/${id}`)?.record;
      return Promise.resolve(
        success(
          Array.isArray(bytes)
            ? { bytes: Uint8Array.from(bytes as number[]), type: 'image/jpeg' }
            : undefined,
        ),
      );
    },
    list: () => Promise.resolve(success({ kept: [], damaged: [] })),
  };
}

function personOf({ people }: Album, index: number): Kept<Person> {
  const person = people[index];
  if (person === undefined) throw new Error('an album has three people');
  return person;
}

async function valueOf(result: ReturnType<typeof deletePeople>): Promise<Step> {
  const step = await result;
  if (!step.ok) throw new Error(step.failure.code);
  return step.value;
}

function merged(album: Album): Step {
  const of = (id: string) => album.consents.filter(({ record }) => record.subject.id === id);
  return mergePeople({
    stays: personOf(album, 0),
    gone: personOf(album, 1),
    facesOfGone: album.faces.filter(({ record }) => record.person === 'p1'),
    faces: album.faces,
    consentsOfStays: of('p0'),
    consentsOfGone: of('p1'),
  });
}

const deeds: Readonly<Record<string, (album: Album) => Step | Promise<Step>>> = {
  'giving all faces to one person': (album) => giveFaces(album.faces, 'p2', album.people),
  'naming faces': (album) => nameFaces(album.faces, aPerson('new'), album.people),
  'taking faces away': (album) => notThisPerson(album.faces, album.people),
  'keeping faces apart': (album) =>
    keepApart(
      album.faces.filter(({ record }) => record.person !== 'p0'),
      ['p0'],
      true,
    ),
  merging: merged,
  splitting: (album) =>
    splitPerson({
      from: personOf(album, 0),
      chosen: album.faces.filter(({ record }) => record.person === 'p0').slice(0, 1),
      name: 'Someone',
      consents: album.consents.filter(({ record }) => record.subject.id === 'p0'),
      now: new Date(then),
      newId: (() => {
        let count = 0;
        return () => `new${(count += 1)}`;
      })(),
    }).step,
  'deleting people': (album) => valueOf(deletePeople(source(album), ['p0', 'p1'], holdings(album))),
  'deleting faces': (album) => valueOf(deleteFaces(source(album), album.faces.slice(0, 2), holdings(album))),
  'deleting photos': (album) => valueOf(deletePhotos(source(album), ['photo0'], holdings(album))),
};

describe('a deed and what takes it back', () => {
  it.each(Object.entries(deeds))(
    '%s is one commit, and taking it back restores all there was',
    async (_, deed) => {
      await fc.assert(
        fc.asyncProperty(someAlbum, async (album) => {
          const before = stored(album);
          const { forward, back } = await deed(album);
          const after = afterCommit(before, forward);
          expect(contents(afterCommit(after, back))).toEqual(contents(before));
        }),
      );
    },
  );

  it.each(Object.entries(deeds))('%s leaves no face with a person who is gone', async (_, deed) => {
    await fc.assert(
      fc.asyncProperty(someAlbum, async (album) => {
        const after = contents(afterCommit(stored(album), (await deed(album)).forward));
        for (const [key, record] of Object.entries(after)) {
          if (!key.startsWith('faces/')) continue;
          const { person, notPeople } = record as KeptFace;
          if (person === undefined) continue;
          expect(after).toHaveProperty([`people/${person}`]);
          expect(notPeople).not.toContain(person);
        }
      }),
    );
  });
});

describe('deleting people', () => {
  const album: Album = {
    people: [kept(aPerson('p0')), kept(aPerson('p1')), kept(aPerson('p2'))],
    photos: [kept(aPhotoRecord('alone')), kept(aPhotoRecord('together', { original: true }))],
    faces: [
      kept(aKeptFace('a', 'alone', { person: 'p0' })),
      kept(aKeptFace('b', 'together', { person: 'p0' })),
      kept(aKeptFace('c', 'together', { person: 'p1' })),
    ],
    consents: [kept(aConsent('own', 'p0', '2027-01-01')), kept(aConsent('other', 'p1', '2027-01-01'))],
  };

  it('takes their faces, crops, records and photos, and leaves others their crops', async () => {
    const step = await valueOf(deletePeople(source(album), ['p0'], holdings(album)));
    expect(Object.keys(contents(afterCommit(stored(album), step.forward)))).toEqual([
      'consents/other',
      'faces/c',
      'people/p1',
      'people/p2',
      'photos/together',
      'pictures/crop:c',
    ]);
  });

  it('does not leave a photo that claims to have its original', async () => {
    const step = await valueOf(deletePeople(source(album), ['p0'], holdings(album)));
    const after = contents(afterCommit(stored(album), step.forward));
    expect(after['photos/together']).toMatchObject({ original: false });
  });
});

describe('merging two people', () => {
  it('keeps what only one of them states, and says what is lost', () => {
    const stays = aPerson('Lan', { birthYear: 1990, note: 'from Guiyang' });
    const gone = aPerson('Lin', { birthYear: 1991, place: 'Zunyi', note: 'moved twice' });
    expect(differences(stays, gone)).toEqual([
      { fact: 'name', kept: 'Lan', dropped: 'Lin' },
      { fact: 'birthYear', kept: '1990', dropped: '1991' },
    ]);
    const step = mergePeople({
      stays: kept(stays),
      gone: kept(gone),
      facesOfGone: [],
      faces: [],
      consentsOfStays: [],
      consentsOfGone: [],
    });
    expect(step.forward[0]).toMatchObject({
      record: { name: 'Lan', birthYear: 1990, place: 'Zunyi', note: 'from Guiyang\nmoved twice' },
    });
  });

  it('keeps no face longer than was agreed for either', () => {
    const long = kept(aConsent('long', 'p0', '2030-06-30'));
    const short = kept(aConsent('short', 'p1', '2027-01-31'));
    expect(commonEnd([long], [short])).toBe('2027-01-31');
    expect(commonEnd([long], [])).toBeUndefined();
    const step = mergePeople({
      stays: kept(aPerson('p0')),
      gone: kept(aPerson('p1')),
      facesOfGone: [],
      faces: [],
      consentsOfStays: [long],
      consentsOfGone: [short],
    });
    const records = step.forward.flatMap((change) =>
      change.kind === 'put' && change.store === 'consents' ? [change.record] : [],
    );
    expect(records.map(({ endsOn, subject }) => [endsOn, subject.id])).toEqual([
      ['2027-01-31', 'p0'],
      ['2027-01-31', 'p0'],
    ]);
  });
});
