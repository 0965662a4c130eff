/** Photos, a collection that may be filled, and an import into it, for the tests of importing. */
import { expect } from 'vitest';
import type { Collection, Consent, ImportItem, Records, StoreName } from '../../../src/domain/gallery.ts';
import type { Change, OpenGallery } from '../../../src/gallery/contract.ts';
import type {
  ImportHandle,
  ImportPlan,
  ImportProgress,
  PhotoTable,
} from '../../../src/workflows/importing/contract.ts';
import { importPhotos, type ImportReader } from '../../../src/workflows/importing/import-photos.ts';
import { readTable } from '../../../src/workflows/importing/read-table.ts';
import { filesSource } from '../../../src/workflows/importing/sources.ts';
import { recognisedChoice } from '../../../src/workflows/importing/table/choice.ts';
import { understandTable } from '../../../src/workflows/importing/understand-table.ts';
import { valueOf } from '../engine/expecting.ts';
import { cutOut, fetchPhoto } from '../engine/photos.ts';

/** Heads in face-api's demo photos, chosen by eye: photo, left and top corner, side in pixels. */
const heads = [
  [1, 350, 250, 370],
  [3, 490, 245, 400],
  [3, 985, 110, 420],
  [4, 600, 10, 340],
  [5, 1340, 270, 440],
] as const;

let portraits: Promise<readonly Blob[]> | undefined;

async function cutPortraits(): Promise<readonly Blob[]> {
  return Promise.all(
    heads.map(async ([photo, x, y, side]) =>
      cutOut(await fetchPhoto(`/demo/sample${photo}.jpg`), { x, y, width: side, height: side }, 224),
    ),
  );
}

const modified = Date.UTC(2020, 4, 3);

export function fileOf(name: string, photo: BlobPart): File {
  return new File([photo], name, { lastModified: modified });
}

/** `head-1.jpg` to `head-5.jpg`: five different people, one on each. */
export async function headFiles(): Promise<File[]> {
  const all = await (portraits ??= cutPortraits());
  return all.map((photo, index) => fileOf(`head-${index + 1}.jpg`, photo));
}

/** As many different files as wanted: the heads again and again, each with bytes of its own behind the picture. */
export async function manyFiles(count: number): Promise<File[]> {
  const files = await headFiles();
  return Array.from({ length: count }, (_, index) => {
    const head = files[index % files.length] ?? new Blob();
    return new File([head, `number ${index}`], `photo-${index}.jpg`, { lastModified: modified });
  });
}

export const now = Date.UTC(2026, 5, 1, 12);

/** A collection, with consent for a year from June 2026 unless told otherwise. */
export async function newCollection(
  gallery: OpenGallery,
  consent: Partial<Consent> | 'none' = {},
): Promise<Collection> {
  const collection: Collection = {
    id: crypto.randomUUID(),
    name: 'Album',
    createdAt: '2026-06-01T00:00:00.000Z',
  };
  const record: Consent = {
    id: crypto.randomUUID(),
    subject: { kind: 'collection', id: collection.id },
    agreedBy: 'self',
    agreedByName: '',
    purpose: 'family album',
    givenOn: '2026-06-01',
    endsOn: '2027-06-01',
    view: 'agreed',
    ...(consent === 'none' ? {} : consent),
  };
  valueOf(
    await gallery.commit([
      { kind: 'put', store: 'collections', record: collection, revision: 0 },
      ...(consent === 'none' ? [] : [{ kind: 'put', store: 'consents', record, revision: 0 } as const]),
    ]),
  );
  return collection;
}

export async function tableOf(...lines: readonly string[]): Promise<PhotoTable> {
  const { signal } = new AbortController();
  const reading = { signal, onProgress: () => undefined };
  const raw = valueOf(await readTable(new Blob([lines.join('\n')]), reading));
  const table = await understandTable(raw, recognisedChoice(raw), '2026-06-01', signal);
  return table ?? expect.fail('nobody ended it');
}

export function planOf(collection: Collection, files: readonly File[]): ImportPlan {
  return { collection: collection.id, source: filesSource(files), keepOriginals: false };
}

export interface Running {
  readonly handle: ImportHandle;
  readonly items: readonly ImportItem[];
  readonly progress: readonly ImportProgress[];
  /** Resolves with the first progress, past or to come, that fits. */
  readonly until: (fits: (progress: ImportProgress) => boolean) => Promise<ImportProgress>;
}

export async function begin(gallery: OpenGallery, reader: ImportReader, plan: ImportPlan): Promise<Running> {
  const items: ImportItem[] = [];
  const progress: ImportProgress[] = [];
  const handle = valueOf(
    await importPhotos({ gallery, reader, now: () => now }, plan, {
      progress: (step) => progress.push(step),
      item: (item) => items.push(item),
    }),
  );
  const until = async (fits: (progress: ImportProgress) => boolean): Promise<ImportProgress> => {
    await expect.poll(() => progress.some(fits), { timeout: 60_000, interval: 20 }).toBe(true);
    return progress.find(fits) ?? expect.fail('it was there a moment ago');
  };
  return { handle, items, progress, until };
}

/** A whole import. */
export async function run(
  gallery: OpenGallery,
  reader: ImportReader,
  plan: ImportPlan,
): Promise<{ readonly end: ImportProgress; readonly items: readonly ImportItem[] }> {
  const { handle, items } = await begin(gallery, reader, plan);
  return { end: await handle.finished, items };
}

/** Every record of a store. */
export async function all<S extends StoreName>(gallery: OpenGallery, store: S): Promise<Records[S][]> {
  const { kept, damaged } = valueOf(await gallery.list(store));
  expect(damaged).toEqual([]);
  return kept.map(({ record }) => record);
}

/** What is stored hangs together: every face and picture has its photo, every photo its view and its file's only copy. */
export async function expectWhole(gallery: OpenGallery, photos: number): Promise<void> {
  const [stored, faces] = [await all(gallery, 'photos'), await all(gallery, 'faces')];
  expect(stored).toHaveLength(photos);
  // Several photos may be cut from one file.
  const files = stored.map(({ id, sha256, cutFrom }) => (cutFrom === undefined ? sha256 : id));
  expect(new Set(files).size).toBe(photos);
  const ids = new Set(stored.map(({ id }) => id));
  const people = new Set((await all(gallery, 'people')).map(({ id }) => id));
  for (const { photo, person } of faces) {
    expect(ids).toContain(photo);
    if (person !== undefined) expect(people).toContain(person);
  }
  const pictures = valueOf(await gallery.pictureIds());
  expect([...pictures].filter((id) => !id.startsWith('original:')).sort()).toEqual(
    [...stored.map(({ id }) => `view:${id}`), ...faces.map(({ id }) => `crop:${id}`)].sort(),
  );
}

/** The gallery itself, but for what one verb is made to answer. */
export function withCommit(
  gallery: OpenGallery,
  commit: (changes: readonly Change[]) => ReturnType<OpenGallery['commit']>,
): OpenGallery {
  return new Proxy(gallery, {
    get(target, verb) {
      if (verb === 'commit') return commit;
      const value: unknown = Reflect.get(target, verb, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
