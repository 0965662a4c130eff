/** Model files over a line that breaks again and again, and over a visit that is broken off. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { startThinLine } from '../tools/thin-line.ts';
import { ComparePage } from './compare-page.ts';
import { pageAddress } from './fixtures.ts';

const models = fileURLToPath(new URL('../../dist/models', import.meta.url));

/** Files that only photos ask for in which no face is seen at first. */
const rare = /^(?:ssdMobilenetv1|faceLandmark68)-/;

async function bytesForFirstPhoto(): Promise<number> {
  const names = (await readdir(models)).filter((name) => !rare.test(name));
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(models, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

test('a download goes on where the line broke, and where the last visit broke off', async ({ page }) => {
  const needed = await bytesForFirstPhoto();
  const line = await startThinLine({
    to: pageAddress(),
    bytesPerSecond: 4_000_000,
    cuts: { path: /\/models\//, after: 1_000_000 },
  });
  let asked = 0;
  page.on('request', (request) => {
    if (request.url().includes('/models/')) asked += 1;
  });
  try {
    await page.goto(line.url);
    const view = new ComparePage(page);
    const before = line.carried();
    await view.button('samples.fill').click();
    await expect.poll(() => line.cuts(), { timeout: 60_000 }).toBeGreaterThanOrEqual(2);
    await page.reload();
    await view.trySamples();
    expect(line.cuts()).toBeGreaterThanOrEqual(4);
    // Each break, and the visit that ended, costs what was on its way; the page's own scripts come twice at most.
    const others = 3_500_000;
    expect(line.carried() - before).toBeLessThan(needed + others);
    expect(asked).toBeLessThan(30);
  } finally {
    await line.close();
  }
});
