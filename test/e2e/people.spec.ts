/** People on the built page: from photos that were just added to a person with a page of their own, and back by undo. */
import type { Page } from '@playwright/test';
import { makeCorpus } from '../tools/corpus/make-corpus.ts';
import { expect, test } from './fixtures.ts';
import { GalleryPage } from './gallery-page.ts';
import { makeFolder, makeTable } from './import-folder.ts';

test.beforeAll(async () => {
  await makeCorpus();
});
test.setTimeout(240_000);

/** Two named people, and five photos with faces that nobody has named. */
async function withPhotos(page: Page, folder: string): Promise<GalleryPage> {
  const view = new GalleryPage(page);
  await view.open();
  await view.create();
  await view.makeCollection('Family');
  await view.openImport();
  await view.chooseBy('import.choose.folder', await makeFolder(folder));
  await view.chooseBy('import.table.choose', await makeTable(folder));
  await view.start();
  await view.toEnd();
  await view.panel.getByRole('button', { name: view.t('import.done.close'), exact: true }).click();
  return view;
}

test('faces get a name, a person a page; all of it can be taken back and is there after a reload', async ({
  page,
}, info) => {
  const view = await withPhotos(page, info.outputPath());
  const cards = page.getByRole('gridcell');
  const tab = (key: 'people.tab.people' | 'people.tab.faces' | 'people.tab.photos') =>
    page.getByRole('button', { name: new RegExp(`^${view.t(key)}`) });
  await expect(cards).toHaveCount(2);

  await tab('people.tab.faces').click();
  const unnamed = await cards.count();
  expect(unnamed).toBeGreaterThan(3);
  await view.button('people.suggest.look').click();
  await expect(view.button('people.suggest.again')).toBeVisible();

  await cards.first().focus();
  await page.keyboard.press(' ');
  await view.button('people.name').click();
  await view.field('people.name.field').fill('Eva Sun');
  await view.button('people.save').click();
  await expect(cards).toHaveCount(unnamed - 1);

  await tab('people.tab.people').click();
  await page.getByRole('gridcell', { name: 'Eva Sun' }).click();
  await expect(page.getByRole('heading', { name: 'Eva Sun', exact: true })).toBeFocused();
  await view.button('people.page.edit').first().click();
  await view.page.getByLabel(view.t('people.page.birthYear')).fill('1990');
  await view.button('people.save').click();
  await expect(page.getByText('1990', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: /^Open the photo/ }).click();
  await expect(page.getByRole('dialog').locator('img').first()).toBeVisible();
  await view.button('people.close').click();

  await view.button('people.page.delete').click();
  await expect(cards).toHaveCount(2);
  await view.button('undo.action').click();
  await expect(page.getByRole('heading', { name: 'Eva Sun', exact: true })).toBeVisible();

  await page.reload();
  await view.unlock();
  await expect(page.getByRole('gridcell', { name: /^Eva Sun, born 1990, 1 face/ })).toBeVisible();
});

test('a locked gallery shows nobody, and opens with the list of people again', async ({ page }, info) => {
  const view = await withPhotos(page, info.outputPath());
  await page.getByRole('gridcell', { name: /^Ana Li/ }).click();
  await expect(page.getByRole('heading', { name: 'Ana Li', exact: true })).toBeVisible();
  await view.lock();
  await expect(page.getByText('Ana Li')).toHaveCount(0);
  await expect(page.locator('img')).toHaveCount(0);
  await view.unlock();
  await expect(page.getByRole('gridcell')).toHaveCount(2);
});
