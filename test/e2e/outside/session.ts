/** Everything people come here for, one after the other and in one browser, so that all of it can be watched at once. */
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { CollectionPage, passphrase } from '../collection-page.ts';
import { ComparePage } from '../compare-page.ts';
import { expect } from '../fixtures.ts';
import { GalleryPage } from '../gallery-page.ts';
import { families, fillBothSides, MatchPage, volunteers } from '../match-page.ts';
import { AskedPage, AskingPage, saved } from '../opinion-page.ts';
import { untilStored } from '../offline-page.ts';
import { OutgoingPage } from '../outgoing-page.ts';
import { PrivacyPage } from '../privacy-page.ts';

/** Candidates that somebody else judges, and as many decoys. */
const judged = 6;

/** Milliseconds for one press; machines that run this may be busy. */
const patience = 60_000;

/** Opens `address` and goes through all views; files that are made on the way lie in `folder`. */
export async function wholeSession(browser: Browser, address: string, folder: string): Promise<void> {
  const context = await newContext(browser, address);
  const page = await context.newPage();
  page.on('dialog', (question) => void question.accept());
  await fillBothSides(new GalleryPage(page), folder);
  await compareTwoSides(page);
  await compareOwnPhotos(page, folder);
  await searchFolder(page, folder);
  await askForOpinion(page, folder, await newContext(browser, address));
  await passOn(page, folder);
  await backUpWipeAndRestore(page, folder);
  await openPrivacy(page);
  await context.close();
}

async function newContext(browser: Browser, address: string): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: address,
    locale: 'en-GB',
    serviceWorkers: 'allow',
  });
  context.setDefaultTimeout(patience);
  await context.addInitScript(() => {
    // Without the system's own dialogs, which a test cannot press: files are downloads, and nothing is printed.
    for (const dialog of ['showSaveFilePicker', 'showDirectoryPicker'])
      Reflect.deleteProperty(window, dialog);
    window.print = () => undefined;
  });
  return context;
}

async function compareTwoSides(page: Page): Promise<void> {
  const view = new MatchPage(page);
  await view.goTo('nav.match');
  await view.side('a').getByRole('checkbox', { name: families.collection }).check();
  await view.side('b').getByRole('checkbox', { name: volunteers.collection }).check();
  await view.button('match.run.start').click();
  await view.done();
}

async function compareOwnPhotos(page: Page, folder: string): Promise<void> {
  const view = new ComparePage(page);
  await page.getByRole('link', { name: view.t('nav.compare'), exact: true }).click();
  const [earlier, later] = [families, volunteers].map(({ collection, files }) =>
    join(folder, collection, files[0] ?? ''),
  );
  await view.compare(earlier ?? '', later ?? '');
}

/** Of the folder with both sides' photos, for the first of them; its first candidate is kept as a lead of a case. */
async function searchFolder(page: Page, folder: string): Promise<void> {
  const view = new AskingPage(page);
  await view.goTo('nav.search');
  await view.addPhotos(join(folder, families.collection, families.files[0] ?? ''));
  await view.photosRead(1);
  await view.chooseFolder(folder);
  await expect(view.candidates.first()).toBeVisible();
  await view.folderRead();
  await view.button('search.panels.opinion').click();
  await view.button('opinion.keepCase').click();
  await view.field('case.keep.name').fill('Ottoline Q.');
  await view.fillConsent('Mei Li', 'Trying it out');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: view.t('case.action.keep') })
    .click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await view.keepFirstAsLead('both ears agree');
}

async function askForOpinion(page: Page, folder: string, elsewhere: BrowserContext): Promise<void> {
  const first = new AskingPage(page);
  await first.button('search.panels.opinion').click();
  const pack = await first.makePack(folder);
  const secondPage = await elsewhere.newPage();
  const second = new AskedPage(secondPage);
  await second.open();
  await second.openReview();
  await second.choosePack(pack.path);
  await second.unlockPack(pack.passphrase);
  for (let number = 1; number <= judged; number += 1) {
    await expect(second.face(number, judged)).toBeFocused();
    await second.judge('x', 'the ears differ');
    await secondPage.keyboard.press('n');
  }
  await second.field('review.reviewer').fill('Mira');
  const answer = await saved(secondPage, folder, () => second.button('review.save').click());
  await elsewhere.close();
  await first.addAnswer(answer.path);
  await expect(page.getByText(first.t('opinion.merged'))).toBeVisible();
  await first.button('search.panels.back').click();
}

/** The report is printed, the appeal card is saved. */
async function passOn(page: Page, folder: string): Promise<void> {
  const view = new OutgoingPage(page);
  await view.open('out.report');
  await view.sheet();
  await view.tick('out.ask.tick').check();
  await view.button('out.print').click();
  await page.getByRole('button', { name: view.t('out.card') }).click();
  await view.field('appeal.name').fill('Xiaolan');
  await view.field('appeal.place').fill('Guizhou');
  await view.field('appeal.contact').fill('Police of Guizhou, 110');
  await page.getByRole('radio', { name: view.t('consent.agreedBy.parent'), exact: true }).check();
  await view.button('appeal.make').click();
  await view.sheet();
  await view.tick('out.ask.tick').check();
  await saved(page, folder, () => view.button('appeal.save').click());
}

async function backUpWipeAndRestore(page: Page, folder: string): Promise<void> {
  const view = new CollectionPage(page);
  await page.getByRole('link', { name: view.t('nav.collection'), exact: true }).click();
  await view.button('vault.bar.backup').click();
  const backup = await saved(page, folder, () => view.button('backup.make').click());
  await view.button('backup.close').click();
  await view.button('vault.bar.settings').click();
  await view.button('vault.settings.wipe.action').click();
  await view.tick('wipe.understand').check();
  await view.button('wipe.action').click();
  await expect(page.getByText(view.t('wipe.done.nothing'))).toBeVisible();
  await view.button('wipe.reload').click();
  await view.button('vault.first.restore').click();
  await page.locator('dialog input[type="file"]').setInputFiles(backup.path);
  await page.getByLabel(/^Passphrase of /).fill(passphrase);
  await view.button('restore.open').click();
  await view.button('restore.apply').click();
  await expect(page.getByText(view.t('restore.done'))).toBeVisible();
  await view.button('backup.close').click();
}

/** Until the site itself, too, is on the device: fetched by its service worker. */
async function openPrivacy(page: Page): Promise<void> {
  await new PrivacyPage(page).goThere();
  await untilStored(page);
}
