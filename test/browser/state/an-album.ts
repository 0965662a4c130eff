/** An album in a real gallery: people with faces at several ages, photos of two, and faces without a name. */
import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { pictureId, type KeptFace } from '../../../src/domain/gallery.ts';
import type { Change, OpenGallery } from '../../../src/gallery/contract.ts';
import { fittedKernel } from '../../../src/kernel/fitted.ts';
import { createLibrary, type Library } from '../../../src/state/library.ts';
import { createPeople, type People } from '../../../src/state/people.ts';
import { aFace } from '../../unit/a-face.ts';
import { aKeptFace, aPerson, aPhotoRecord, then } from '../../unit/workflows/people/records.ts';
import { between, direction } from '../../unit/workflows/a-person.ts';
import { valueOf } from '../engine/expecting.ts';

/** A picture of one colour. */
export async function colouredPicture(hue: number, side = 64): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(side, side);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no 2d context');
  context.fillStyle = `hsl(${hue} 40% 60%)`;
  context.fillRect(0, 0, side, side);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
  return new Uint8Array(await blob.arrayBuffer());
}

export function put<S extends 'people' | 'photos' | 'faces' | 'collections'>(
  store: S,
  record: Extract<Change, { kind: 'put'; store: S }>['record'],
  revision = 0,
): Change {
  return { kind: 'put', store, record, revision } as Change;
}

/** Faces with the same `who` are as alike as photos of one person. */
export function faceRecord(id: string, photo: string, who: number, change: Partial<KeptFace> = {}): KeptFace {
  // A number that no other id gives.
  const seed = new TextEncoder().encode(id).reduce((sum, byte) => (sum * 31 + byte) % 1_000_003, 7);
  const own = direction(seed);
  const values = between(own, direction(who), 0.75);
  const face = aFace({
    template: { values, kernel: fittedKernel.version },
    age: { mean: 30, sd: 4, source: 'estimated' },
  });
  return aKeptFace(id, photo, { face, ...change });
}

/** Lan has two photos of her own and one with Wei; two faces on a fourth photo have no name, one of them is like Lan. */
export async function fillAlbum(gallery: OpenGallery): Promise<void> {
  const picture = await colouredPicture(30);
  const photos = ['one', 'two', 'both', 'unnamed'];
  const faces = [
    faceRecord('lan-1', 'one', 1, { person: 'Lan' }),
    faceRecord('lan-2', 'two', 1, { person: 'Lan' }),
    faceRecord('lan-3', 'both', 1, { person: 'Lan' }),
    faceRecord('wei-1', 'both', 2, { person: 'Wei' }),
    faceRecord('nobody-1', 'unnamed', 1),
    faceRecord('nobody-2', 'unnamed', 3),
  ];
  const done = await gallery.commit([
    put('collections', { id: 'album', name: 'Family', createdAt: then }),
    put('people', aPerson('Lan', { birthYear: 1987, cover: 'lan-2' })),
    put('people', aPerson('Wei')),
    ...photos.map((id) => put('photos', aPhotoRecord(id))),
    ...faces.map((face) => put('faces', face)),
    ...[...photos.map((id) => pictureId('view', id)), ...faces.map(({ id }) => pictureId('crop', id))].map(
      (id): Change => ({ kind: 'put-picture', id, bytes: picture, type: 'image/jpeg' }),
    ),
  ]);
  valueOf(done);
}

export interface Screen {
  readonly open: Signal<OpenGallery | undefined>;
  readonly library: Library;
  readonly people: People;
}

/** What the screen holds of a gallery; all is read. */
export async function screenOf(gallery: OpenGallery): Promise<Screen> {
  const open = signal<OpenGallery | undefined>(gallery);
  const library = createLibrary(open);
  const people = createPeople(open, library);
  await until(library.loaded, (loaded) => Object.values(loaded).every(Boolean));
  return { open, library, people };
}

/** Settles once the value is as wanted. */
export function until<T>(value: ReadonlySignal<T>, wanted: (value: T) => boolean): Promise<T> {
  return new Promise((resolve) => {
    const stop = value.subscribe((now) => {
      if (!wanted(now)) return;
      // The first call comes before `stop` is known.
      queueMicrotask(() => {
        stop();
        resolve(now);
      });
    });
  });
}

/** All that is stored, without revisions. */
export async function contentsOf(gallery: OpenGallery): Promise<unknown> {
  const stores = ['people', 'photos', 'faces', 'consents'] as const;
  const records = await Promise.all(
    stores.map(async (store) => {
      const { kept } = valueOf(await gallery.list(store));
      const sorted = kept.map(({ record }) => record).toSorted((a, b) => (a.id < b.id ? -1 : 1));
      return [store, sorted] as const;
    }),
  );
  const ids = valueOf(await gallery.pictureIds()).toSorted();
  const pictures = await Promise.all(ids.map(async (id) => [id, valueOf(await gallery.picture(id))]));
  return { ...Object.fromEntries(records), pictures };
}
