/** One visit to the built app through its real page, in a browser profile that outlives it. */
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { messages, plurals } from '../../../src/i18n/en.ts';
import { createTranslator } from '../../../src/i18n/translator.ts';
import { chromiumArgs, findChromium } from '../../tools/chromium.ts';

const { t } = createTranslator('en', { messages, plurals });

export async function visit<T>(
  profile: string,
  work: (page: Page, context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await chromium.launchPersistentContext(profile, {
    // Whoever drives the page reads photos with its fetch, which the page's own policy refuses.
    bypassCSP: true,
    executablePath: await findChromium(),
    args: [...chromiumArgs],
    locale: 'en-GB',
  });
  try {
    return await work(context.pages()[0] ?? (await context.newPage()), context);
  } finally {
    await context.close();
  }
}

/** Presses the sample button as soon as it is there and waits for the title of the result. */
export async function compareSamples(page: Page): Promise<void> {
  await page.getByRole('button', { name: t('samples.fill') }).click();
  await page.locator('#result-title').waitFor({ timeout: 120_000 });
}
