/** The Collection view as a person meets it: by names on the screen, in the language of the screen. */
import type { Locator, Page } from '@playwright/test';
import type { Locale, MessageKey } from '../../src/i18n/index.ts';
import { messagesOf } from '../tools/words.ts';
import { expect } from './fixtures.ts';

/** Four words that nobody would guess. */
export const passphrase = 'lantern otter gravel seven';

export class CollectionPage {
  readonly page: Page;
  readonly locale: Locale;

  constructor(page: Page, locale: Locale = 'en') {
    this.page = page;
    this.locale = locale;
  }

  async open(): Promise<void> {
    await this.page.goto(`./#collection${this.locale === 'en' ? '' : `?lang=${this.locale}`}`);
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(this.t('vault.title'));
  }

  /** A message as it stands in the dictionary, placeholders filled. */
  t(key: MessageKey, values: Readonly<Record<string, string>> = {}): string {
    const text: string = messagesOf(this.locale)[key];
    return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  }

  button(key: MessageKey, values?: Readonly<Record<string, string>>): Locator {
    return this.page.getByRole('button', { name: this.t(key, values), exact: true });
  }

  heading(key: MessageKey): Locator {
    return this.page.getByRole('heading', { name: this.t(key), exact: true });
  }

  field(key: MessageKey): Locator {
    return this.page.getByRole('textbox', { name: this.t(key), exact: true });
  }

  radio(key: MessageKey): Locator {
    return this.page.getByRole('radio', { name: this.t(key), exact: true });
  }

  tick(key: MessageKey): Locator {
    return this.page.getByRole('checkbox', { name: this.t(key), exact: true });
  }

  get passphrase(): Locator {
    // A password field has no role of its own.
    return this.page.getByLabel(this.t('vault.passphrase'), { exact: true });
  }

  /** First use to the end; the offer of the emergency backup is put off. */
  async make(words: string = passphrase): Promise<void> {
    await expect(this.heading('vault.first.title')).toBeVisible();
    await this.passphrase.fill(words);
    await this.page.getByLabel(this.t('vault.passphrase.repeat'), { exact: true }).fill(words);
    await this.tick('vault.lost.agree').check();
    await this.button('vault.first.create').click();
  }

  async putOffBackup(): Promise<void> {
    await this.button('backup.first.later').click();
  }

  async unlock(words: string = passphrase): Promise<void> {
    await this.passphrase.fill(words);
    await this.button('vault.unlock.action').click();
  }

  async lock(): Promise<void> {
    await this.button('vault.bar.lock').click();
    await expect(this.heading('vault.unlock.title')).toBeVisible();
  }

  /** Fills what a consent record needs, given by a parent for a child who agreed. */
  async fillConsent(name: string, purpose: string): Promise<void> {
    await this.radio('consent.agreedBy.parent').check();
    await this.field('consent.form.agreedByName').fill(name);
    await this.page.getByLabel(this.t('consent.form.purpose'), { exact: true }).fill(purpose);
    await this.radio('consent.view.agreed').check();
  }

  async makeCollection(name: string, agreedBy: string, purpose: string): Promise<void> {
    await this.button('vault.empty.make').click();
    await this.field('collection.new.name').fill(name);
    await this.button('collection.new.next').click();
    await this.fillConsent(agreedBy, purpose);
    await this.button('collection.new.save').click();
    await expect(this.page.getByRole('dialog')).toHaveCount(0);
  }
}
