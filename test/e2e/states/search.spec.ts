/** The states of the Search view: one search from nothing to what leaves. */
import { makeCorpus } from '../../tools/corpus/make-corpus.ts';
import { corpusPhoto } from '../compare-page.ts';
import { expect, test } from '../fixtures.ts';
import { makeFolder } from '../import-folder.ts';
import { AskedPage } from '../opinion-page.ts';
import { openFolds } from './folds.ts';
import { holdDecoding } from './hold.ts';
import { Visitor } from './visitor.ts';

test.beforeAll(async () => {
  await makeCorpus();
});
test.setTimeout(900_000);

test('Search: every state, in every look', async ({ page }, info) => {
  const folder = await makeFolder(info.outputPath());
  const visitor = new Visitor(page, 'search');
  const view = new AskedPage(page);
  const dialog = page.getByRole('dialog');
  await visitor.begin();

  await view.open();
  await visitor.visit('empty');
  await view.addPhotos(`${folder}/ana-1.jpg`, `${folder}/group.jpg`, corpusPhoto('meadow.jpg'));
  await view.photosRead(2);
  await expect(page.locator('.reference-failed')).toBeVisible();
  await visitor.visit('photos of two people, and one without a face');
  await view.photos.nth(1).click();
  await expect(page.getByRole('radiogroup')).toBeVisible();
  await visitor.visit('one photo');
  await view.button('search.photo.close').click();
  await view.button('search.doubt.remove', { index: '2' }).click();
  await view.button('search.strip.failed.awayNamed', { index: '1' }).click();

  const release = await holdDecoding(page);
  await view.chooseFolder(folder);
  await expect(view.button('search.folder.cancel')).toBeVisible();
  await visitor.visit('order while it is read');
  await release();
  await view.folderRead();
  await openFolds(page.locator('.search-view'));
  await visitor.visit('order');
  await view.button('search.filters.add').click();
  await visitor.visit('which filter');
  await view.button('search.filter.birthYear').click();
  await view.button('search.filter.use').click();
  await expect(page.getByText(view.t('search.filter.problem.missing'))).toBeVisible();
  await visitor.visit('filter with a problem');
  await view.field('search.filter.from').fill('1984');
  await view.button('search.filter.use').click();
  await view.button('search.sources.change').click();
  await visitor.visit('filter set, sources open');
  // On a phone the desk takes the place of what this dialog belongs to.
  await view.button('case.action.facts').click();
  await expect(dialog).toBeVisible();
  await visitor.visit('who is looked for');
  await page.keyboard.press('Escape');
  await view.button('search.sources.close').click();

  await view.candidates.nth(1).click();
  await expect(view.desk).toBeVisible();
  await visitor.visit('desk');
  await page.getByRole('tab', { name: view.t('desk.mode.halves') }).click();
  await openFolds(view.desk);
  await visitor.visit('desk, another way to compare');
  await view.button('desk.decide.lead').click();
  await view.button('desk.reason.save.lead').click();
  await expect(page.getByText(view.t('desk.reason.missing'))).toBeVisible();
  await visitor.visit('desk, why a lead');
  await page.getByLabel(view.t('desk.reason.lead')).last().fill('both ears agree closely');
  await view.button('desk.reason.save.lead').click();
  await expect(view.button('desk.reason.save.lead')).toHaveCount(0);
  await visitor.visit('desk, decided');

  await view.button('search.panels.outgoing').click();
  await page.getByRole('button', { name: view.t('out.report') }).click();
  await expect(view.button('out.print')).toBeEnabled();
  await visitor.visit('report');
  await page.getByRole('button', { name: view.t('out.card') }).click();
  await view.button('appeal.make').click();
  await expect(page.getByText(view.t('appeal.problem.agreedBy'))).toBeVisible();
  await visitor.visit('appeal card');
  await page.getByLabel(view.t('appeal.name')).fill('Xiaolan');
  await page.getByLabel(view.t('appeal.place')).fill('Guizhou');
  await page.getByLabel(view.t('appeal.contact')).fill('Police of Guizhou, 110');
  await page.getByRole('radio', { name: view.t('consent.agreedBy.parent'), exact: true }).check();
  await view.button('appeal.make').click();
  await expect(view.button('out.print')).toBeEnabled();
  await visitor.visit('appeal card, preview');
  await page.getByRole('button', { name: view.t('out.table') }).click();
  await visitor.visit('table');
  await view.button('search.panels.back').click();
  await view.button('search.panels.opinion').click();
  await expect(page.getByText(view.t('opinion.needsCase'))).toBeVisible();
  await visitor.visit('second opinion without a case');
  await view.button('search.panels.back').click();
  await view.button('search.panels.next').click();
  await visitor.visit('next steps');
  await view.button('search.panels.back').click();
  await view.openReview();
  await visitor.visit('a review pack asked for');
  visitor.end();
});
