/** The browser dies at 20 moments of an import: nothing that was stored is lost, twice there or half there. */
import { join } from 'node:path';
import { platform } from 'node:process';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test, type Page } from '@playwright/test';
import { headlessEntry } from '../../models/evaluate/browser-engine.ts';
import type * as headless from '../../src/workflows/headless.ts';
import { randomFrom } from '../bench/lag/random.ts';
import { makeCorpus } from '../tools/corpus/make-corpus.ts';
import { pageAddress } from './fixtures.ts';
import { GalleryPage, passphrase } from './gallery-page.ts';
import { makePhotos } from './many-photos.ts';
import { startMortal, type MortalBrowser } from './mortal-browser.ts';

const photos = 300;
const kills = 20;
const seed = 20_261_121;
/** A kill comes after fewer than so many further photos, and then within so many milliseconds. */
const mostPhotos = 13;
const mostMs = 500;

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const folderName = 'box of prints';

test.skip(platform === 'win32', 'process groups are a thing of Unix');
// A quiet machine needs three to four minutes.
test.setTimeout(1_500_000);

interface Stored {
  readonly photos: readonly { readonly id: string; readonly name: string; readonly sha256: string }[];
  /** Photo of each file that the journal calls stored, by path. */
  readonly journal: readonly (readonly [string, string])[];
  /** Imports that can be gone on with. */
  readonly unfinished: number;
  /** What is not as it should be: a damaged record, a picture that does not open, half a photo. */
  readonly wrong: readonly string[];
}

/** Reads the whole gallery with the app's own code, beside the page's screen. */
async function readGallery(page: Page): Promise<Stored> {
  const entry = pageAddress() + (await headlessEntry(dist));
  return page.evaluate(
    async ({ entry, passphrase }) => {
      const { createVault } = (await import(entry)) as typeof headless;
      const opened = await createVault().unlock(passphrase);
      if (!opened.ok) throw new Error(opened.failure.code);
      const gallery = opened.value;
      const wrong: string[] = [];
      const listed = async <S extends 'photos' | 'faces' | 'importItems' | 'imports'>(store: S) => {
        const list = await gallery.list(store);
        if (!list.ok) throw new Error(list.failure.code);
        wrong.push(...list.value.damaged.map((id) => `damaged: ${store} ${id}`));
        return list.value.kept.map(({ record }) => record);
      };
      const [photos, faces, items] = [
        await listed('photos'),
        await listed('faces'),
        await listed('importItems'),
      ];
      const wanted = new Set([
        ...photos.map(({ id }) => `view:${id}`),
        ...faces.map(({ id }) => `crop:${id}`),
      ]);
      const there = await gallery.pictureIds();
      for (const id of there.ok ? there.value : []) {
        if (!wanted.delete(id)) wrong.push(`nobody's picture: ${id}`);
        const picture = await gallery.picture(id);
        if (!picture.ok || picture.value === undefined) wrong.push(`unreadable: ${id}`);
        else (await createImageBitmap(new Blob([picture.value.bytes], { type: picture.value.type }))).close();
      }
      wrong.push(...[...wanted].map((id) => `missing: ${id}`));
      const known = new Set(photos.map(({ id }) => id));
      for (const { id, photo } of faces) if (!known.has(photo)) wrong.push(`face without photo: ${id}`);
      const journal = items.map(({ path, outcome }): readonly [string, string] => {
        if ('photo' in outcome) return [path, outcome.photo];
        wrong.push(`${path} became ${outcome.kind}`);
        return [path, ''];
      });
      const runs = await listed('imports');
      gallery.lock();
      return {
        unfinished: runs.filter(({ state }) => state === 'running').length,
        photos: photos.map(({ id, fileName, sha256 }) => ({ id, name: fileName, sha256 })),
        journal,
        wrong,
      };
    },
    { entry, passphrase },
  );
}

const byText = (first: string, second: string) => (first < second ? -1 : 1);

/** Every photo once, each with its word in the journal, and all that were ever reported among them. */
function expectWhole(stored: Stored, reported: ReadonlySet<string>): void {
  expect(stored.wrong).toEqual([]);
  const ids = stored.photos.map(({ id }) => id);
  expect(new Set(stored.photos.map(({ sha256 }) => sha256)).size, 'photos stored twice').toBe(ids.length);
  expect(new Set(stored.photos.map(({ name }) => name)).size).toBe(ids.length);
  expect(stored.journal.map(([, photo]) => photo).sort(byText)).toEqual([...ids].sort(byText));
  expect(
    [...reported].filter((id) => !ids.includes(id)),
    'reported as stored, and lost',
  ).toEqual([]);
}

test(`an import of ${String(photos)} photos survives ${String(kills)} deaths of the browser`, async ({}, info) => {
  await makeCorpus();
  const folder = info.outputPath(folderName);
  const names = await makePhotos(folder, photos, seed);
  const profile = info.outputPath('profile');
  const random = randomFrom(seed);
  const reported = new Set<string>();
  let browser: MortalBrowser | undefined;

  /** A page of a new browser; hears what the app tells other tabs, as soon as it is stored. */
  const begin = async (): Promise<GalleryPage> => {
    browser = await startMortal(profile);
    const page = await browser.context.newPage();
    await page.exposeFunction('photoIsStored', (id: string) => reported.add(id));
    await page.addInitScript(() => {
      const heard = new BroadcastChannel('yearspan');
      heard.addEventListener(
        'message',
        ({ data }: MessageEvent<{ touched?: { store: string; id: string }[] }>) => {
          const { photoIsStored } = window as unknown as { photoIsStored: (id: string) => void };
          for (const { store, id } of data.touched ?? []) if (store === 'photos') photoIsStored(id);
        },
      );
    });
    page.on('dialog', (dialog) => void dialog.accept());
    const view = new GalleryPage(page);
    await view.open(pageAddress());
    return view;
  };
  const goOn = async (view: GalleryPage): Promise<void> => {
    const goOnNamed = view.t('import.interrupted.goOnNamed').replace('{source}', folderName);
    await view.panel.getByRole('button', { name: goOnNamed }).click();
  };
  const start = async (view: GalleryPage): Promise<void> => {
    await view.chooseBy('import.choose.folder', folder);
    await view.start();
  };

  try {
    let view = await begin();
    await view.create();
    await view.makeCollection('Prints');
    await view.openImport();
    for (let death = 0; death < kills; death += 1) {
      await start(view);
      const enough = reported.size + Math.floor(random() * (mostPhotos + 1));
      await expect
        .poll(() => reported.size, { timeout: 120_000, intervals: [10] })
        .toBeGreaterThanOrEqual(enough);
      // On a fast machine the share of photos of this death may be through sooner.
      const share = Math.floor(((death + 1) * (photos - mostPhotos)) / kills);
      for (const end = Date.now() + random() * mostMs; Date.now() < end && reported.size < share;)
        await wait(5);
      await browser?.kill();
      view = await begin();
      await view.unlock();
      const stored = await readGallery(view.page);
      info.annotations.push({
        type: 'death',
        description: `${String(reported.size)} reported, ${String(stored.photos.length)} there`,
      });
      expectWhole(stored, reported);
      for (const { id } of stored.photos) reported.add(id);
      expect(stored.photos.length, 'photos left for the next death').toBeLessThan(photos - mostPhotos);
      // The first death may come before the run itself is written down.
      if (stored.photos.length > 0) expect(stored.unfinished).toBe(1);
      await view.openImport();
      if (stored.unfinished > 0) await goOn(view);
    }
    await start(view);
    await expect(view.panel).toHaveAttribute('data-stage', 'summary', { timeout: 600_000 });
    const stored = await readGallery(view.page);
    expectWhole(stored, reported);
    expect(stored.photos.map(({ name }) => name).sort(byText)).toEqual(names);
    expect(stored.journal.map(([path]) => path).sort(byText)).toEqual(
      names.map((name) => join(folderName, name)),
    );
  } finally {
    await browser?.kill();
  }
});
