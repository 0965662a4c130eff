/** Backup, wipe and restore on the built page, the way one person does them. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { headBytes } from '../../src/domain/sealed-file.ts';
import type { MessageKey } from '../../src/i18n/index.ts';
import { makeCorpus } from '../tools/corpus/make-corpus.ts';
import { findings } from './axe.ts';
import { CollectionPage, passphrase } from './collection-page.ts';
import { expect, test } from './fixtures.ts';
import { GalleryPage } from './gallery-page.ts';
import { expected, makeFolder, makeTable } from './import-folder.ts';
import { untilStored } from './offline-page.ts';

// The app stores itself here, as it does for everybody.
test.use({ serviceWorkers: 'allow' });

const family = 'Quillfeather cousins';

test.beforeEach(async ({ page }) => {
  // Nobody can answer the browser's own save dialog here: the page falls back on a download.
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker');
  });
});

/** A gallery with one collection. */
async function ready(page: Page): Promise<CollectionPage> {
  const view = new CollectionPage(page);
  await view.open();
  await view.make();
  await view.putOffBackup();
  await view.makeCollection(family, 'Zephyrine', 'to look for her brother');
  return view;
}

async function download(page: Page, button: Locator): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

async function save(view: CollectionPage): Promise<Buffer> {
  await view.button('vault.bar.backup').click();
  const { bytes } = await download(view.page, view.button('backup.make'));
  await expect(view.page.getByText(view.t('backup.done'))).toBeVisible();
  await view.button('backup.close').click();
  return bytes;
}

async function choose(view: CollectionPage, buffer: Buffer, name = 'old.yearspan'): Promise<void> {
  const input = view.page.locator('dialog input[type="file"]');
  await input.setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
}

async function openWith(view: CollectionPage, words: string): Promise<void> {
  await view.page.getByLabel(view.t('restore.passphrase', { file: 'old.yearspan' })).fill(words);
  await view.button('restore.open').click();
}

async function wipe(view: CollectionPage): Promise<void> {
  await view.button('vault.bar.settings').click();
  await view.button('vault.settings.wipe.action').click();
  await view.button('wipe.action').click();
  await expect(view.page.getByText(view.t('wipe.understand.missing'))).toBeVisible();
  await view.tick('wipe.understand').check();
  await view.button('wipe.action').click();
  await expect(view.page.getByText(view.t('wipe.done.nothing'))).toBeVisible();
}

test('the first backup is offered with the gallery, and saved as one file', async ({ page }) => {
  const view = new CollectionPage(page);
  await view.open();
  await view.make();
  await expect(view.heading('backup.first.title')).toBeVisible();
  const { name, bytes } = await download(page, view.button('backup.make'));
  expect(name).toMatch(/^yearspan-\d{4}-\d{2}-\d{2}-\d{6}\.yearspan$/);
  expect(bytes.length).toBeGreaterThan(headBytes);
  await view.button('backup.first.goOn').click();
  await expect(view.heading('vault.empty.title')).toBeVisible();
});

test('what was wiped is gone, and comes back from the backup on a device without a gallery', async ({
  page,
}) => {
  const view = await ready(page);
  const backup = await save(view);
  await untilStored(page);
  await wipe(view);
  const left = await page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    keys: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  expect(left, 'the stored copy of the site went as well').toEqual({
    databases: [],
    caches: [],
    keys: [],
    workers: 0,
  });
  await view.button('wipe.reload').click();
  await expect(view.heading('vault.first.title')).toBeVisible();

  await view.button('vault.first.restore').click();
  expect(await findings(page), 'file asked').toEqual([]);
  await choose(view, backup);
  await openWith(view, 'lantern otter gravel eight');
  await expect(page.getByText(view.t('error.backup.wrong-passphrase.title'))).toBeVisible();
  expect(await findings(page), 'passphrase asked').toEqual([]);
  await openWith(view, passphrase);
  await expect(page.getByText(view.t('restore.preview.newGallery'))).toBeVisible();
  expect(await page.evaluate(async () => (await indexedDB.databases()).length), 'nothing before yes').toBe(0);
  await view.button('restore.apply').click();
  await expect(page.getByText(view.t('restore.done'))).toBeVisible();
  await view.button('backup.close').click();
  await expect(page.getByRole('combobox')).toHaveText(family);

  await page.reload();
  await view.unlock();
  await expect(page.getByRole('combobox')).toHaveText(family);
});

test('a backup of the open gallery shows what differs, and only the chosen version changes', async ({
  page,
}) => {
  const view = await ready(page);
  const setMinutes = async (minutes: string): Promise<void> => {
    await view.button('vault.bar.settings').click();
    await page.getByLabel(view.t('vault.settings.autoLock'), { exact: true }).selectOption(minutes);
    await view.button('vault.settings.save').click();
    await expect(page.getByText(view.t('vault.settings.saved'))).toBeVisible();
    await view.button('vault.back').click();
  };
  await setMinutes('30');
  const backup = await save(view);
  await setMinutes('60');

  await view.button('vault.bar.backup').click();
  await view.button('backup.restore').click();
  await choose(view, backup);
  await expect(view.heading('restore.conflicts.title')).toBeVisible();
  await page.getByText(view.t('restore.conflicts.oneByOne')).click();
  const row = page.locator('.restore-conflict');
  await expect(row).toContainText(view.t('restore.field.autoLockMinutes'));
  await expect(row.locator('dd').first()).toContainText('60');
  await expect(row.locator('dd').last()).toContainText('30');
  await expect(row).toContainText(view.t('restore.conflicts.later.here'));
  expect(await findings(page), 'conflict').toEqual([]);
  await row.getByRole('radio', { name: view.t('restore.conflicts.theirs') }).check();
  await view.button('restore.apply').click();
  await expect(page.getByText(view.t('restore.done'))).toBeVisible();
  await view.button('backup.close').click();
  await view.button('vault.bar.settings').click();
  await expect(page.getByLabel(view.t('vault.settings.autoLock'), { exact: true })).toHaveValue('30');
});

test('every fault of a file is named before anything is changed', async ({ page }) => {
  const view = await ready(page);
  const backup = await save(view);
  await view.button('vault.bar.backup').click();
  await view.button('backup.restore').click();
  const newer = Buffer.from(backup);
  newer[9] = 255;
  const flipped = Buffer.from(backup);
  flipped[backup.length - 9] = (flipped[backup.length - 9] ?? 0) ^ 1;
  const faults: readonly [Buffer, MessageKey][] = [
    [Buffer.from('name,date\n'), 'error.backup.not-a-backup.title'],
    [newer, 'error.backup.newer.title'],
    [backup.subarray(0, backup.length - 1), 'error.backup.truncated.title'],
    [flipped, 'error.backup.damaged.title'],
  ];
  for (const [bytes, title] of faults) {
    await choose(view, bytes);
    await expect(page.getByText(view.t(title))).toBeVisible();
  }
  expect(await findings(page), 'failure').toEqual([]);
});

test('photos that were really imported are all in the backup, and all come back', async ({ page }, info) => {
  test.setTimeout(240_000);
  await makeCorpus();
  const folder = await makeFolder(info.outputPath());
  const view = new GalleryPage(page);
  await view.open();
  await view.create();
  await view.makeCollection(family);
  await view.openImport();
  await view.chooseBy('import.choose.folder', folder);
  await view.chooseBy('import.table.choose', await makeTable(info.outputPath()));
  await view.start();
  await view.toEnd();
  await page.reload();
  await view.unlock();
  await view.button('vault.bar.backup').click();
  const { bytes } = await download(page, view.button('backup.make'));
  const photos = view.count('backup.photos', expected.stored + expected.noFace);
  await expect(page.getByRole('dialog')).toContainText(photos);
  await expect(page.locator('.backup-caution'), 'nothing is left out').toHaveCount(0);
  await view.button('backup.close').click();
  await wipe(view);
  await view.button('wipe.reload').click();
  await view.button('vault.first.restore').click();
  await choose(view, bytes);
  await openWith(view, passphrase);
  await expect(page.getByText('Ana Li')).toBeVisible();
  await view.button('restore.apply').click();
  await expect(page.getByText(view.t('restore.done'))).toContainText(photos);
});

for (const locale of ['en', 'zh-CN'] as const) {
  test(`everything fits a narrow phone (${locale})`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    const maker = await ready(page);
    const backup = await save(maker);
    const view = new CollectionPage(page, locale);
    await page.goto('about:blank');
    await view.open();
    await view.unlock();
    await view.button('vault.bar.backup').click();
    await view.button('backup.restore').click();
    await choose(view, backup);
    await expect(view.heading('restore.preview.title')).toBeVisible();
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll('dialog, dialog *')].flatMap((element) =>
        element.getBoundingClientRect().right > innerWidth + 1 && element.closest('.restore-tally') === null
          ? [element.className]
          : [],
      ),
    );
    expect(wide).toEqual([]);
  });
}
