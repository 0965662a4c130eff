/** The states of what stands round the views: display, help, tour, guide, and the photo bench. */
import { makeCorpus } from '../../tools/corpus/make-corpus.ts';
import { ComparePage, corpusPhoto } from '../compare-page.ts';
import { expect, test } from '../fixtures.ts';
import { Visitor } from './visitor.ts';

test.beforeAll(async () => {
  await makeCorpus();
});
test.setTimeout(600_000);

test('Round the views: every state, in every look', async ({ page }) => {
  const visitor = new Visitor(page, 'shell');
  const view = new ComparePage(page);
  const dialog = page.getByRole('dialog');
  await visitor.begin();
  await view.open();
  await view.button('display.open').click();
  await expect(dialog).toBeVisible();
  await visitor.visit('display and language');
  await page.keyboard.press('Escape');
  await view.button('menu.open').click();
  await expect(view.button('menu.tour')).toBeVisible();
  await visitor.visit('menu of help');
  await page.keyboard.press('Escape');
  await view.button('samples.tour').click();
  const tour = page.getByRole('region', { name: view.t('tour.label') });
  await expect(tour).toBeVisible();
  await visitor.visit('tour');
  await expect(view.result).toBeVisible({ timeout: 90_000 });
  await tour.getByRole('button', { name: view.t('tour.next') }).click();
  await visitor.visit('tour, at the result');
  await page.keyboard.press('Escape');
  await page.goto('./#guide');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(view.t('guide.title'));
  await visitor.visit('guide to print');
  await page.goto('./#compare');
  if ((await view.side('later').getAttribute('data-phase')) !== 'ready')
    await view.choose('later', corpusPhoto('portrait.jpg'));
  await view.toBe('later', 'ready');
  await view.button('adjust.open.later').click();
  await dialog.getByRole('tab', { name: view.t('bench.tool.points') }).click();
  await expect(dialog.getByRole('application')).toBeVisible();
  await visitor.visit('photo bench, by hand');
  await dialog.getByRole('tab', { name: view.t('bench.tool.light') }).click();
  await visitor.visit('photo bench, light and colour');
  await dialog.getByRole('tab', { name: view.t('bench.tool.crop') }).click();
  await visitor.visit('photo bench, crop');
  visitor.end();
});
