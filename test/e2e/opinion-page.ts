/** The two screens of a second opinion as two people meet them. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import type { MessageKey } from '../../src/i18n/index.ts';
import { expect } from './fixtures.ts';
import { SearchPage } from './search-page.ts';

export interface SavedFile {
  readonly path: string;
  readonly bytes: Buffer;
}

/** Files are downloads: the system's own dialog a test cannot press. */
export async function withDownloads(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker');
  });
}

/** What a press saves, kept under its own name in `folder`. */
export async function saved(page: Page, folder: string, press: () => Promise<void>): Promise<SavedFile> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  const path = `${folder}/${download.suggestedFilename()}`;
  await download.saveAs(path);
  return { path, bytes: await readFile(path) };
}

async function chosen(page: Page, button: Locator, path: string): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()]);
  await chooser.setFiles(path);
}

/** Who asks. */
export class AskingPage extends SearchPage {
  /** The search of the sample photos as a case, in the gallery that is open. */
  async keepSamplesAs(name: string): Promise<void> {
    await this.button('search.samples.fill').click();
    await this.photosRead(1);
    await this.folderRead();
    await this.button('search.panels.opinion').click();
    await expect(this.page.getByText(this.t('opinion.needsCase'))).toBeVisible();
    await this.button('opinion.keepCase').click();
    await this.field('case.keep.name').fill(name);
    await this.fillConsent('Mei Li', 'Trying it out');
    await this.page
      .getByRole('dialog')
      .getByRole('button', { name: this.t('case.action.keep') })
      .click();
    await expect(this.page.getByRole('dialog')).toHaveCount(0);
  }

  async keepFirstAsLead(reason: string): Promise<void> {
    await this.candidates.first().click();
    await this.button('desk.decide.lead').click();
    await this.page.getByLabel(this.t('desk.reason.lead')).last().fill(reason);
    await this.button('desk.reason.save.lead').click();
    await expect(this.button('desk.reason.save.lead')).toHaveCount(0);
  }

  /** The file of the first three candidates, and its passphrase. */
  async makePack(folder: string): Promise<SavedFile & { readonly passphrase: string }> {
    await this.page.getByRole('radio', { name: this.t('opinion.count.first', { count: '3' }) }).check();
    const file = await saved(this.page, folder, () => this.button('opinion.save').click());
    await expect(this.heading('opinion.made')).toBeFocused();
    return { ...file, passphrase: (await this.page.locator('.pack-passphrase code').innerText()).trim() };
  }

  addAnswer(path: string): Promise<void> {
    return chosen(this.page, this.button('opinion.merge'), path);
  }
}

/** Who is asked. */
export class AskedPage extends SearchPage {
  async openReview(): Promise<void> {
    await this.button('review.open').click();
    await expect(this.heading('review.title')).toBeFocused();
  }

  choosePack(path: string, key: MessageKey = 'review.choose'): Promise<void> {
    return chosen(this.page, this.button(key), path);
  }

  async unlockPack(passphrase: string): Promise<void> {
    await this.page.getByLabel(/^Passphrase of /).fill(passphrase);
    await this.button('review.unlock').click();
  }

  face(number: number, count: number): Locator {
    return this.page.getByRole('heading', {
      name: this.t('review.face', { number: String(number), count: String(count) }),
    });
  }

  /** By keyboard alone, from the heading of the face on. */
  async judge(key: 'l' | 'u' | 'x', reason: string): Promise<void> {
    const { keyboard } = this.page;
    await keyboard.press(key);
    await expect(this.page.locator('.reason-form input')).toBeFocused();
    await keyboard.type(reason);
    await keyboard.press('Enter');
    await expect(this.page.locator('.reason-form')).toHaveCount(0);
  }
}
