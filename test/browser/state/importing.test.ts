/** Adding photos as the screen knows it, over a real gallery and the real engine. */
import { signal } from '@preact/signals';
import { afterAll, describe, expect, it } from 'vitest';
import type { Consent, ImportRun } from '../../../src/domain/gallery.ts';
import { createPool } from '../../../src/engine/pool.ts';
import type { OpenGallery } from '../../../src/gallery/contract.ts';
import { createImporting } from '../../../src/state/importing.ts';
import { today } from '../../../src/state/today.ts';
import { at, valueOf } from '../engine/expecting.ts';
import { fetchPhoto, smallPortrait } from '../engine/photos.ts';
import { freshGallery } from '../gallery/galleries.ts';
import { then } from '../../unit/workflows/people/records.ts';
import { put, until } from './an-album.ts';

const pool = createPool({ workers: 1 });
afterAll(() => {
  pool.dispose();
});

const consent: Consent = {
  id: 'consent',
  subject: { kind: 'collection', id: 'album' },
  agreedBy: 'self',
  agreedByName: '',
  purpose: 'to try it out',
  givenOn: today(),
  endsOn: '2999-01-01',
  view: 'agreed',
};

/** The state over a gallery with one collection, which someone agreed to unless told otherwise. */
async function aScreen({ agreed = true } = {}) {
  const gallery = await freshGallery();
  valueOf(
    await gallery.commit([
      put('collections', { id: 'album', name: 'Family', createdAt: then }),
      ...(agreed ? [{ kind: 'put', store: 'consents', record: consent, revision: 0 } as const] : []),
    ]),
  );
  const open = signal<OpenGallery | undefined>(gallery);
  const importing = createImporting({ open, reader: pool, page: window });
  importing.draft.collection.value = 'album';
  return { gallery, open, importing };
}

type Screen = Awaited<ReturnType<typeof aScreen>>;

const portrait = async (name: string): Promise<File> => new File([await smallPortrait()], name);

async function start({ importing }: Screen, ...files: readonly File[]) {
  importing.draft.startIn('album');
  importing.draft.offer({ files, folders: [] });
  await importing.start();
  return importing.run.value ?? expect.fail(`not started: ${importing.failure.value?.code ?? 'no reason'}`);
}

async function importAll(screen: Screen, ...files: readonly File[]) {
  const run = await start(screen, ...files);
  await until(run.ended, Boolean);
  return run;
}

/** Whether the browser would ask before this page goes. */
function asksBeforeLeaving(): boolean {
  return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
}

describe('adding photos', () => {
  it('keeps the screen told, asks before the page goes, and is quiet again at the end', async () => {
    const screen = await aScreen();
    expect(asksBeforeLeaving()).toBe(false);
    const run = await start(screen, await portrait('one.jpg'));
    expect(screen.importing.busy.value).toBe(true);
    expect(asksBeforeLeaving()).toBe(true);
    await until(run.ended, Boolean);
    expect(run.progress.value).toMatchObject({ state: 'done', done: 1, stored: 1, faces: 1 });
    expect(screen.importing.busy.value).toBe(false);
    expect(asksBeforeLeaving()).toBe(false);
    screen.importing.putAway();
    expect(screen.importing.run.value).toBeUndefined();
  });

  it('lists what was not plainly stored, each with the file at hand where someone may want it', async () => {
    const screen = await aScreen();
    const same = await portrait('one.jpg');
    await importAll(screen, same);
    screen.importing.putAway();
    const meadow = new File([await fetchPhoto('/corpus/meadow.jpg')], 'meadow.jpg');
    const run = await importAll(screen, same, meadow, new File(['no photo'], 'text.jpg'));
    await until(run.outcomes, (lists) => Object.values(lists).flat().length === 3);
    const lists = run.outcomes.value;
    expect(lists.duplicate.map(({ path }) => path)).toEqual(['one.jpg']);
    expect(lists['no-face'].map(({ path }) => path)).toEqual(['meadow.jpg']);
    expect(at(lists.failed, 0).outcome).toEqual({ kind: 'failed', code: 'photo.not-an-image' });
    expect(run.file(at(lists.failed, 0))?.path).toBe('text.jpg');
    expect(run.file(at(lists.duplicate, 0))).toBeUndefined();
  });

  it('says why a file failed when it is tried again', async () => {
    const screen = await aScreen();
    const run = await importAll(screen, new File(['no photo'], 'text.jpg'));
    await until(run.outcomes, ({ failed }) => failed.length === 1);
    const item = at(run.outcomes.value.failed, 0);
    await run.redo(item);
    const outcome = { kind: 'failed', code: 'photo.not-an-image' };
    expect(run.redone.value.get(item.id)).toMatchObject({ ok: true, value: { outcome } });
  });

  it('does not begin without consent, and keeps what was chosen', async () => {
    const { importing } = await aScreen({ agreed: false });
    importing.draft.offer({ files: [await portrait('one.jpg')], folders: [] });
    await importing.start();
    expect(importing.failure.value).toEqual({ code: 'consent.missing' });
    expect(importing.run.value).toBeUndefined();
    expect(importing.draft.photos.value).toBeDefined();
  });

  it('holds nothing any more once the gallery is locked', async () => {
    const screen = await aScreen();
    const { gallery, open, importing } = screen;
    const run = await start(screen, await portrait('one.jpg'), new File(['no photo'], 'text.jpg'));
    importing.draft.offer({ files: [await portrait('two.jpg')], folders: [] });
    open.value = undefined;
    gallery.lock();
    expect(importing.run.value).toBeUndefined();
    expect(importing.draft.photos.value).toBeUndefined();
    expect(importing.draft.collection.value).toBeUndefined();
    expect(importing.interrupted.value).toEqual([]);
    expect(importing.busy.value).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(Object.values(run.outcomes.value).flat()).toEqual([]);
    expect(run.progress.value.done).toBe(0);
  });
});

describe('an interrupted import', () => {
  const interrupted: ImportRun = {
    id: 'run',
    collection: 'album',
    source: 'Summer',
    keepOriginals: false,
    startedAt: then,
    state: 'running',
    total: 2,
  };

  async function withInterrupted(): Promise<Screen> {
    const screen = await aScreen();
    const outcome = { kind: 'failed', code: 'photo.empty' } as const;
    const item = { id: 'item', run: 'run', path: 'gone.jpg', bytes: 0, modified: 0, outcome };
    valueOf(
      await screen.gallery.commit([
        { kind: 'put', store: 'imports', record: interrupted, revision: 0 },
        { kind: 'put', store: 'importItems', record: item, revision: 0 },
      ]),
    );
    await until(screen.importing.interrupted, (runs) => runs.length === 1);
    return screen;
  }

  it('is offered, with how much of it is done', async () => {
    const { importing } = await withInterrupted();
    expect(importing.interrupted.value).toEqual([{ run: interrupted, done: 1 }]);
  });

  it('goes on with the lists of the earlier session, and is offered no more', async () => {
    const screen = await withInterrupted();
    screen.importing.draft.goOnWith(interrupted);
    const run = await importAll(screen, await portrait('one.jpg'));
    expect(run.id).toBe('run');
    await until(run.outcomes, ({ failed }) => failed.some(({ path }) => path === 'gone.jpg'));
    await until(screen.importing.interrupted, (runs) => runs.length === 0);
  });

  it('can be ended for good', async () => {
    const { gallery, importing } = await withInterrupted();
    valueOf(await importing.endInterrupted(interrupted));
    expect(importing.interrupted.value).toEqual([]);
    expect(valueOf(await gallery.read('imports', 'run'))?.record.state).toBe('cancelled');
  });
});
