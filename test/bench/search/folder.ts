import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { startServer } from '../../../.build/serve.ts';
import { messages } from '../../../src/i18n/en.ts';
import type { Bench } from '../bench.ts';
import { figure } from '../figure.ts';
import type * as harness from '../harness/page.ts';
import { lagPhotos } from '../lag/photos.ts';
import { shuffled } from '../lag/random.ts';
import { visit } from '../load/visit.ts';

const count = 2000;
const choice = 5;
const mount = '/bench';
/** Milliseconds. */
const longest = 3_600_000;
const beforeCancel = 1_000;

/** A folder of real photos dropped on the real page: first result, whole order, and the page's answers meanwhile. */
export const searchFolder: Bench = {
  prefixes: ['search.folder2000.'],
  run: async ({ dist, room, lag, photos = count, say }) => {
    if (lag === undefined) return {};
    const all = join(room.folder, 'lag');
    const [reference, ...others] = shuffled(await lagPhotos(all), choice).map(({ path }) => join(all, path));
    if (reference === undefined) return {};
    const folder = join(room.folder, 'dropped');
    await mkdir(folder);
    for (const [index, path] of others.slice(0, photos).entries())
      await copyFile(path, join(folder, `${String(index)}.jpg`));
    const server = await startServer({ dir: dist, port: 0, mounts: { [mount]: room.folder } });
    try {
      const times = await visit(join(room.folder, 'profile-search'), (page) =>
        search(page, server.url, reference, folder),
      );
      const { longTasks } = times.thread;
      say(
        `search.folder2000.: ${String(photos)} photos of heads dropped on the page beside one reference photo, which was read before; ${String(longTasks.length)} tasks over 50 ms${longTasks.map((task) => ` ${task.toFixed(0)}`).join()}. The page said: ${times.said}`,
      );
      const one = (unit: string, sample: number) => figure({ unit, better: 'lower', samples: [sample] });
      return {
        'search.folder2000.firstMs': one('ms', times.first),
        'search.folder2000.longestTaskMs': one('ms', times.thread.longest),
        'search.folder2000.cancelMs': one('ms', times.cancel),
        'search.folder2000.wholeS': one('s', times.whole / 1000),
      };
    } finally {
      await server.close();
    }
  },
};

async function search(page: Page, address: string, reference: string, folder: string) {
  await page.goto(`${address}#search`);
  const bench = await page.evaluateHandle(
    async (module) => (await import(module)) as typeof harness,
    `${address}${mount.slice(1)}/harness/page.js`,
  );
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.locator('[data-reference]').getByRole('button', { name: messages['search.strip.choose'] }).click(),
  ]);
  await chooser.setFiles(reference);
  await page.locator('.strip-tile canvas').waitFor({ timeout: 120_000 });

  const watch = await bench.evaluateHandle((module) => module.watchSearch());
  const stop = button(messages['search.folder.cancel']);
  await drop(page, folder);
  const start = performance.now();
  const first = await watch.evaluate((watching) => watching.first);
  await stop.waitFor({ state: 'detached', timeout: longest });
  const whole = performance.now() - start;
  const thread = await watch.evaluate((watching) => watching.stop());
  const said = await page.getByText(messages['search.folder.notStored']).first().innerText();

  await drop(page, folder);
  await stop.waitFor();
  await page.waitForTimeout(beforeCancel);
  const pressed = await stop.elementHandle();
  const cancel = await bench.evaluate(
    (module, element) => (element instanceof HTMLElement ? module.timeToLeave(element) : Number.NaN),
    pressed,
  );
  return { first, whole, thread, said, cancel };
}

/** As the operating system does it. */
async function drop(page: Page, folder: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 20, y: 300, data });
  await session.detach();
}
