/** The attack of the Privacy view, as a reviewer drives it. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { messages } from '../../src/i18n/en/later.ts';
import { expect } from './fixtures.ts';

export interface Attempt {
  readonly channel: string;
  readonly verdict: string;
  readonly by?: string;
  readonly directive?: string;
  readonly saw?: string;
  readonly seen?: boolean;
  readonly from: number;
  readonly to: number;
}

export class AttackPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async open(address: string, listener: string): Promise<void> {
    await this.#page.goto(`${address}#privacy`);
    await this.#page.getByLabel(messages['attack.target']).fill(listener);
  }

  /** The whole table by the button, against the listener's address; the rows as the page hands them out. */
  async run(address: string, listener: string): Promise<readonly Attempt[]> {
    await this.open(address, listener);
    await this.#page.getByRole('button', { name: messages['attack.run'] }).click();
    await expect(this.verdict).toBeVisible({ timeout: 90_000 });
    return this.attempts();
  }

  /** Once more, in the same page. */
  async again(): Promise<readonly Attempt[]> {
    await this.#page.getByRole('button', { name: messages['attack.again'] }).click();
    await expect(this.verdict).toBeHidden();
    await expect(this.verdict).toBeVisible({ timeout: 90_000 });
    return this.attempts();
  }

  /** Resolves when a row that was pressed says what became of it. */
  async tried(channel: string): Promise<void> {
    await expect(this.row(channel)).not.toContainText(messages['attack.waits']);
    await expect(this.row(channel)).not.toContainText(messages['attack.trying']);
  }

  get verdict() {
    return this.#page.locator('.attack .privacy-verdict');
  }

  row(channel: string) {
    return this.#page.locator(`li[data-channel=${channel}]`);
  }

  /** Opens the rows of a group that are folded away, by the words on the fold. */
  async unfold(group: string, words: string): Promise<void> {
    await this.#page.locator(`[data-group=${group}] summary`, { hasText: words }).click();
  }

  async press(channel: string): Promise<void> {
    await this.row(channel).getByRole('button').click();
  }

  /** The record that a reviewer saves. */
  async attempts(): Promise<readonly Attempt[]> {
    const saved = this.#page.waitForEvent('download');
    // Without the browser's own save dialogue, which no test can answer.
    await this.#page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
    await this.#page
      .getByRole('button', {
        name: messages['privacy.raw.save.name'].replace('{part}', messages['privacy.part.attack']),
      })
      .click();
    const download = await saved;
    const { attempts } = JSON.parse(await readFile(await download.path(), 'utf8')) as {
      readonly attempts: readonly Attempt[];
    };
    return attempts;
  }
}

/** `refused by connect-src`, `open (asked)` ... by channel. */
export function outcomes(attempts: readonly Attempt[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    attempts.map(({ channel, verdict, by, directive, saw, seen }) => [
      channel,
      [verdict, by === 'policy' ? directive : by, saw, seen === false ? 'unseen' : undefined]
        .filter((word) => word !== undefined)
        .join(' '),
    ]),
  );
}
