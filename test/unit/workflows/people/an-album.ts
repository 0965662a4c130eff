/** Albums of every kind, as a gallery stores them and as the screen holds them. */
import fc from 'fast-check';
import { success } from '../../../../src/domain/errors.ts';
import type { Consent, KeptFace, Person, Photo, StoreName } from '../../../../src/domain/gallery.ts';
import type { deletePeople } from '../../../../src/workflows/people/delete-people.ts';
import { type Holdings } from '../../../../src/workflows/people/delete-people.ts';
import type { DeletionSource } from '../../../../src/workflows/people/going.ts';
import type { Kept, Step } from '../../../../src/workflows/people/step.ts';
import { aConsent, aKeptFace, aPerson, aPhotoRecord, kept, type Stored } from './records.ts';

/** An album: who is on which face, by index; `undefined` is nobody yet. */
export interface Album {
  readonly people: readonly Kept<Person>[];
  readonly photos: readonly Kept<Photo>[];
  readonly faces: readonly Kept<KeptFace>[];
  readonly consents: readonly Kept<Consent>[];
}

export const someAlbum: fc.Arbitrary<Album> = fc
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

export function stored({ people, photos, faces, consents }: Album): Stored {
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

export function holdings({ people, photos, faces, consents }: Album): Holdings {
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
export function source(album: Album): DeletionSource {
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

export function personOf({ people }: Album, index: number): Kept<Person> {
  const person = people[index];
  if (person === undefined) throw new Error('an album has three people');
  return person;
}

export async function stepOf(result: ReturnType<typeof deletePeople>): Promise<Step> {
  const step = await result;
  if (!step.ok) throw new Error(step.failure.code);
  return step.value;
}
