/** The looks in which every state is seen, changed in place so that nobody walks to it again. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { Locale } from '../../../src/i18n/index.ts';

export const schemes = ['light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

/** Languages that every state is judged in; the others must fit as well. */
export const judgedLocales = ['en', 'zh-CN'] as const satisfies readonly Locale[];

const languageFolder = fileURLToPath(new URL('../../../src/i18n/languages', import.meta.url));
export const allLocales: readonly Locale[] = [
  ...new Set<Locale>([
    ...judgedLocales,
    ...readdirSync(languageFolder).flatMap((file) => /^(?<tag>.+)\.json$/u.exec(file)?.groups?.['tag'] ?? []),
  ]),
];

/** CSS pixels. */
export const desk = { width: 1440, height: 900 } as const;
export const phone = { width: 360, height: 740 } as const;

/** The address names the language, so that this works below an open dialog as well. */
export async function speak(page: Page, locale: Locale): Promise<void> {
  await page.evaluate((chosen) => {
    const [view = ''] = window.location.hash.split('?');
    window.history.replaceState(window.history.state, '', `${view === '' ? '#' : view}?lang=${chosen}`);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  }, locale);
  await page.waitForFunction((chosen) => document.documentElement.lang === chosen, locale);
  await drawn(page);
}

export async function shine(page: Page, colorScheme: Scheme): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await drawn(page);
}

/** Until observers of sizes have spoken and what they changed is on the screen. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frames = 0; frames < 3; frames += 1)
      await new Promise((next) => {
        requestAnimationFrame(next);
      });
  });
}

/** Text at this share of its usual size, as a reader with poor eyes sets it. */
export async function enlargeText(page: Page, share: 1 | 2): Promise<void> {
  await page.evaluate((times) => {
    document.documentElement.style.fontSize = times === 1 ? '' : `${String(times * 100)}%`;
  }, share);
  await drawn(page);
}
