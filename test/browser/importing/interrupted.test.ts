import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failure } from '../../../src/domain/errors.ts';
import type { Person } from '../../../src/domain/gallery.ts';
import { createPool, type EnginePool } from '../../../src/engine/pool.ts';
import type { PhotoSource } from '../../../src/workflows/importing/contract.ts';
import { importPhotos } from '../../../src/workflows/importing/import-photos.ts';
import { codeOf, only, valueOf } from '../engine/expecting.ts';
import { inEveryWorker, letGoOfWorkers, liveWorkers } from '../engine/worker-control.ts';
import { freshGallery, freshName, unlockAgain } from '../gallery/galleries.ts';
import {
  all,
  begin,
  expectWhole,
  manyFiles,
  newCollection,
  now,
  planOf,
  tableOf,
  withCommit,
} from './an-album.ts';

const count = 24;
const files = await manyFiles(count);

/** The head with a bar of its own beside it, so that no two pictures are copies of each other. */
async function differentPicture(file: File, index: number): Promise<File> {
  const bitmap = await createImageBitmap(file);
  const canvas = new OffscreenCanvas(448, 224);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no 2d context');
  context.fillStyle = '#888';
  context.fillRect(0, 0, 448, 224);
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  for (let bit = 0; bit < 5; bit += 1) {
    context.fillStyle = ((index >> bit) & 1) === 1 ? '#fff' : '#000';
    context.fillRect(236 + bit * 42, 0, 42, 224);
  }
  const picture = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 });
  return new File([picture], file.name, { lastModified: file.lastModified });
}

const album = await Promise.all(files.map(differentPicture));

describe('an import', () => {
  let reader: EnginePool;
  beforeEach(() => {
    reader = createPool();
  });
  afterEach(() => {
    reader.dispose();
  });
  afterAll(letGoOfWorkers);

  it('that is paused stores nothing more until it goes on', async () => {
    const gallery = await freshGallery();
    const { handle, items, until } = await begin(
      gallery,
      reader,
      planOf(await newCollection(gallery), album),
    );
    await until(({ done }) => done >= 3);
    handle.pause();
    // What was being committed at that moment is.
    await new Promise((resolve) => setTimeout(resolve, 500));
    const before = items.length;
    expect(before).toBeLessThan(count);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(items).toHaveLength(before);
    await expect
      .poll(async () => only(await all(gallery, 'imports')).state, { timeout: 5000 })
      .toBe('paused');
    handle.goOn();
    expect(await handle.finished).toMatchObject({ state: 'done', stored: count });
    await expectWhole(gallery, count);
  });

  it('that is cancelled keeps what it stored and nothing comes later', async () => {
    const gallery = await freshGallery();
    const { handle, items, until } = await begin(
      gallery,
      reader,
      planOf(await newCollection(gallery), album),
    );
    await until(({ done }) => done >= 3);
    handle.cancel();
    const end = await handle.finished;
    expect(end.state).toBe('cancelled');
    expect(end.stored).toBe(items.length);
    expect(end.stored).toBeLessThan(count);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await expectWhole(gallery, end.stored);
    expect(only(await all(gallery, 'imports'))).toMatchObject({ state: 'cancelled' });
    // Another one can begin at once.
    const next = await begin(gallery, reader, planOf(await newCollection(gallery), album.slice(0, 4)));
    expect(await next.handle.finished).toMatchObject({ state: 'done', done: 4 });
  });

  it('goes on after the gallery was locked where it stopped, without reading anything twice', async () => {
    const database = freshName();
    const locked = await freshGallery(database);
    const collection = await newCollection(locked);
    const first = await begin(locked, reader, planOf(collection, album));
    await first.until(({ done }) => done >= 5);
    locked.lock();
    const stopped = await first.handle.finished;
    expect(stopped).toMatchObject({ state: 'paused', failure: { code: 'vault.locked' } });

    const gallery = await unlockAgain(database);
    const stored = await all(gallery, 'photos');
    await expectWhole(gallery, stored.length);
    expect(stored.length).toBeGreaterThanOrEqual(5);
    expect(stored.length).toBeLessThan(count);
    const resume = only(await all(gallery, 'imports'));
    expect(resume).toMatchObject({ id: first.handle.run, state: 'running' });

    const opened: string[] = [];
    const { source } = planOf(collection, album);
    const watched: PhotoSource = {
      ...source,
      async *files(signal) {
        for await (const file of source.files(signal)) {
          if (!file.ok) yield file;
          else {
            const { value } = file;
            const open = (): ReturnType<typeof value.open> => {
              opened.push(value.path);
              return value.open();
            };
            yield { ok: true, value: { ...value, open } };
          }
        }
      },
    };
    const rest = await begin(gallery, reader, { ...planOf(collection, []), source: watched, resume });
    expect(await rest.handle.finished).toMatchObject({ state: 'done', done: count, stored: count });
    expect(opened).toHaveLength(count - stored.length);
    await expectWhole(gallery, count);
    expect(await all(gallery, 'importItems')).toHaveLength(count);
    expect(only(await all(gallery, 'imports'))).toMatchObject({ state: 'done', total: count });
  });

  it('that finds no room pauses, keeps what it has, and goes on when there is room', async () => {
    const real = await freshGallery();
    const collection = await newCollection(real);
    const commits = { photos: 0, refused: 0 };
    const gallery = withCommit(real, (changes) => {
      const photo = changes.some((change) => change.kind === 'put' && change.store === 'photos');
      if (photo) commits.photos += 1;
      if (photo && commits.photos > 6 && commits.refused < 3) {
        commits.refused += 1;
        return Promise.resolve(failure('gallery.quota'));
      }
      return real.commit(changes);
    });
    const { handle, progress, until } = await begin(gallery, reader, planOf(collection, album));
    for (let refused = 1; refused <= 3; refused += 1) {
      await until(({ state, failure }) => state === 'paused' && failure?.code === 'gallery.quota');
      await expect.poll(() => commits.refused).toBe(refused);
      await expectWhole(real, 6);
      handle.goOn();
    }
    const end = await handle.finished;
    expect(end).toMatchObject({ state: 'done', stored: count, failed: 0 });
    expect(end.failure).toBeUndefined();
    expect(progress.at(-1)?.state).toBe('done');
    await expectWhole(real, count);
  });

  it('takes in what another tab changes meanwhile and loses none of it', async () => {
    const database = freshName();
    const gallery = await freshGallery(database);
    const otherTab = await unlockAgain(database);
    const collection = await newCollection(gallery);
    const person: Person = {
      id: crypto.randomUUID(),
      collection: collection.id,
      name: 'Li Na',
      createdAt: '2026-06-01T00:00:00.000Z',
    };
    valueOf(await gallery.commit([{ kind: 'put', store: 'people', record: person, revision: 0 }]));
    const table = await tableOf(
      'file,person,birth year',
      ...album.map(({ name }, index) => `${name},Li Na,${index < 12 ? '' : '1980'}`),
    );
    const { handle, until } = await begin(gallery, reader, { ...planOf(collection, album), table });
    await until(({ done }) => done >= 3);
    const renamed = { ...person, note: 'from the other tab' };
    valueOf(await otherTab.commit([{ kind: 'put', store: 'people', record: renamed, revision: 1 }]));
    expect(await handle.finished).toMatchObject({ state: 'done', stored: count });
    expect(only(await all(gallery, 'people'))).toEqual({ ...renamed, birthYear: 1980 });
    await expectWhole(gallery, count);
  });

  it('stops for consent that is withdrawn in the middle', async () => {
    const gallery = await freshGallery();
    const { handle, until } = await begin(gallery, reader, planOf(await newCollection(gallery), album));
    await until(({ done }) => done >= 3);
    const { id } = only(await all(gallery, 'consents'));
    valueOf(await gallery.commit([{ kind: 'delete', store: 'consents', id, revision: 1 }]));
    const stopped = await until(({ state }) => state === 'paused');
    expect(stopped).toMatchObject({ failure: { code: 'consent.missing' } });
    handle.cancel();
    expect((await handle.finished).stored).toBeLessThan(count);
  });

  it('lists the photos that were being read when a worker died, and goes on', async () => {
    const gallery = await freshGallery();
    const { handle, items, until } = await begin(
      gallery,
      reader,
      planOf(await newCollection(gallery), album),
    );
    await until(({ done }) => done >= 3);
    await liveWorkers();
    await inEveryWorker('self.close()');
    const end = await handle.finished;
    expect(end).toMatchObject({ state: 'done', done: count });
    expect(end.failed).toBeGreaterThan(0);
    expect(end.failed).toBeLessThanOrEqual(4);
    for (const { outcome } of items)
      if (outcome.kind === 'failed') expect(outcome.code).toBe('engine.crashed');
    await expectWhole(gallery, count - end.failed);
  });

  it('is one at a time', async () => {
    const gallery = await freshGallery();
    const plan = planOf(await newCollection(gallery), album);
    const { handle } = await begin(gallery, reader, plan);
    const listener = { progress: () => undefined, item: () => undefined };
    const second = await importPhotos({ gallery, reader, now: () => now }, plan, listener);
    expect(codeOf(second)).toBe('gallery.blocked');
    handle.cancel();
    await handle.finished;
  });

  it('of nothing says so', async () => {
    const gallery = await freshGallery();
    const { handle } = await begin(gallery, reader, planOf(await newCollection(gallery), []));
    expect(await handle.finished).toMatchObject({ state: 'failed', failure: { code: 'import.nothing' } });
  });
});
