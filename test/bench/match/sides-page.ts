/** The real page of two sides as the benches drive it. */
import type { BrowserContext, JSHandle, Locator, Page } from '@playwright/test';
import { messages } from '../../../src/i18n/en.ts';
import type { PairBlock } from '../../../src/workflows/match/contract.ts';
import type { PairMessage } from '../../../src/workflows/match/pair-job.ts';
import type * as harness from '../harness/page.ts';

/** Milliseconds. */
const patience = { timeout: 120_000 } as const;

type Seen = typeof globalThis & { blocks?: PairBlock[] };

export function loadHarness(page: Page, address: string): Promise<JSHandle<typeof harness>> {
  return page.evaluateHandle(
    async (module) => (await import(module)) as typeof harness,
    `${address}bench/harness/page.js`,
  );
}

export class SidesPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the gallery in the view, and sees from now on which blocks the workers are asked for. */
  static async open(
    page: Page,
    context: BrowserContext,
    address: string,
    passphrase: string,
  ): Promise<SidesPage> {
    await context.addInitScript(() => {
      const blocks: PairBlock[] = [];
      (globalThis as Seen).blocks = blocks;
      const post = Reflect.get(Worker.prototype, 'postMessage') as (...given: unknown[]) => void;
      Worker.prototype.postMessage = function (...given: unknown[]) {
        const message = given[0] as PairMessage;
        if (message.kind === 'compare') blocks.push(message.block);
        Reflect.apply(post, this, given);
      };
    });
    await page.goto(`${address}#match`);
    const view = new SidesPage(page);
    await page.getByLabel(messages['vault.passphrase'], { exact: true }).fill(passphrase);
    await view.button('vault.unlock.action').click();
    return view;
  }

  button(key: keyof typeof messages): Locator {
    return this.page.getByRole('button', { name: messages[key], exact: true });
  }

  async choose(sides: { readonly a: string; readonly b: string }): Promise<void> {
    for (const side of ['a', 'b'] as const) {
      const region = this.page.getByRole('region', { name: messages[`match.side.${side}`] });
      await region.getByRole('checkbox', { name: sides[side] }).check(patience);
    }
    await this.button('match.run.start').waitFor(patience);
  }

  async done(): Promise<void> {
    await this.page.locator('.run-part[data-state=done]').waitFor(patience);
    await this.page.locator('.pairs[aria-busy=false]').waitFor(patience);
  }

  /** Pairs that are compared, of all; while there are some left. */
  compared(): Promise<number> {
    return this.page.locator('progress.progress-bar').evaluate((bar) => (bar as HTMLProgressElement).value);
  }

  /** Blocks that the workers were asked for since the page was opened. */
  blocks(): Promise<readonly PairBlock[]> {
    return this.page.evaluate(() => (globalThis as Seen).blocks ?? []);
  }

  /**
   * Starts, and the page stands still for good as soon as some pairs are compared: what it had not stored by then never
   * is. Gives the blocks that the workers were asked for.
   */
  async stopInTheMiddle(): Promise<readonly PairBlock[]> {
    const stopped = this.page.waitForEvent('dialog', patience);
    await this.page.evaluate(() => {
      new MutationObserver((_, observer) => {
        const bar = document.querySelector<HTMLProgressElement>('progress.progress-bar');
        if (bar === null || !(bar.value > 0)) return;
        observer.disconnect();
        // Whoever drives the browser never answers.
        alert(JSON.stringify((globalThis as Seen).blocks));
      }).observe(document.body, { subtree: true, childList: true, attributes: true });
    });
    await this.button('match.run.start').click({ noWaitAfter: true });
    return JSON.parse((await stopped).message()) as PairBlock[];
  }

  /** What the first rows say: names, evidence, facts, chance. */
  async head(count: number): Promise<readonly string[]> {
    const rows = new Map<number, string>();
    const items = this.page.locator('.pairs > li');
    await this.page.locator('.pair-row[tabindex="0"]').focus();
    await this.page.keyboard.press('Home');
    while (rows.size < count) {
      const drawn = await items.evaluateAll((all) =>
        all.map((item) => [Number(item.dataset['index']), item.textContent] as const),
      );
      for (const [index, text] of drawn) if (index < count) rows.set(index, text);
      if (rows.size < count) await this.page.keyboard.press('PageDown');
    }
    return Array.from({ length: count }, (_, index) => rows.get(index) ?? '');
  }

  async forget(): Promise<void> {
    await this.button('match.run.forget').click();
    await this.button('match.forget.yes').click();
    await this.button('match.run.start').waitFor(patience);
  }
}
