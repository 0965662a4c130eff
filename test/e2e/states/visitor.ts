/** Comes to every state of a flow, and either judges it or takes its picture in every look. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { findings } from '../axe.ts';
import { expect } from '../fixtures.ts';
import { allFaults, layoutFaults } from './layout.ts';
import { allLocales, desk, enlargeText, judgedLocales, phone, schemes, shine, speak } from './looks.ts';
import { type FlowName, type StateOf, stateNames } from './state-names.ts';

/** A folder for pictures; where it is set, nothing is judged. */
export const shotsVariable = 'YEARSPAN_SHOTS';

export class Visitor<Flow extends FlowName> {
  readonly #page: Page;
  readonly #flow: Flow;
  readonly #visited: string[] = [];
  #judged = 0;
  #milliseconds = 0;

  constructor(page: Page, flow: Flow) {
    this.#page = page;
    this.#flow = flow;
  }

  /** The look in which a flow is walked. */
  async begin(): Promise<void> {
    // What hangs is told where it hangs.
    this.#page.setDefaultTimeout(60_000);
    await this.#page.setViewportSize(desk);
    await shine(this.#page, 'light');
  }

  async visit(state: StateOf<Flow>): Promise<void> {
    this.#visited.push(state);
    const start = performance.now();
    const folder = process.env[shotsVariable];
    const name = `${this.#flow}, ${state}`;
    if (folder === undefined) await this.#judge(name);
    else await this.#photograph(folder, name);
    await this.#page.setViewportSize(desk);
    await speak(this.#page, 'en');
    this.#milliseconds += performance.now() - start;
  }

  /** Every state of the flow was visited, in its order. */
  end(): void {
    const seconds = (this.#milliseconds / 1000).toFixed(1);
    console.log(
      `${this.#flow}: ${String(this.#visited.length)} states, axe ${String(this.#judged)} times, ${seconds} s`,
    );
    expect(this.#visited).toEqual([...stateNames[this.#flow]]);
  }

  async #judge(name: string): Promise<void> {
    const page = this.#page;
    const faults: string[] = [];
    const look = async (look: string, seen: Promise<readonly string[]>): Promise<void> => {
      for (const fault of await seen) faults.push(`${look}: ${fault}`);
    };
    for (const locale of judgedLocales) {
      // Each language on one width: what differs with the width, the layout, is judged below in all of them.
      await page.setViewportSize(locale === 'en' ? desk : phone);
      await speak(page, locale);
      for (const scheme of schemes) {
        await shine(page, scheme);
        await look(`${locale}, ${scheme}`, findings(page, undefined, scheme === 'light' ? 'all' : 'colour'));
        this.#judged += 1;
      }
      await shine(page, 'light');
      if (locale === 'en') await look('on a desk', layoutFaults(page, ['target', 'overlap', 'sideways']));
    }
    await page.setViewportSize(phone);
    for (const text of [1, 2] as const) {
      await enlargeText(page, text);
      for (const locale of allLocales) {
        // What computes with the size of text is drawn anew with the language.
        await speak(page, locale);
        await look(`${locale}, phone, text x ${String(text)}`, layoutFaults(page, allFaults));
      }
    }
    await enlargeText(page, 1);
    expect.soft(faults, name).toEqual([]);
  }

  async #photograph(folder: string, name: string): Promise<void> {
    const page = this.#page;
    const file = `${String(this.#visited.length).padStart(2, '0')} ${name.replaceAll(/[^a-z0-9]+/giu, '-')}.png`;
    for (const [screen, size] of [
      ['desk', desk],
      ['phone', phone],
    ] as const) {
      await page.setViewportSize(size);
      for (const locale of judgedLocales) {
        await speak(page, locale);
        for (const scheme of schemes) {
          await shine(page, scheme);
          const look = join(folder, `${screen} ${locale} ${scheme}`);
          await mkdir(look, { recursive: true });
          const isModal = await page.evaluate(() => document.querySelector('dialog:modal') !== null);
          await page.screenshot({ path: join(look, `${this.#flow} ${file}`), fullPage: !isModal });
        }
      }
    }
    await shine(page, 'light');
  }
}
