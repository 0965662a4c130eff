/** A blind second opinion by two people, each in a browser of their own; nothing but files goes between them. */
import type { Page } from '@playwright/test';
import { findings } from './axe.ts';
import { expect, pageAddress, test } from './fixtures.ts';
import { GalleryPage } from './gallery-page.ts';
import { AskedPage, AskingPage, saved, withDownloads } from './opinion-page.ts';
import { record } from './recording.ts';

test.setTimeout(400_000);

const name = 'Ottoline Q.';
const count = 6;
const millisecondsOfDay = 86_400_000;

/** Pixels by which the page is wider than its window. */
const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

test('two people judge the same faces through exported files, and a lead that one excludes is flagged', async ({
  page,
  browser,
}, info) => {
  const folder = info.outputPath();
  await withDownloads(page);
  const gallery = new GalleryPage(page);
  await gallery.open();
  await gallery.create();
  const first = new AskingPage(page);
  await first.goTo('nav.search');
  await first.keepSamplesAs(name);
  await first.keepFirstAsLead('both ears agree');
  await first.button('search.panels.opinion').click();
  await expect(page.getByText(first.t('opinion.inside.not'))).toBeVisible();
  expect(await findings(page)).toEqual([]);
  const pack = await first.makePack(folder);
  expect(pack.path).toMatch(/\.yearspan-review$/);
  const clear = pack.bytes.toString('latin1');
  for (const told of [name, 'Ottoline', 'sample', 'JFIF', '\xff\xd8\xff', 'expiresOn', pack.passphrase]) {
    expect(clear).not.toContain(told);
  }

  const elsewhere = await browser.newContext({
    baseURL: pageAddress(),
    viewport: { width: 360, height: 740 },
  });
  const heard = await record(elsewhere, pageAddress());
  const secondPage = await elsewhere.newPage();
  await withDownloads(secondPage);
  const second = new AskedPage(secondPage);
  await second.open();
  await second.openReview();
  await second.choosePack(pack.path);
  await second.unlockPack('abcd-efgh-jkmn-pqrs-tuvw');
  await expect(secondPage.getByText(second.t('error.pack.wrong-passphrase.title'))).toBeVisible();
  // As it was heard on the telephone.
  await second.unlockPack(pack.passphrase.toUpperCase().replaceAll('-', ' '));
  await expect(second.face(1, count)).toBeFocused();
  await expect(secondPage.locator('.face-canvas').first()).toBeVisible();
  expect(await secondPage.locator('main').innerText()).not.toMatch(/Ottoline|sample|evidence|support/i);
  expect(await findings(secondPage)).toEqual([]);
  expect(await sideways(secondPage)).toBeLessThanOrEqual(0);
  for (let number = 1; number <= count; number += 1) {
    await expect(second.face(number, count)).toBeFocused();
    await second.judge(number === 1 ? 'l' : 'x', 'the ears differ');
    await secondPage.keyboard.press('n');
  }
  // A change of mind about the first.
  await secondPage.getByRole('button', { name: /^Face 1:/ }).click();
  await expect(second.face(1, count)).toBeFocused();
  await second.judge('x', 'on second thoughts');
  await second.field('review.reviewer').fill('Mira');
  expect(await findings(secondPage)).toEqual([]);
  const answer = await saved(secondPage, folder, () => second.button('review.save').click());
  await expect(secondPage.getByText(second.t('review.saved'), { exact: false })).toBeVisible();
  expect(answer.path).toMatch(/\.yearspan-answer$/);
  expect(answer.bytes.toString('latin1')).not.toMatch(/Mira|excluded|second thoughts/);
  expect(await secondPage.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  expect(await secondPage.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);

  await first.addAnswer(answer.path);
  await expect(page.getByText(first.t('opinion.merged'))).toBeVisible();
  await expect(
    page.getByRole('heading', { name: first.t('opinion.answer', { name: 'Mira' }) }),
  ).toBeVisible();
  await expect(page.getByText(first.t('opinion.strict.none', { decoys: '3' }))).toBeVisible();
  await expect(page.getByText(first.t('opinion.same', { both: '1', same: '0' }))).toBeVisible();
  await expect(page.getByText(first.t('opinion.flag'))).toHaveCount(1);
  // Faces come in an order of chance: the lead may be the one about which they changed their mind.
  await expect(page.locator('.second-flagged')).toContainText(/the ears differ|on second thoughts/);
  expect(await findings(page)).toEqual([]);
  // Dropped on the search itself, an answer goes to the opinions.
  await first.button('search.panels.back').click();
  await first.drop(answer.path);
  await expect(page.getByText(first.t('error.pack.already-merged.title'))).toBeVisible();

  // Decided again, it is no longer flagged.
  await page
    .locator('.second-flagged')
    .getByRole('button', { name: first.t('opinion.look') })
    .click();
  await first.button('desk.decide.excluded').click();
  await page.getByLabel(first.t('desk.reason.excluded')).last().fill('they are right');
  await first.button('desk.reason.save.excluded').click();
  await first.button('search.panels.opinion').click();
  await expect(page.getByText(first.t('opinion.same', { both: '1', same: '1' }))).toBeVisible();
  await expect(page.getByText(first.t('opinion.flag'))).toHaveCount(0);

  // The day after the last one.
  const later = await elsewhere.newPage();
  await later.clock.setFixedTime(Date.now() + 15 * millisecondsOfDay);
  const late = new AskedPage(later);
  await late.open();
  await late.openReview();
  await late.choosePack(pack.path);
  await late.unlockPack(pack.passphrase);
  await expect(later.getByText(late.t('error.pack.expired.title'))).toBeVisible();
  await late.choosePack(answer.path, 'review.choose.other');
  await expect(later.getByText(late.t('error.pack.not-a-pack.title'))).toBeVisible();
  await heard.settled();
  expect([...heard.errors, ...heard.violations, ...heard.foreign()]).toEqual([]);
  await elsewhere.close();
});
