/** The Collection view while photos are added. */
import type { Locator } from '@playwright/test';
import { plurals } from '../../src/i18n/en.ts';
import type { MessageKey, PluralKey } from '../../src/i18n/index.ts';
import { CollectionPage, passphrase } from './collection-page.ts';
import { expect } from './fixtures.ts';

export { passphrase };

/** Milliseconds for a dozen photos and, before them, the models; machines that run this may be busy. */
const patience = 110_000;

export class GalleryPage extends CollectionPage {
  /** A message for a count. */
  count(key: PluralKey, count: number): string {
    const forms = plurals[key];
    return (count === 1 ? forms.one : forms.other).replace('{count}', String(count));
  }

  /** `address` is that of the page, for a browser that has no base address. */
  override async open(address = './'): Promise<void> {
    // Folders are chosen through the input, which a test can fill; the picker of the system it cannot.
    await this.page.addInitScript(() => {
      Reflect.deleteProperty(window, 'showDirectoryPicker');
    });
    await this.page.goto(`${address}#collection`);
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(this.t('vault.title'));
  }

  /** First use: passphrase, then past the offer of a backup. */
  async create(): Promise<void> {
    await this.make();
    await this.putOffBackup();
    await expect(this.button('vault.bar.lock')).toBeVisible();
  }

  override async unlock(words: string = passphrase): Promise<void> {
    await super.unlock(words);
    await expect(this.button('vault.bar.lock')).toBeVisible();
  }

  /** A collection with a complete consent record, by its dialog. */
  override async makeCollection(name: string, agreedBy = 'Mei Li', purpose = 'Trying it out'): Promise<void> {
    await super.makeCollection(name, agreedBy, purpose);
  }

  get panel(): Locator {
    return this.page.locator('section.import');
  }

  async openImport(): Promise<void> {
    await this.button('vault.bar.add').click();
    await expect(this.panel).toBeVisible();
  }

  async chooseBy(key: MessageKey, path: string): Promise<void> {
    const [chooser] = await Promise.all([
      this.page.waitForEvent('filechooser'),
      this.panel.getByRole('button', { name: this.t(key), exact: true }).click(),
    ]);
    await chooser.setFiles(path);
  }

  /** Drags files from outside the browser onto the page and lets go, as the operating system does. */
  async drop(...paths: readonly string[]): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    const data = { items: [], files: [...paths], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', { type, x: 20, y: 300, data });
    await session.detach();
  }

  async start(): Promise<void> {
    await this.panel.getByRole('button', { name: this.t('import.start'), exact: true }).click();
  }

  async toEnd(): Promise<void> {
    await expect(this.panel).toHaveAttribute('data-stage', 'summary', { timeout: patience });
  }

  /** The section of the summary with this headline. */
  outcome(key: PluralKey, count: number): Locator {
    return this.panel.getByRole('region', { name: this.count(key, count), exact: true });
  }
}
