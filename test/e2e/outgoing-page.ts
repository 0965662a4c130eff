/** The Search view where something is passed on: by names on the screen, in the language of the screen. */
import type { Locator, Page } from '@playwright/test';
import type { Locale, MessageKey } from '../../src/i18n/index.ts';
import { messagesOf } from '../tools/words.ts';
import { expect } from './fixtures.ts';

/** Milliseconds for the sample photos and, before them, the models; machines that run this may be busy. */
const patience = 90_000;

export class OutgoingPage {
  readonly page: Page;
  readonly locale: Locale;

  constructor(page: Page, locale: Locale = 'en') {
    this.page = page;
    this.locale = locale;
  }

  /** A message as it stands in the dictionary, placeholders filled. */
  t(key: MessageKey, values: Readonly<Record<string, string>> = {}): string {
    const text: string = messagesOf(this.locale)[key];
    return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  }

  button(key: MessageKey): Locator {
    return this.page.getByRole('button', { name: this.t(key), exact: true });
  }

  tick(key: MessageKey): Locator {
    return this.page.getByRole('checkbox', { name: this.t(key), exact: true });
  }

  field(key: MessageKey): Locator {
    return this.page.getByLabel(this.t(key));
  }

  /** A search over the sample photos, to the end. */
  async search(): Promise<void> {
    await this.page.addInitScript(() => {
      // Without the system's own dialogs, which a test cannot press: files are downloads, and printing is noted.
      Reflect.deleteProperty(window, 'showSaveFilePicker');
      window.print = () => {
        document.documentElement.dataset['printedAs'] = document.title;
      };
    });
    await this.page.goto(this.locale === 'en' ? './#search' : `./#search?lang=${this.locale}`);
    await this.button('search.samples.fill').click();
    await expect(this.candidates.first()).toBeVisible({ timeout: patience });
    await expect(this.button('search.folder.cancel')).toHaveCount(0, { timeout: patience });
  }

  get candidates(): Locator {
    return this.page.getByRole('list', { name: this.t('search.candidates.label') }).getByRole('button');
  }

  /** Writes down who is looked for. */
  async describe(facts: Readonly<Partial<Record<MessageKey, string>>>): Promise<void> {
    await this.button('case.action.facts').click();
    const dialog = this.page.getByRole('dialog');
    for (const [key, text] of Object.entries(facts))
      await dialog.getByLabel(this.t(key as MessageKey)).fill(text);
    await dialog.getByRole('button', { name: this.t('case.facts.save'), exact: true }).click();
    await expect(dialog).toHaveCount(0);
  }

  /** Reviews the first candidate: one part of the face with a note, then a lead with a reason. */
  async keepFirstAsLead(note: string, reason: string): Promise<void> {
    await this.candidates.first().click();
    const part = this.t('desk.part.proportions');
    const row = this.page.getByRole('radiogroup', { name: part, exact: true });
    await row.getByRole('radio', { name: this.t('desk.part.similar') }).check();
    await row.getByRole('button', { name: part, exact: true }).click();
    await this.page.getByLabel(this.t('desk.note', { part })).fill(note);
    await this.button('desk.decide.lead').click();
    await this.page.getByLabel(this.t('desk.reason.lead')).last().fill(reason);
    await this.button('desk.reason.save.lead').click();
    await expect(this.button('desk.reason.save.lead')).toHaveCount(0);
  }

  /** Opens one of the three things that can leave. */
  async open(key: 'out.report' | 'out.card' | 'out.table'): Promise<void> {
    await this.button('search.panels.outgoing').click();
    await this.page.getByRole('button', { name: this.t(key) }).click();
    await expect(this.page.getByRole('heading', { name: this.t(key), exact: true })).toBeFocused();
  }

  /** The sheet of paper, once all of its pictures are drawn. */
  async sheet(): Promise<Locator> {
    await expect(this.button('out.print')).toBeEnabled();
    return this.page.locator('.paper');
  }

  /** The title that the page had when it was printed last; browsers offer it as the name of the file. */
  async printedAs(): Promise<string | null> {
    return this.page.locator('html').getAttribute('data-printed-as');
  }
}
