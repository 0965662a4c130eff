/** The built engine behind the page: what it says of the sample photos, and how it gets its models. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type * as headless from '../../src/workflows/headless.ts';
import { makeCorpus } from '../tools/corpus/make-corpus.ts';
import { ComparePage, corpusPhoto, demoPhoto } from './compare-page.ts';
import { expect, test } from './fixtures.ts';
import { untilStored } from './offline-page.ts';

// The app stores itself here, as it does for everybody.
test.use({ serviceWorkers: 'allow' });

test.beforeAll(async () => {
  await makeCorpus();
});

/** Address of the build's second entry, the engine without the page. */
async function headlessAddress(): Promise<string> {
  const text = await readFile(new URL('../../dist/chunks.json', import.meta.url), 'utf8');
  const manifest = JSON.parse(text) as Readonly<Record<string, { readonly file: string }>>;
  const entry = manifest['src/workflows/headless.ts'];
  if (entry === undefined) throw new Error('the build has no headless entry');
  return `./${entry.file}`;
}

interface Scored {
  readonly pair: readonly [string, string];
  readonly similarity: number;
}

/** Similarity of every pair of photos. */
async function everyPair(page: Page, urls: readonly string[]): Promise<Scored[]> {
  return page.evaluate(
    async ({ entry, urls: photos }) => {
      const { createHeadless } = (await import(new URL(entry, document.baseURI).href)) as typeof headless;
      const engine = createHeadless({ keepFaces: true });
      await engine.readAll(photos, () => undefined);
      const pairs = photos.flatMap((a, index) => photos.slice(index + 1).map((b) => ({ a, b })));
      const scores = engine.scorePairs(pairs);
      engine.pool.dispose();
      return pairs.map(({ a, b }, index) => ({
        pair: [a, b] as const,
        similarity: scores[index]?.similarity ?? Number.NaN,
      }));
    },
    { entry: await headlessAddress(), urls },
  );
}

test('of all 28 pairs of sample photos the two of one woman are the most alike, by far', async ({ page }) => {
  const view = new ComparePage(page);
  await view.open();
  await page.getByText(view.t('samples.choose')).click();
  const shown = page.locator('.samples img');
  await expect(shown).toHaveCount(8);
  const urls = await shown.evaluateAll((images) => images.map((image) => (image as HTMLImageElement).src));
  const scored = await everyPair(page, urls);
  expect(scored).toHaveLength(28);
  const isSame = ({ pair }: Scored): boolean =>
    ['sample1-right', 'sample3-middle'].every((id) => pair.some((url) => url.includes(id)));
  const [same] = scored.filter(isSame);
  const others = scored.filter((each) => !isSame(each)).map(({ similarity }) => similarity);
  expect(others).toHaveLength(27);
  const closest = Math.max(...others);
  console.log(`one woman ${same?.similarity.toFixed(3) ?? '?'}, closest other pair ${closest.toFixed(3)}`);
  expect(same?.similarity).toBeGreaterThan(closest + 0.1);
});

test('each model file is fetched once for all workers, and never again after a reload', async ({
  page,
  recording,
}) => {
  const view = new ComparePage(page);
  const modelsAsked = () => recording.requests.filter((address) => address.includes('/models/'));
  await view.open();
  expect(modelsAsked(), 'nothing before the first photo').toEqual([]);
  await view.drop(page.getByRole('heading', { level: 1 }), demoPhoto(5), demoPhoto(6));
  await expect(view.result).toBeVisible({ timeout: 90_000 });
  expect(page.workers().length).toBeGreaterThan(0);
  // The service worker stores the site by now: what the workers loaded it does not fetch again.
  await untilStored(page);
  const first = modelsAsked();
  expect(first.length).toBeGreaterThanOrEqual(6);
  expect([...new Set(first)]).toEqual(first);
  await page.reload();
  await view.compare(demoPhoto(5), corpusPhoto('portrait.jpg'));
  expect(modelsAsked()).toEqual(first);
});

test('tfjs is no part of the page: its scripts come with the first worker', async ({ page, recording }) => {
  const view = new ComparePage(page);
  await view.open();
  await page.waitForLoadState('networkidle');
  const scripts = recording.requests.filter((address) => address.endsWith('.js'));
  const bytes = await Promise.all(
    scripts.map(async (address) => (await (await page.request.get(address)).body()).length),
  );
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(300_000);
  expect(page.workers()).toEqual([]);
});
