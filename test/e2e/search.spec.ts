/** A search from the first photo to a decision, on the built page. */
import type { Page } from '@playwright/test';
import { makeCorpus } from '../tools/corpus/make-corpus.ts';
import { corpusPhoto } from './compare-page.ts';
import { expect, test } from './fixtures.ts';
import { GalleryPage } from './gallery-page.ts';
import { folderName, makeFolder, makeTable } from './import-folder.ts';
import { SearchPage } from './search-page.ts';

test.beforeAll(async () => {
  await makeCorpus();
});
test.setTimeout(300_000);

test('a folder is searched from drop to decision, by keyboard, and nothing of it is stored', async ({
  page,
}, info) => {
  const folder = await makeFolder(info.outputPath());
  const view = new SearchPage(page);
  await view.open();
  await view.addPhotos(`${folder}/ana-1.jpg`);
  await view.photosRead(1);
  await view.drop(folder);
  await expect(view.candidates.first()).toBeVisible();
  await view.folderRead();
  // The very photo that is looked for stands first, the same person in another photo next.
  await expect(view.candidates.nth(0)).toContainText('ana-1.jpg');
  await expect(view.candidates.nth(1)).toContainText('ana-2.jpg');
  await expect(page.getByText(/hardly any unrelated person/)).toBeVisible();
  await page.getByText('1 file could not be read').click();
  await expect(page.locator('.folder-problems')).toContainText('torn.jpg');

  await view.candidates.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(view.candidates.nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.locator('.candidate:focus')).toHaveCount(1);
  await page.keyboard.press('Home');
  await expect(view.candidates.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(view.desk).toBeFocused();
  await expect(view.desk).toContainText('ana-2.jpg');
  await expect(view.candidates.nth(1)).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('Escape');
  await expect(view.candidates.nth(1)).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(view.desk).toBeFocused();
  await page.keyboard.press('u');
  await expect(view.desk.getByRole('textbox').last()).toBeFocused();
  await page.keyboard.press('Enter');
  // The page went to the desk: of the list, the lines near the screen and the present one are drawn.
  const line = view.candidates.filter({ hasText: 'ana-2.jpg' });
  await expect(line.getByText(view.t('search.verdict.unsure'))).toBeAttached();
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  // A decision that nobody kept is asked about before the page goes.
  const asked = page.waitForEvent('dialog');
  const gone = page.reload();
  const question = await asked;
  expect(question.type()).toBe('beforeunload');
  await question.accept();
  // A page that closes in the middle of loading may hang the browser.
  await gone;
});

test('photos of two people are asked about, one without a face is said why, and both can be put right', async ({
  page,
}, info) => {
  const folder = await makeFolder(info.outputPath());
  const view = new SearchPage(page);
  await view.open();
  await view.addPhotos(`${folder}/ana-1.jpg`, `${folder}/chen.jpg`, corpusPhoto('meadow.jpg'));
  await view.photosRead(2);
  await expect(view.heading('search.doubt.title')).toBeVisible();
  await expect(page.getByText(view.t('error.photo.no-face.title'))).toBeVisible();
  await view.button('search.strip.failed.awayNamed', { index: '1' }).click();
  await expect(page.getByText(view.t('error.photo.no-face.title'))).toHaveCount(0);
  await view.button('search.doubt.remove', { index: '2' }).click();
  await expect(view.photos).toHaveCount(1);
  await expect(view.heading('search.doubt.title')).toHaveCount(0);
  await view.button('undo.action').click();
  await expect(view.photos).toHaveCount(2);
  await view.button('search.doubt.keep').click();
  await expect(view.heading('search.doubt.title')).toHaveCount(0);
});

test('a sixth photo is refused with what to do, and a stated age replaces the estimate', async ({
  page,
}, info) => {
  const folder = await makeFolder(info.outputPath());
  const view = new SearchPage(page);
  await view.open();
  const six = ['ana-1', 'ana-2', 'bo', 'chen', 'dan', 'eva'].map((name) => `${folder}/${name}.jpg`);
  await view.addPhotos(...six);
  await expect(page.getByText(view.t('error.reference.full.title'))).toBeVisible();
  await view.photosRead(5);
  await view.photos.first().click();
  await view.button('search.photo.edit').click();
  await view.field('age.field.age').fill('4');
  await view.field('age.field.photoYear').fill('1989');
  await view.button('age.save').click();
  await view.button('search.photo.close').click();
  await expect(view.strip).toContainText('4, 1989');
});

/** A gallery of two named people and some faces without a name, locked. */
async function lockedGallery(page: Page, parent: string): Promise<void> {
  const gallery = new GalleryPage(page);
  await gallery.open();
  await gallery.create();
  await gallery.makeCollection('Volunteers');
  await gallery.openImport();
  await gallery.chooseBy('import.choose.folder', await makeFolder(parent));
  await gallery.chooseBy('import.table.choose', await makeTable(parent));
  await gallery.start();
  await gallery.toEnd();
  await gallery.button('import.done.close').click();
  await gallery.lock();
}

test('a kept collection is unlocked in place and searched with a kept person; filters lower, hide and say so', async ({
  page,
}, info) => {
  await lockedGallery(page, info.outputPath());
  const view = new SearchPage(page);
  await view.goTo('nav.search');
  await view.button('search.kept.unlock').click();
  await view.unlock();
  await page.getByRole('checkbox', { name: /^Volunteers/ }).check();
  await view.button('search.strip.person').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ana Li' }).click();
  await view.photosRead(2);
  await expect(view.candidates.filter({ hasText: 'Dan Wu' })).toHaveCount(1);
  // Nobody is a candidate for themselves.
  await expect(view.candidates.filter({ hasText: 'Ana Li' })).toHaveCount(0);

  const setYears = async (): Promise<void> => {
    await view.button('search.filters.add').click();
    await view.button('search.filter.birthYear').click();
    await view.field('search.filter.from').fill('1980');
    await view.field('search.filter.to').fill('1985');
  };
  await setYears();
  await view.button('search.filter.use').click();
  const dan = view.candidates.filter({ hasText: 'Dan Wu' });
  await expect(dan).toContainText(view.t('search.conflict.birthYear', { year: '1990' }));
  await page.locator('[data-filter=birthYear]').click();
  await view.radio('search.filter.strict').check();
  await view.button('search.filter.use').click();
  await expect(dan).toHaveCount(0);
  const hiding = view.t('search.hidden.by', { filter: view.t('search.filter.birthYear'), count: '1' });
  await expect(page.getByText(view.t('search.hidden', { count: '1', filters: hiding }))).toBeVisible();
  await view.button('search.hidden.soften', { filter: view.t('search.filter.birthYear') }).click();
  await expect(dan).toHaveCount(1);

  await view.chooseFolder(info.outputPath(folderName));
  await view.folderRead();
  await view.goTo('nav.collection');
  await view.button('vault.bar.lock').click();
  await expect(view.heading('vault.unlock.title')).toBeVisible();
  await view.goTo('nav.search');
  await expect(view.photos).toHaveCount(0);
  await expect(page.getByText('Dan Wu')).toHaveCount(0);
  await expect(page.getByText('Volunteers')).toHaveCount(0);
  // The folder of this session never was the gallery's: it stays, and so do the faces that were read.
  await expect(page.getByText(view.t('search.against.folder', { name: folderName }))).toBeVisible();
  await view.addPhotos(info.outputPath(folderName, 'ana-1.jpg'));
  await expect(view.candidates.first()).toContainText('ana-1.jpg');
});

test('on a phone the desk is a page of its own, and both ways back lead to its line in the list', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const view = new SearchPage(page);
  await view.open();
  await view.button('search.samples.fill').click();
  await view.photosRead(1);
  await view.folderRead();
  // The ways on stand above the list, however long it is.
  const ways = await view.button('search.panels.opinion').boundingBox();
  const first = await view.candidates.first().boundingBox();
  expect(ways?.y).toBeLessThan(first?.y ?? 0);
  await view.candidates.first().click();
  await expect(view.desk).toBeVisible();
  await expect(view.candidates).toHaveCount(0);
  await page.goBack();
  await expect(view.candidates.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(view.desk).toBeFocused();
  // Another view, and back again: the desk is as it was left.
  await view.goTo('nav.collection');
  await page.goBack();
  await expect(view.desk).toBeVisible();
  await view.button('search.desk.back').click();
  await expect(view.candidates.first()).toBeVisible();
});

test('the sample photos show the search at work', async ({ page }) => {
  const view = new SearchPage(page);
  await view.open();
  await view.button('search.samples.fill').click();
  await view.photosRead(1);
  await view.folderRead();
  await expect(view.candidates.first()).toContainText('sample3-middle');
});
