/** The states of the Collection view, on one gallery from first use to ended consents. */
import { makeCorpus } from '../../tools/corpus/make-corpus.ts';
import { passphrase } from '../collection-page.ts';
import { expect, test } from '../fixtures.ts';
import { GalleryPage } from '../gallery-page.ts';
import { makeFolder, makeTable } from '../import-folder.ts';
import { saved, withDownloads } from '../opinion-page.ts';
import { Visitor } from './visitor.ts';

test.beforeAll(async () => {
  await makeCorpus();
});
test.setTimeout(900_000);

test('Collection: every state, in every look', async ({ page }, info) => {
  const folder = await makeFolder(info.outputPath());
  const visitor = new Visitor(page, 'collection');
  const view = new GalleryPage(page);
  const dialog = page.getByRole('dialog');
  const cards = page.getByRole('gridcell');
  const tab = (key: 'people.tab.people' | 'people.tab.faces' | 'people.tab.photos') =>
    page.getByRole('button', { name: new RegExp(`^${view.t(key)}`) });
  await withDownloads(page);
  await visitor.begin();

  await view.open();
  await expect(view.heading('vault.first.title')).toBeVisible();
  await visitor.visit('first use');
  await view.button('vault.first.create').click();
  await expect(view.passphrase).toBeFocused();
  await visitor.visit('first use with problems');
  await view.make();
  await expect(view.heading('backup.first.title')).toBeVisible();
  await visitor.visit('first backup');
  await view.putOffBackup();
  await expect(view.heading('vault.empty.title')).toBeVisible();
  await visitor.visit('empty gallery');

  await view.button('vault.empty.make').click();
  await visitor.visit('new collection');
  await view.field('collection.new.name').fill('A rather long name of a collection of many cousins');
  await view.button('collection.new.next').click();
  await view.button('collection.new.save').click();
  await visitor.visit('who agreed, with problems');
  await view.fillConsent('Ana', 'to look');
  await view.button('collection.new.save').click();
  await expect(dialog).toHaveCount(0);

  await view.openImport();
  await visitor.visit('add photos');
  await view.chooseBy('import.choose.folder', folder);
  await view.chooseBy('import.table.choose', await makeTable(info.outputPath()));
  await expect(view.panel.getByText(view.count('import.table.problems', 1))).toBeVisible();
  await visitor.visit('add photos, a folder and a table chosen');
  await view.start();
  await view.button('import.run.pause').click();
  await expect(view.button('import.run.goOn')).toBeVisible();
  await visitor.visit('photos being added');
  await view.button('import.run.cancel').click();
  await visitor.visit('asked whether to stop');
  await view.button('import.cancel.no').click();
  await view.button('import.run.goOn').click();
  await view.toEnd();
  await visitor.visit('what became of the photos');
  await view.outcome('import.noFace.title', 1).getByRole('button').first().click();
  await expect(dialog.getByRole('application').locator('img')).toBeVisible();
  await dialog.getByRole('application').focus();
  for (const key of ['Shift+ArrowLeft', 'Enter']) await page.keyboard.press(key);
  await visitor.visit('a face marked by hand');
  await dialog.getByRole('button', { name: view.t('mark.cancel') }).click();
  await view.button('import.done.close').click();

  await expect(cards).toHaveCount(2);
  await visitor.visit('people');
  await tab('people.tab.faces').click();
  await visitor.visit('faces without a name');
  await cards.first().focus();
  await page.keyboard.press(' ');
  await view.button('people.name').click();
  await visitor.visit('who is this');
  await page.keyboard.press('Escape');
  await view.button('people.suggest.look').click();
  await expect(view.button('people.suggest.again')).toBeVisible();
  await visitor.visit('suggestions');
  await tab('people.tab.photos').click();
  await visitor.visit('photos');
  await tab('people.tab.people').click();
  await page.getByRole('gridcell', { name: /^Ana Li/ }).click();
  await expect(page.getByRole('heading', { name: 'Ana Li', exact: true })).toBeFocused();
  await visitor.visit('a person, with a timeline');
  await view.button('people.page.edit').first().click();
  await visitor.visit('a person, being edited');
  await view.button('people.cancel').first().click();
  await page
    .getByRole('button', { name: /^Open the photo/ })
    .first()
    .click();
  await expect(dialog.locator('img').first()).toBeVisible();
  await visitor.visit('a photo with its faces');
  await view.button('people.close').click();
  await view.button('people.page.delete').click();
  await expect(view.button('undo.action')).toBeVisible();
  await visitor.visit('a person deleted, with the way back');
  await view.button('undo.action').click();

  await view.button('vault.bar.consents').click();
  await expect(view.heading('consent.list.title')).toBeVisible();
  await visitor.visit('consents');
  await page
    .getByRole('button', { name: /^Edit the consent for/ })
    .first()
    .click();
  await visitor.visit('a consent being edited');
  await page.keyboard.press('Escape');
  await view.button('vault.bar.settings').click();
  await expect(view.heading('vault.settings.title')).toBeVisible();
  await visitor.visit('settings');
  await view.button('vault.bar.backup').click();
  const backup = await saved(page, info.outputPath(), () => view.button('backup.make').click());
  await expect(page.getByText(view.t('backup.done'))).toBeVisible();
  await visitor.visit('backup saved');
  await view.button('backup.restore').click();
  await page.locator('dialog input[type="file"]').setInputFiles(backup.path);
  await expect(view.heading('restore.preview.title')).toBeVisible();
  await visitor.visit('what a backup holds');
  await page.keyboard.press('Escape');
  await view.button('vault.settings.wipe.action').click();
  await view.button('wipe.action').click();
  await visitor.visit('asked whether to delete everything');
  await page.keyboard.press('Escape');

  await view.lock();
  await visitor.visit('locked');
  await view.passphrase.fill('something else entirely');
  await view.button('vault.unlock.action').click();
  await expect(page.getByText(view.t('error.vault.wrong-passphrase.title'))).toBeVisible();
  await visitor.visit('wrong passphrase');
  const inTwoYears = new Date();
  inTwoYears.setFullYear(inTwoYears.getFullYear() + 2);
  await page.clock.setFixedTime(inTwoYears);
  await view.unlock(passphrase);
  await expect(view.heading('consent.ended.title')).toBeVisible();
  await visitor.visit('ended consents');
  visitor.end();
});
