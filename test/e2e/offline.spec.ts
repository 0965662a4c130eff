/** The page without its host: stored by itself, served from the device, changed only with a yes. */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import sirv from 'sirv';
import { startServer } from '../../.build/serve.ts';
import { zipOf } from '../../.build/zip.ts';
import { messages as english } from '../../src/i18n/en.ts';
import type { MessageKey } from '../../src/i18n/index.ts';
import { findings } from './axe.ts';
import { ComparePage } from './compare-page.ts';
import { assetsNamed, changeByte, dist, makeNewer, untilStored } from './offline-page.ts';
import { record } from './recording.ts';

// The app stores itself here, as it does for everybody.
test.use({ serviceWorkers: 'allow' });

let room = '';

test.beforeEach(async () => {
  room = await mkdtemp(join(tmpdir(), 'yearspan-offline-'));
});

test.afterEach(async () => {
  await rm(room, { recursive: true });
});

/** The compare view of a host of its own. */
async function openAt(page: Page, address: string): Promise<ComparePage> {
  const view = new ComparePage(page);
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(view.t('compare.title'));
  return view;
}

/** A view whose code comes when it is first opened. */
async function expectView(page: Page, name: Extract<MessageKey, `nav.${string}`>): Promise<void> {
  await expect(page).toHaveTitle(`${english[name]} · Yearspan`);
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(english['compare.title']);
  await expect(page.getByText(english['late.failed'])).toHaveCount(0);
}

/** A host that knows nothing of us: plain files below a path, no header of ours. */
async function startPlain(folder: string, path: string) {
  const files = sirv(folder);
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const address = request.url ?? '/';
    asked.push(address);
    request.url = address.startsWith(path) ? address.slice(path.length - 1) : '/nothing-here';
    files(request, response, () => {
      response.statusCode = 404;
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}${path}`,
    /** Every address that it was asked for, in order. */
    asked: asked as readonly string[],
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** Names of the page's caches, and its service worker's. */
function kept(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => [
    ...(await caches.keys()),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  ]);
}

/** Addresses that the page got an answer from as pictures, which its own policy cannot refuse, though they are on no list. */
function leaks(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const loads = (address: string) =>
      new Promise<boolean>((resolve) => {
        const image = new Image();
        image.onload = () => {
          resolve(true);
        };
        image.onerror = () => {
          resolve(false);
        };
        image.src = address;
      });
    if (!(await loads('icon.svg'))) throw new Error('no picture loads at all');
    const tries = ['unlisted', 'icon.svg?note=1', 'models/', 'icons/../unlisted/icon.svg'];
    const answered = await Promise.all(tries.map(loads));
    return tries.filter((_, index) => answered[index] === true);
  });
}

test('unpacked below any path of a plain host, one visit is enough: after it the host may go', async ({
  page,
  context,
}) => {
  const zip = await zipOf(dist);
  for (const [path, bytes] of Object.entries(unzipSync(zip))) {
    await mkdir(dirname(join(room, path)), { recursive: true });
    await writeFile(join(room, path), bytes);
  }
  const host = await startPlain(room, '/some/sub/path/');
  const recording = await record(context, host.url);
  const view = await openAt(page, host.url);
  const session = await page.context().newCDPSession(page);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // What every test runs in.
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito']);
  const { errors, url } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(url).toBe(`${host.url}manifest.webmanifest`);
  await untilStored(page);
  const asked = host.asked.length;
  expect(await leaks(page), 'not even the own host hears of what is on no list').toEqual([]);
  expect(host.asked.slice(asked)).toEqual([]);
  await host.close();

  await view.trySamples();
  const first = await view.result.innerText();
  const answer = await page.reload();
  const headers = answer?.headers() ?? {};
  expect(headers['content-security-policy'], 'the policy of a host that sends none').toContain(
    "default-src 'none'",
  );
  expect(headers['connection-allowlist']).toBe('(response-origin)');
  await untilStored(page);
  await view.trySamples();
  expect(await view.result.innerText()).toBe(first);
  for (const [name, title] of [
    ['search', 'nav.search'],
    ['match', 'nav.match'],
    ['collection', 'nav.collection'],
    ['privacy', 'nav.privacy'],
  ] as const) {
    await page.goto(`${host.url}#${name}`);
    await expectView(page, title);
  }
  await expect(page.getByText(view.t('offline.verdict.stored'))).toBeVisible();
  await recording.settled();
  recording.excuse(/Failed to load resource: net::ERR_FAILED/);
  expect(recording.errors).toEqual([]);
  expect(recording.violations).toEqual([]);
  expect(recording.foreign()).toEqual([]);
});

test('a new version waits for a yes and for other tabs, and never mixes with the old one', async ({
  page,
  context,
}) => {
  const [oldScript = ''] = await assetsNamed(/^index-.*\.js$/);
  await makeNewer(room, '9.9.9');
  let host = await startServer({ dir: dist, port: 0 });
  const port = Number(new URL(host.url).port);
  const scriptsOf = (shown: Page) =>
    shown
      .locator('script[src]')
      .evaluateAll((scripts) =>
        scripts.map((script) => (script as HTMLScriptElement).src.replace(/^.*\//, '')),
      );
  try {
    const view = await openAt(page, host.url);
    await untilStored(page);
    await host.close();
    host = await startServer({ dir: room, port });

    await page.goto(`${host.url}#search`);
    await expectView(page, 'nav.search');
    await page.close();
    const again = await context.newPage();
    await openAt(again, host.url);
    expect(await scriptsOf(again), 'closing every tab is no yes').toContain(oldScript);
    const notice = again.getByRole('region', { name: view.t('update.label') });
    await expect(notice).toContainText('9.9.9');
    expect(await findings(again)).toEqual([]);

    const other = await context.newPage();
    await openAt(other, host.url);
    await again.bringToFront();
    await notice.getByRole('button', { name: view.t('update.now') }).click();
    await expect(notice).toContainText('1 other tab');
    expect(await scriptsOf(again)).toContain(oldScript);
    // The old version goes on with both tabs, and leaves what waits alone.
    await other.reload();
    await untilStored(other);
    await other.close();
    await notice.getByRole('button', { name: view.t('update.now') }).click();
    await expect.poll(() => scriptsOf(again).catch(() => [])).toContain('index-newer000.js');
    await untilStored(again);
    await expect(notice).toHaveCount(0);
    await expect
      .poll(async () => (await kept(again)).filter((name) => name.startsWith('yearspan-app-')).length)
      .toBe(1);
    await again.goto(`${host.url}#search`);
    await expectView(again, 'nav.search');
  } finally {
    await host.close();
  }
});

test('a copy that the browser dropped does not lock anybody out when the host has a newer version', async ({
  page,
}) => {
  await makeNewer(room, '9.9.9');
  let host = await startServer({ dir: dist, port: 0 });
  const port = Number(new URL(host.url).port);
  try {
    await openAt(page, host.url);
    await untilStored(page);
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    });
    await host.close();
    host = await startServer({ dir: room, port });
    await page.reload();
    await expect(page.locator('script[src*="index-newer000"]')).toHaveCount(1);
    await untilStored(page);
  } finally {
    await host.close();
  }
});

test('a host that changes one byte of one file gets no copy stored, and the file is named', async ({
  page,
}) => {
  await cp(dist, room, { recursive: true });
  await changeByte(join(room, 'licences.txt'));
  const host = await startServer({ dir: room, port: 0 });
  try {
    const view = await openAt(page, host.url);
    const notice = page.getByRole('region', { name: view.t('error.offline.changed-file.title') });
    await expect(notice).toContainText('licences.txt');
    expect((await kept(page)).filter((name) => name !== 'yearspan-models')).toEqual([]);
  } finally {
    await host.close();
  }
});

test('the copy goes when asked to, stays away, and comes back when asked to', async ({ page }) => {
  const host = await startServer({ dir: dist, port: 0 });
  try {
    const view = await openAt(page, `${host.url}#compare`);
    await untilStored(page);
    await page.goto(`${host.url}#privacy/offline`);
    await view.button('offline.remove').click();
    await expect(page.getByText(view.t('offline.verdict.absent'))).toBeVisible();
    expect(await kept(page)).toEqual([]);
    await page.reload();
    await page.waitForTimeout(6_000);
    expect(await kept(page), 'longer than a page waits by itself').toEqual([]);
    await view.button('offline.store').click();
    await untilStored(page);
    await view.button('offline.remove').click();
    await expect(view.button('offline.store')).toBeVisible();
    await view.button('offline.store').click();
    await untilStored(page);
    expect((await kept(page)).length, 'without a page in between').toBe(3);
  } finally {
    await host.close();
  }
});
