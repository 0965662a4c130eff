/** Adding photos on the built page: from first use to people who are there after a reload. */
import type { Page } from '@playwright/test';
import { makeCorpus } from '../tools/corpus/make-corpus.ts';
import { findings } from './axe.ts';
import { corpusPhoto } from './compare-page.ts';
import { expect, test } from './fixtures.ts';
import { GalleryPage } from './gallery-page.ts';
import { expected, folderName, makeFolder, makeTable } from './import-folder.ts';

test.beforeAll(async () => {
  await makeCorpus();
});
test.setTimeout(240_000);

/** A new gallery with one collection, and the panel open. */
async function ready(page: Page): Promise<GalleryPage> {
  const view = new GalleryPage(page);
  await view.open();
  await view.create();
  await view.makeCollection('Volunteers');
  await view.openImport();
  return view;
}

test('a folder with a table is added, everything is accounted for, and it is there after a reload', async ({
  page,
}, info) => {
  const folder = await makeFolder(info.outputPath());
  const view = await ready(page);
  await view.chooseBy('import.choose.folder', folder);
  await expect(view.panel.getByText(`${expected.files} files`)).toBeVisible();
  await view.chooseBy('import.table.choose', await makeTable(info.outputPath()));
  await expect(view.panel.getByRole('cell', { name: 'Ana Li' }).first()).toBeVisible();
  await expect(view.panel.getByRole('rowheader', { name: 'phone' })).toBeVisible();
  await expect(view.panel.getByRole('combobox', { name: /phone/ })).toHaveValue('');
  const photos = view.panel.getByRole('combobox', {
    name: view.t('table.columns.isNamed', { name: 'file' }),
    exact: true,
  });
  await photos.selectOption('');
  await expect(view.button('import.start')).toBeDisabled();
  await photos.selectOption('file');
  await expect(view.panel.getByText(view.count('import.table.problems', 1))).toBeVisible();
  await expect(view.panel.getByLabel(view.t('import.originals'))).not.toBeChecked();
  await view.start();
  await expect(view.panel.getByRole('progressbar')).toBeVisible();
  await view.toEnd();

  await expect(
    view.panel.getByText(view.count('import.done.stored', expected.stored + expected.noFace), {
      exact: true,
    }),
  ).toBeVisible();
  await expect(view.outcome('import.duplicates.title', 1)).toContainText('bo.jpg');
  const near = view.outcome('import.nearDuplicates.title', 1);
  await expect(near).toContainText('chen.jpg');
  await expect(near.getByRole('figure')).toHaveCount(2);
  await expect(near.locator('img')).toHaveCount(2);
  const failed = view.outcome('import.failedList.title', 1);
  await expect(failed).toContainText('torn.jpg');
  await expect(failed).toContainText(view.t('error.photo.unreadable.title'));
  await expect(view.outcome('import.noFace.title', 1)).toContainText('meadow.jpg');
  await expect(view.panel).not.toContainText('notes.txt');

  await failed.getByRole('button').click();
  await expect(failed.getByRole('status')).toHaveText(view.t('error.photo.unreadable.title'));
  await near.getByRole('button').click();
  await expect(near.getByRole('status')).toHaveText(view.t('import.item.stored'));

  await page.reload();
  await view.unlock();
  await expect(page.getByText('Ana Li').first()).toBeVisible();
  await expect(page.getByText('Dan Wu').first()).toBeVisible();
  await view.openImport();
  await expect(view.panel.getByText(view.t('import.interrupted.body'))).toHaveCount(0);
});

test('without a valid consent the form comes first, and a folder dropped meanwhile is kept', async ({
  page,
}, info) => {
  const folder = await makeFolder(info.outputPath());
  const view = await ready(page);
  const inTwoYears = new Date();
  inTwoYears.setFullYear(inTwoYears.getFullYear() + 2);
  await page.clock.setFixedTime(inTwoYears);
  await page.reload();
  await view.unlock();
  await view.openImport();
  await expect(view.panel.getByText(view.t('error.consent.ended.title'))).toBeVisible();
  await view.drop(folder);
  await expect(view.button('import.start')).toHaveCount(0);
  expect(await findings(page), 'asking for consent').toEqual([]);
  await view.radio('consent.view.agreed').check();
  await view.panel.getByRole('button', { name: view.t('consent.form.save') }).click();
  await expect(view.panel.getByText(view.t('import.chosen', { name: folderName }))).toBeVisible();
  await expect(view.panel.getByText(`${expected.files} files`)).toBeVisible();
  await expect(view.button('import.start')).toBeVisible();
});

test('an import that a reload interrupted goes on to the end with the same folder', async ({
  page,
}, info) => {
  const folder = await makeFolder(info.outputPath());
  const view = await ready(page);
  await view.chooseBy('import.choose.folder', folder);
  await view.start();
  await view.button('import.run.pause').click();
  await expect(view.button('import.run.goOn')).toBeVisible();
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await view.unlock();
  await view.openImport();
  const title = view.t('import.interrupted.title', { source: folderName });
  await expect(view.panel.getByRole('heading', { name: title })).toBeVisible();
  expect(await findings(page), 'interrupted').toEqual([]);
  await view.panel
    .getByRole('button', { name: view.t('import.interrupted.goOnNamed', { source: folderName }) })
    .click();
  await view.chooseBy('import.choose.folder', folder);
  await view.start();
  await view.toEnd();
  await expect(view.outcome('import.duplicates.title', 1)).toBeVisible();
  await expect(view.outcome('import.failedList.title', 1)).toBeVisible();
  await expect(view.outcome('import.noFace.title', 1)).toBeVisible();
  await page.reload();
  await view.unlock();
  await view.openImport();
  await expect(view.panel.getByRole('heading', { name: title })).toHaveCount(0);
});

test('an interrupted import can be ended', async ({ page }, info) => {
  const folder = await makeFolder(info.outputPath());
  const view = await ready(page);
  await view.chooseBy('import.choose.folder', folder);
  await view.start();
  await view.button('import.run.pause').click();
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await view.unlock();
  await view.openImport();
  const end = view.panel.getByRole('button', {
    name: view.t('import.interrupted.endNamed', { source: folderName }),
  });
  await end.click();
  await expect(end).toHaveCount(0);
});

test('stopping asks first and says what stays', async ({ page }, info) => {
  const folder = await makeFolder(info.outputPath());
  const view = await ready(page);
  await view.chooseBy('import.choose.folder', folder);
  await view.start();
  await view.button('import.run.pause').click();
  await view.button('import.run.cancel').click();
  const dialog = page.getByRole('dialog', { name: view.t('import.cancel.title') });
  await expect(dialog).toContainText(view.t('import.cancel.rest'));
  await dialog.getByRole('button', { name: view.t('import.cancel.yes') }).click();
  await view.toEnd();
  await expect(view.panel.getByRole('heading', { name: view.t('import.cancelled.title') })).toBeVisible();
});

test('a face is marked by keyboard in a photo without one, with a point taken back', async ({ page }) => {
  const view = await ready(page);
  await view.chooseBy('import.choose.photos', corpusPhoto('meadow.jpg'));
  await view.start();
  await view.toEnd();
  const section = view.outcome('import.noFace.title', 1);
  await section.getByRole('button').click();
  const dialog = page.getByRole('dialog', { name: view.t('mark.title') });
  const surface = dialog.getByRole('application');
  await expect(surface.locator('img')).toBeVisible();
  const save = dialog.getByRole('button', { name: view.t('mark.save') });
  const mark = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
    await page.keyboard.press('Enter');
  };
  await surface.focus();
  await mark('Shift+ArrowUp', 'Shift+ArrowLeft');
  await mark('Shift+ArrowRight', 'Shift+ArrowRight');
  await mark('Shift+ArrowDown');
  await expect(dialog).toContainText(view.t('mark.point.3'));
  await dialog.getByRole('button', { name: view.t('mark.undo') }).click();
  await expect(dialog).toContainText(view.t('mark.point.2'));
  await surface.focus();
  await mark('ArrowLeft');
  await mark('Shift+ArrowDown', 'Shift+ArrowLeft');
  await expect(save).toBeDisabled();
  await mark('Shift+ArrowRight');
  await save.click();
  await expect(dialog).toHaveCount(0);
  await expect(section.getByRole('status')).toHaveText(view.t('import.noFace.marked'));
});

test('the panel may be closed and the view left while photos are added', async ({ page }, info) => {
  const folder = await makeFolder(info.outputPath());
  const view = await ready(page);
  await view.chooseBy('import.choose.folder', folder);
  await view.start();
  await page.getByRole('link', { name: view.t('nav.compare') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(view.t('compare.title'));
  await page.getByRole('link', { name: view.t('nav.collection') }).click();
  await page.getByRole('button', { name: view.t('import.run.show') }).click();
  await view.toEnd();
  await expect(view.outcome('import.failedList.title', 1)).toBeVisible();
});

test('a locked gallery shows nothing of an import', async ({ page }, info) => {
  const folder = await makeFolder(info.outputPath());
  const view = await ready(page);
  await view.chooseBy('import.choose.folder', folder);
  await view.start();
  await view.button('import.run.pause').click();
  await view.button('vault.bar.lock').click();
  await expect(view.button('vault.unlock.action')).toBeVisible();
  await expect(page.locator('body')).not.toContainText(folderName);
  await view.unlock();
  await view.openImport();
  await expect(view.panel).toContainText(view.t('import.interrupted.body'));
});
