import { batch, computed, effect, type ReadonlySignal } from '@preact/signals';
import type { Failure } from '../domain/errors.ts';
import { defaultSettings, pictureId, type Id, type Records, type Settings } from '../domain/gallery.ts';
import type { Kept, OpenGallery, Touched } from '../gallery/contract.ts';
import { breathe } from '../workflows/breathe.ts';
import { facesByPerson, facesByPhoto, facesWithoutPerson, type KeptFaceRecord } from './face-indexes.ts';
import { createMirror } from './mirror.ts';
import { createPictureUrls, type PictureUrl } from './picture-urls.ts';

export type { Kept } from '../gallery/contract.ts';
export type { PictureUrl } from './picture-urls.ts';

/** What the first screen needs is read first, the rest once that is drawn. */
const firstStores = ['settings', 'collections', 'people'] as const;
const laterStores = ['faces', 'photos', 'consents', 'cases', 'reviews', 'opinions'] as const;
const mirroredStores = [...firstStores, ...laterStores] as const;
export type MirroredStore = (typeof mirroredStores)[number];

/** Beyond this many touched records of one store, as after a restore, the whole store is read anew. */
const mostSingleReads = 400;
/** Crops are about 10 kB, views about 60 kB: a few screens of either stay ready. */
const pictures = { idle: 240, parallel: 6 };

type Shown<S extends MirroredStore> = ReadonlySignal<ReadonlyMap<Id, Kept<Records[S]>>>;

/** The open gallery in memory, decrypted, kept true; empty while the gallery is locked. */
export interface Library {
  readonly collections: Shown<'collections'>;
  readonly people: Shown<'people'>;
  readonly photos: Shown<'photos'>;
  readonly faces: Shown<'faces'>;
  readonly consents: Shown<'consents'>;
  readonly cases: Shown<'cases'>;
  readonly reviews: Shown<'reviews'>;
  readonly opinions: Shown<'opinions'>;
  /** Revision 0 with the defaults where none are stored. */
  readonly settings: ReadonlySignal<Kept<Settings>>;
  /** Which stores have been read whole since the gallery opened. */
  readonly loaded: ReadonlySignal<Readonly<Record<MirroredStore, boolean>>>;
  /** Records whose tag did not verify: left as they are, not shown. */
  readonly damaged: ReadonlySignal<Readonly<Record<MirroredStore, readonly Id[]>>>;
  /** Why something could not be read. */
  readonly failure: ReadonlySignal<Failure | undefined>;
  readonly facesByPerson: ReadonlySignal<ReadonlyMap<Id, readonly KeptFaceRecord[]>>;
  /** Faces of one photo stand left to right. */
  readonly facesByPhoto: ReadonlySignal<ReadonlyMap<Id, readonly KeptFaceRecord[]>>;
  readonly facesWithoutPerson: ReadonlySignal<readonly KeptFaceRecord[]>;
  /** An address for a stored picture; release it when it is no longer shown. All are freed when the gallery locks. */
  readonly picture: (id: string, signal?: AbortSignal) => Promise<PictureUrl | undefined>;
  /** Reads these records again; settles when the mirror is true to them. Own commits and other tabs are followed anyway. */
  readonly refresh: (touched: Touched) => Promise<void>;
}

/** Milliseconds. */
const firstDrawing = 50;
const mostPictures = 1_000;

export function createLibrary(open: ReadonlySignal<OpenGallery | undefined>): Library {
  const mirrors = {
    settings: createMirror('settings'),
    collections: createMirror('collections'),
    people: createMirror('people'),
    faces: createMirror('faces'),
    photos: createMirror('photos'),
    consents: createMirror('consents'),
    cases: createMirror('cases'),
    reviews: createMirror('reviews'),
    opinions: createMirror('opinions'),
  } as const;
  const urls = createPictureUrls(async (id) => {
    const picture = await open.peek()?.picture(id);
    if (picture?.ok !== true || picture.value === undefined) return undefined;
    return new Blob([picture.value.bytes], { type: picture.value.type });
  }, pictures);

  let wanted = new Map<MirroredStore, Set<Id>>();
  let work: Promise<void> = Promise.resolve();

  /** One piece of work after the other: a late answer never overwrites a newer one. */
  const enqueue = (task: () => Promise<void>): Promise<void> => {
    work = work.then(task).catch(reportError);
    return work;
  };
  /** Reads together, then changes all mirrors in one step, unless the gallery was locked meanwhile. */
  const apply = async (gallery: OpenGallery, reads: readonly Promise<() => void>[]): Promise<void> => {
    const changes = await Promise.all(reads);
    if (open.peek() !== gallery) return;
    batch(() => {
      for (const change of changes) change();
    });
  };

  const readWhole = async (gallery: OpenGallery): Promise<void> => {
    await apply(
      gallery,
      firstStores.map((store) => mirrors[store].readAll(gallery)),
    );
    // Time for the people to be drawn and to ask for their pictures, which go before the rest.
    await wait(firstDrawing);
    await Promise.race([urls.settled(), wait(mostPictures)]);
    for (const store of laterStores) {
      // A touch is answered in between.
      await breathe();
      if (open.peek() === gallery) await apply(gallery, [mirrors[store].readAll(gallery)]);
    }
  };
  const readWanted = async (gallery: OpenGallery): Promise<void> => {
    while (wanted.size > 0 && open.peek() === gallery) {
      const now = wanted;
      wanted = new Map();
      const reads = [...now].map(([store, ids]) =>
        ids.size > mostSingleReads ? mirrors[store].readAll(gallery) : mirrors[store].readSome(gallery, ids),
      );
      await apply(gallery, reads);
    }
  };
  const follow = (gallery: OpenGallery, touched: Touched): Promise<void> => {
    for (const { store, id } of touched) {
      if (store === 'pictures') urls.forget(id);
      else if (isMirrored(store)) wanted.set(store, (wanted.get(store) ?? new Set()).add(id));
    }
    return enqueue(() => readWanted(gallery));
  };

  const { settings, collections, people, faces, photos, consents, cases, reviews, opinions } = mirrors;
  const indexes = {
    facesByPerson: computed(() => facesByPerson(faces.records.value)),
    facesByPhoto: computed(() => facesByPhoto(faces.records.value)),
    facesWithoutPerson: computed(() =>
      facesWithoutPerson(faces.records.value, people.loaded.value ? people.records.value : undefined),
    ),
  } as const;

  effect(() => {
    const gallery = open.value;
    if (gallery === undefined) return undefined;
    const stop = gallery.onTouched((touched) => {
      void follow(gallery, touched);
    });
    void enqueue(() => readWhole(gallery));
    return () => {
      stop();
      urls.clear();
      wanted = new Map();
      batch(() => {
        for (const store of mirroredStores) mirrors[store].clear();
      });
      // One that nobody shows would keep its last value until it is read again.
      for (const index of Object.values(indexes)) index.peek();
    };
  });

  return {
    collections: collections.records,
    people: people.records,
    faces: faces.records,
    photos: photos.records,
    consents: consents.records,
    cases: cases.records,
    reviews: reviews.records,
    opinions: opinions.records,
    settings: computed(
      () => settings.records.value.get(defaultSettings.id) ?? { revision: 0, record: defaultSettings },
    ),
    loaded: computed(() => ofEach((store) => mirrors[store].loaded.value)),
    damaged: computed(() => ofEach((store) => mirrors[store].damaged.value)),
    failure: computed(() =>
      mirroredStores.map((store) => mirrors[store].failure.value).find((each) => each !== undefined),
    ),
    ...indexes,
    picture: (id, cancel) => urls.lease(id, cancel),
    refresh(touched) {
      const gallery = open.peek();
      return gallery === undefined ? Promise.resolve() : follow(gallery, touched);
    },
  };
}

function isMirrored(store: string): store is MirroredStore {
  return mirroredStores.some((each) => each === store);
}

function ofEach<T>(valueOf: (store: MirroredStore) => T): Readonly<Record<MirroredStore, T>> {
  return {
    settings: valueOf('settings'),
    collections: valueOf('collections'),
    people: valueOf('people'),
    faces: valueOf('faces'),
    photos: valueOf('photos'),
    consents: valueOf('consents'),
    cases: valueOf('cases'),
    reviews: valueOf('reviews'),
    opinions: valueOf('opinions'),
  };
}

/** The small picture of a face; the larger one of a whole photo. */
export const cropOf = (face: Id): string => pictureId('crop', face);
export const viewOf = (photo: Id): string => pictureId('view', photo);

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
