/**
 * Seen from outside the page: whole sessions, and not one byte for anybody but the page's own origin. Once with every
 * request counted by a proxy, once where there is no network; both times Chromium's own log of its network stack is read.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { env } from 'node:process';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { startServer } from '../../.build/serve.ts';
import { nobody } from '../../src/workflows/attack/target.ts';
import type { PlaywrightReport } from '../tools/tally.ts';
import { tallyPlaywright } from '../tools/tally.ts';
import { AttackPage } from './attack-page.ts';
import { pageAddress } from './fixtures.ts';
import { dist } from './offline-page.ts';
import { type Asked, startCountingProxy } from './outside/counting-proxy.ts';
import { elsewhere, type Elsewhere } from './outside/elsewhere.ts';
import { leak, leakHost, setTraps } from './outside/leaks.ts';
import { findWayIn, isWithoutNetwork, runWithoutNetwork, surroundings } from './outside/no-network.ts';
import { wholeSession } from './outside/session.ts';
import { startWatched } from './outside/watched-browser.ts';

test.setTimeout(400_000);

const root = fileURLToPath(new URL('../..', import.meta.url));
const sessionTitle = 'a whole session asks nobody but its own origin for anything';
/** Set by hand to see the first test fail: YEARSPAN_LEAK=1 takes the policy away and leaks in the middle of it. */
const leaks = env['YEARSPAN_LEAK'] !== undefined;

/** Paths that may be asked for: the files of the build, and nothing that could carry a message. */
async function publicPaths(): Promise<ReadonlySet<string>> {
  const list = await readFile(join(root, 'dist', 'SHA256SUMS'), 'utf8');
  const files = list
    .trimEnd()
    .split('\n')
    .map((line) => `/${line.slice(66)}`);
  return new Set(['/', '/SHA256SUMS', ...files]);
}

/** Headers that the browser itself writes; neither a cookie nor where somebody comes from is among them. */
const plainHeader =
  /^(?:host|(?:proxy-)?connection|user-agent|accept(?:-encoding|-language)?|sec-.+|upgrade-insecure-requests|cache-control|pragma|if-(?:none-match|modified-since)|service-worker|origin|priority)$/;

const tells = ({ method, address, bodyBytes }: Asked, known: ReadonlySet<string>): boolean => {
  const { pathname, search } = new URL(address);
  return !/^(?:GET|HEAD)$/.test(method) || bodyBytes > 0 || search !== '' || !known.has(pathname);
};

/**
 * Those that could tell something, with what they say. When Chromium looks for a newer service worker it names, whatever
 * the Referrer-Policy, a file of the own site as where it comes from; that alone is let through, for that file alone.
 */
const strangeHeaders = (asked: readonly Asked[], origin: string, known: ReadonlySet<string>) =>
  asked.flatMap(({ address, headers: { referer, ...headers } }) => {
    const ofUpdate = address === `${origin}/service-worker.js` && headers['service-worker'] === 'script';
    const own = referer?.startsWith(`${origin}/`) === true && known.has(referer.slice(origin.length));
    const strange = Object.entries(headers).filter(([name]) => !plainHeader.test(name));
    if (referer !== undefined && !(ofUpdate && own)) strange.push(['referer', referer]);
    return strange.map(([name, value]) => `${name}: ${String(value)} to ${address}`);
  });

const hosts = (asked: readonly Asked[]): readonly string[] =>
  [...new Set(asked.map(({ address }) => address))].sort();

const nowhere: Omit<Elsewhere, 'browsersOwn'> = { requests: [], names: [], connections: [] };

test(sessionTitle, async ({}, info) => {
  const address = pageAddress();
  const { origin, host } = new URL(address);
  const proxy = isWithoutNetwork ? undefined : await startCountingProxy(origin, { withoutPolicy: leaks });
  if (isWithoutNetwork)
    expect(await surroundings()).toEqual({ interfaces: ['lo'], routes: [], outside: 'ENETUNREACH' });
  const { browser, closeAndRead } = await startWatched(info.outputPath(), proxy?.url);
  try {
    await wholeSession(browser, address, info.outputPath('photos'));
    if (leaks) {
      const traps = await setTraps();
      const page = await browser.newPage();
      await leak(page, address, traps);
      await traps.close();
    }
  } finally {
    await browser.close();
  }
  const log = await closeAndRead();
  const port = host.replace('localhost', '');
  // Through the proxy, or else straight to the page's server.
  const doors = proxy === undefined ? [`127.0.0.1${port}`, `[::1]${port}`] : [new URL(proxy.url).host];
  const { browsersOwn, ...seen } = elsewhere(log, { origin, doors });
  for (const description of new Set(browsersOwn)) info.annotations.push({ type: 'browser', description });
  expect(seen).toEqual(nowhere);
  const own = log.requests.map(({ address: asked }) => asked).filter((asked) => asked.startsWith(origin));
  expect(own.filter((asked) => new URL(asked).search !== '')).toEqual([]);
  // Whoever looks away sees nothing either: the page, its workers and its models were asked for all the same.
  expect(log.events).toBeGreaterThan(1000);
  expect(own.length).toBeGreaterThan(20);
  expect(log.tcp.filter((to) => doors.includes(to)).length).toBeGreaterThan(0);
  if (proxy === undefined) return;
  await proxy.close();
  expect(hosts(proxy.refused)).toEqual([]);
  const known = await publicPaths();
  expect(hosts(proxy.forwarded.filter((asked) => tells(asked, known)))).toEqual([]);
  expect(strangeHeaders(proxy.forwarded, origin, known)).toEqual([]);
  expect(hosts(proxy.forwarded), 'the service worker asks by the same ways').toContain(
    new URL('service-worker.js', address).href,
  );
  expect(proxy.answeredBytes()).toBeGreaterThan(10_000_000);
  const description = `${String(proxy.forwarded.length)} requests, ${String(proxy.answeredBytes())} bytes in, 0 bytes out`;
  info.annotations.push({ type: 'proxy', description });
});

test('the same session works, and asks nobody, where there is no network', async ({}, info) => {
  test.skip(isWithoutNetwork, 'this is the inner run');
  const { way, refusals } = findWayIn();
  test.skip(way === undefined, `NOT CHECKED, no network namespace on this machine: ${refusals.join('; ')}`);
  if (way === undefined) return;
  const report = info.outputPath('report.json');
  const playwright = createRequire(import.meta.url).resolve('@playwright/test/cli');
  const { status, output } = await runWithoutNetwork(
    way,
    [
      playwright,
      'test',
      fileURLToPath(import.meta.url),
      `--config=${join(root, 'playwright.config.ts')}`,
      `--grep=${sessionTitle}`,
      '--reporter=list,json',
      `--output=${info.outputPath('inner')}`,
    ],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  );
  expect(status, output).toBe(0);
  const tally = tallyPlaywright(JSON.parse(await readFile(report, 'utf8')) as PlaywrightReport);
  expect(tally).toEqual({ passed: 1, failed: 0, skipped: 0, told: [] });
});

for (const through of ['the proxy', 'no proxy'] as const) {
  test(`a deliberate leak is seen, through ${through}, by all who watch`, async ({}, info) => {
    test.skip(isWithoutNetwork, 'this is the inner run');
    const traps = await setTraps();
    const proxy = await startCountingProxy(new URL(pageAddress()).origin, { withoutPolicy: true });
    const straight = through === 'no proxy';
    const { browser, closeAndRead } = await startWatched(info.outputPath(), straight ? undefined : proxy.url);
    // Without a proxy the page comes from this address, still without its policy.
    const page = await browser.newPage();
    const address = straight ? proxy.url : pageAddress();
    await leak(page, address, traps);
    const log = await closeAndRead();
    await Promise.all([proxy.close(), traps.close()]);
    const { requests, names, connections } = elsewhere(log, {
      origin: new URL(address).origin,
      doors: [new URL(proxy.url).host],
    });
    const byNumber = `127.0.0.1:${String(traps.tcpPort)}`;
    expect(requests).toContain(`http://picture.${leakHost}/photo.png`);
    expect(requests).toContain(`http://${byNumber}/fetched`);
    expect(requests).toContain(`ws://socket.${leakHost}/`);
    expect(names).toContain(`stun.${leakHost}`);
    expect(connections.join('\n')).toMatch(`UDP 127.0.0.1:${String(traps.udpPort)}, `);
    expect(traps.caught().packets).toBeGreaterThan(0);
    if (straight) {
      expect(names).toContain(`picture.${leakHost}`);
      expect(connections).toContain(`TCP ${byNumber}`);
      expect(traps.caught().connections).toBeGreaterThan(0);
    } else
      expect(hosts(proxy.refused)).toEqual([
        `http://${byNumber}/fetched`,
        `http://picture.${leakHost}/photo.png`,
        `socket.${leakHost}:80`,
      ]);
  });
}

/** A page cannot see what becomes of a name that is to be looked up ahead, and a listener that has no name hears of none. */
for (const { host, withhold, names } of [
  { host: 'with the allowlist of connections', withhold: [], names: [] },
  { host: 'without it', withhold: ['Connection-Allowlist'], names: [new URL(nobody).hostname] },
]) {
  const does = names.length === 0 ? 'looks no name up and asks nobody' : 'is seen to look a name up';
  test(`${host} the page that attacks itself ${does}`, async ({}, info) => {
    test.skip(isWithoutNetwork, 'this is the inner run');
    const server = await startServer({ dir: dist, port: 0, withhold });
    const { origin, port } = new URL(server.url);
    const { browser, closeAndRead } = await startWatched(info.outputPath());
    const context = await browser.newContext({ locale: 'en-GB', serviceWorkers: 'block' });
    const attempts = await new AttackPage(await context.newPage()).run(server.url, nobody);
    expect(attempts.length).toBeGreaterThan(40);
    const log = await closeAndRead();
    await server.close();
    const seen = elsewhere(log, { origin, doors: [`127.0.0.1:${port}`, `[::1]:${port}`] });
    expect(seen.names).toEqual(names);
    if (names.length === 0) expect(seen).toMatchObject(nowhere);
  });
}
