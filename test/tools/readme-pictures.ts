/**
 * `npx tsx test/tools/readme-pictures.ts` after `npm run build`: the pictures of README.md, made with the sample photos
 * in the built page and written to docs/images. They change only by this command.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from '@playwright/test';
import sharp from 'sharp';
import { startServer } from '../../.build/serve.ts';
import { messages as words } from '../../src/i18n/en.ts';
import { chromiumArgs, findChromium } from './chromium.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'docs/images');

/** Faces that ship with the page, see .build/samples.ts. */
const sampleCount = 8;

/** Milliseconds until the first photos are read on a busy machine. */
const patience = 120_000;

interface Picture {
  readonly name: string;
  readonly address: string;
  /** CSS pixels of the window, which is what is seen of the page. */
  readonly width: number;
  readonly height: number;
  readonly dark?: boolean;
  readonly prepare: (page: Page) => Promise<void>;
}

async function compareSamples(page: Page): Promise<void> {
  await page.getByRole('button', { name: words['samples.fill'], exact: true }).click();
  await page.locator('section.result .charts').waitFor({ timeout: patience });
}

async function searchSamples(page: Page): Promise<void> {
  await page.getByRole('button', { name: words['search.samples.fill'], exact: true }).click();
  // All are read: every sample but the one that is looked for.
  const all = page.locator(`.candidates li[aria-setsize="${String(sampleCount - 1)}"] .candidate`);
  await all.first().click({ timeout: patience });
  await page.locator('.desk-evidence').waitFor({ timeout: patience });
}

const pictures: readonly Picture[] = [
  { name: 'compare', address: '#compare', width: 900, height: 1130, prepare: compareSamples },
  {
    name: 'compare-phone',
    address: '#compare',
    width: 360,
    height: 760,
    prepare: async (page) => {
      await compareSamples(page);
      await page.locator('.result-says').evaluate((part) => {
        part.scrollIntoView();
        scrollBy(0, -48);
      });
    },
  },
  {
    name: 'compare-phone-dark',
    address: '#compare?lang=zh-CN',
    width: 360,
    height: 760,
    dark: true,
    prepare: async (page) => {
      await page.locator('.samples-ways .button').nth(1).click();
      await page.locator('section.result .charts').waitFor({ timeout: patience });
      await page.locator('.result-says').evaluate((part) => {
        part.scrollIntoView();
        scrollBy(0, -48);
      });
    },
  },
  { name: 'search', address: '#search', width: 1280, height: 1000, prepare: searchSamples },
  {
    name: 'guide-phone',
    address: '#guide',
    width: 360,
    height: 760,
    prepare: (page) => page.locator('.guide-sheet').waitFor({ timeout: patience }),
  },
];

async function take(browser: Browser, url: string, picture: Picture): Promise<void> {
  const { name, address, width, height, dark = false, prepare } = picture;
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: 1.5,
    colorScheme: dark ? 'dark' : 'light',
    locale: 'en-GB',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.goto(url + address);
  await prepare(page);
  const { size } = await sharp(await page.screenshot())
    .webp({ quality: 80, effort: 6 })
    .toFile(join(folder, `${name}.webp`));
  console.log(`${name}.webp: ${String(Math.round(size / 1000))} kB`);
  await context.close();
}

await mkdir(folder, { recursive: true });
const server = await startServer({ dir: join(root, 'dist'), port: 0 });
const browser = await chromium.launch({ executablePath: await findChromium(), args: [...chromiumArgs] });
for (const picture of pictures) await take(browser, server.url, picture);
await browser.close();
await server.close();
