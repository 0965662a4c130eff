/** Imports photos into a gallery of the app's own, and reads the same photos with the engine alone. */
import type { Collection, Consent } from '../../../src/domain/gallery.ts';
import type { Result } from '../../../src/domain/errors.ts';
import type * as headless from '../../../src/workflows/headless.ts';

export interface ImportTask {
  /** Address of the app's headless entry. */
  readonly entry: string;
  readonly photos: readonly string[];
  readonly warmups: number;
  readonly runs: number;
}

/** Photos per second of each run; the two take turns, so that a busy machine is busy for both. */
export async function timeImport({ entry, photos, warmups, runs }: ImportTask) {
  const app = (await import(/* @vite-ignore */ entry)) as typeof headless;
  const files = await Promise.all(
    photos.map(async (url, index) => new File([await (await fetch(url)).blob()], `${String(index)}.jpg`)),
  );
  const pool = app.createPool();
  const analyse = (some: readonly File[]) => Promise.all(some.map((file) => pool.analyse(file)));
  await analyse(files.slice(0, warmups));
  const rate = async (work: () => Promise<unknown>) => {
    const start = performance.now();
    await work();
    return (files.length * 1000) / (performance.now() - start);
  };
  const engine: number[] = [];
  const imported: number[] = [];
  let stored = 0;
  for (let run = 0; run < runs; run += 1) {
    engine.push(await rate(() => analyse(files)));
    const gallery = await newGallery(app);
    imported.push(
      await rate(async () => {
        const source = app.filesSource(files);
        const plan = { collection: gallery.collection, source, keepOriginals: false };
        const listener = { progress: () => undefined, item: () => undefined };
        const handle = valueOf(
          await app.importPhotos({ gallery: gallery.open, reader: pool }, plan, listener),
        );
        ({ stored } = await handle.finished);
      }),
    );
    await gallery.remove();
  }
  const workers = (await pool.memory()).length;
  pool.dispose();
  return { engine, imported, stored, workers };
}

/** A gallery with a database of its own and a collection that may be filled. */
async function newGallery(app: typeof headless) {
  const database = `bench-${crypto.randomUUID()}`;
  // The work behind a passphrase is not what is timed.
  const vault = app.createVault({ database, cost: { memoryKiB: 1024, iterations: 1, parallelism: 1 } });
  const open = valueOf(await vault.create('nine herons over Grimsby'));
  const today = new Date().toISOString().slice(0, 10);
  const collection: Collection = {
    id: crypto.randomUUID(),
    name: 'Bench',
    createdAt: new Date().toISOString(),
  };
  const consent: Consent = {
    id: crypto.randomUUID(),
    subject: { kind: 'collection', id: collection.id },
    agreedBy: 'self',
    agreedByName: '',
    purpose: 'bench',
    givenOn: today,
    endsOn: `${String(new Date().getFullYear() + 1)}-12-31`,
    view: 'agreed',
  };
  valueOf(
    await open.commit([
      { kind: 'put', store: 'collections', record: collection, revision: 0 },
      { kind: 'put', store: 'consents', record: consent, revision: 0 },
    ]),
  );
  const remove = (): Promise<void> => {
    open.lock();
    return new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(database);
      request.onsuccess = () => {
        resolve();
      };
      request.onerror = () => {
        reject(new Error('the database of the bench was not deleted'));
      };
    });
  };
  return { open, collection: collection.id, remove };
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}
