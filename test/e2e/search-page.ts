/** The Search view as a person meets it. */
import type { Locator } from '@playwright/test';
import { CollectionPage } from './collection-page.ts';
import { expect } from './fixtures.ts';

/** Milliseconds for a dozen photos and, before them, the models; machines that run this may be busy. */
const patience = 110_000;

export class SearchPage extends CollectionPage {
  override async open(): Promise<void> {
    // Folders are chosen through the input, which a test can fill; the picker of the system it cannot.
    await this.page.addInitScript(() => {
      Reflect.deleteProperty(window, 'showDirectoryPicker');
    });
    await this.page.goto(`./#search${this.locale === 'en' ? '' : `?lang=${this.locale}`}`);
    await expect(this.strip).toBeVisible();
  }

  /** By the bar, without loading the page anew. */
  async goTo(view: 'nav.search' | 'nav.collection'): Promise<void> {
    await this.page.getByRole('link', { name: this.t(view), exact: true }).click();
  }

  get strip(): Locator {
    return this.page.locator('[data-reference]');
  }

  /** Photos of the strip that were read. */
  get photos(): Locator {
    return this.strip.locator('.strip-tile canvas');
  }

  get candidates(): Locator {
    return this.page.getByRole('list', { name: this.t('search.candidates.label') }).getByRole('button');
  }

  get desk(): Locator {
    return this.page.locator('.desk-part section').first();
  }

  async addPhotos(...paths: readonly string[]): Promise<void> {
    const [chooser] = await Promise.all([
      this.page.waitForEvent('filechooser'),
      this.strip.getByRole('button', { name: this.t('search.strip.choose'), exact: true }).click(),
    ]);
    await chooser.setFiles([...paths]);
  }

  async chooseFolder(path: string): Promise<void> {
    await this.page.locator('[data-folder]').first().setInputFiles(path);
  }

  /** Drags a folder from outside the browser onto the page and lets go, as the operating system does. */
  async drop(...paths: readonly string[]): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    const data = { items: [], files: [...paths], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', { type, x: 20, y: 300, data });
    await session.detach();
  }

  async folderRead(): Promise<void> {
    const said = this.page.getByText(this.t('search.folder.notStored'), { exact: true });
    await expect(said).toBeVisible({ timeout: patience });
    await expect(this.button('search.folder.cancel')).toHaveCount(0, { timeout: patience });
  }

  async photosRead(count: number): Promise<void> {
    await expect(this.photos).toHaveCount(count, { timeout: patience });
  }
}
