/** The page attacks itself, against a listener that writes down whatever reaches it. */
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { type ServerOptions, startServer } from '../../.build/serve.ts';
import { messages, plurals } from '../../src/i18n/en/later.ts';
import { type Heard, type Listener, startListener } from './attack-listener.ts';
import { type Attempt, AttackPage, outcomes } from './attack-page.ts';
import { dist, untilStored } from './offline-page.ts';

// The app stores itself here, as it does for everybody.
test.use({ serviceWorkers: 'allow' });

/** What stops each channel where all is as it should be. */
const allRefused = {
  stunHere: 'refused allowlist',
  dataChannel: 'refused removed',
  stun: 'refused allowlist',
  fetch: 'refused connect-src',
  keepalive: 'refused connect-src',
  xhr: 'refused connect-src',
  beacon: 'refused connect-src',
  fetchLater: 'refused connect-src',
  webSocket: 'refused connect-src',
  webTransport: 'refused connect-src',
  eventSource: 'refused connect-src',
  ping: 'refused connect-src',
  image: 'refused img-src',
  media: 'refused media-src',
  plugin: 'refused trusted-types',
  stylesheet: 'refused style-src-elem',
  cssImport: 'refused style-src-elem',
  cssUrl: 'refused img-src',
  font: 'refused font-src',
  script: 'refused trusted-types',
  module: 'refused script-src-elem',
  modulePreload: 'refused script-src-elem',
  prefetch: 'refused default-src',
  preload: 'refused img-src',
  dnsPrefetch: 'refused allowlist unseen',
  preconnect: 'refused allowlist unseen',
  speculation: 'refused trusted-types',
  inlineScript: 'refused trusted-types',
  evaluated: 'refused trusted-types',
  frame: 'refused frame-src',
  frameRefresh: 'refused frame-src',
  form: 'refused form-action',
  base: 'refused base-uri',
  link: 'refused guard',
  location: 'refused guard',
  pageRefresh: 'refused guard',
  ownLocation: 'refused guard',
  foreignWorker: 'refused trusted-types',
  foreignSharedWorker: 'refused trusted-types',
  workerFetch: 'refused connect-src',
  workerXhr: 'refused connect-src',
  workerWebSocket: 'refused connect-src',
  workerEventSource: 'refused connect-src',
  workerImport: 'refused script-src-elem',
  workerImportScripts: 'refused trusted-types',
  workerWorker: 'refused trusted-types',
  serviceWorker: 'refused connect-src',
  ownFetch: 'refused connect-src',
  ownImage: 'refused service-worker',
} as const;

/** What no policy of a page and no other header refuses. */
const withoutAllowlist = {
  stunHere: 'open asked',
  stun: 'open asked',
  dnsPrefetch: 'open nothing',
  preconnect: 'open nothing',
} as const;

let listener: Listener;

test.beforeEach(async () => {
  listener = await startListener();
});

test.afterEach(async () => {
  await listener.close();
});

interface Visit {
  readonly page: Page;
  readonly view: AttackPage;
  readonly attempts: readonly Attempt[];
}

/** A run on a host of this kind; a second visit is one that the stored copy of the site answers. */
async function attacked(
  context: BrowserContext,
  { withhold = [], visit }: Pick<ServerOptions, 'withhold'> & { readonly visit: 'first' | 'second' },
  look: (visit: Visit) => Promise<void>,
): Promise<void> {
  const server = await startServer({ dir: dist, port: 0, withhold });
  try {
    const page = await context.newPage();
    if (visit === 'second') {
      await page.goto(server.url);
      await untilStored(page);
      await page.goto('about:blank');
    }
    const view = new AttackPage(page);
    const attempts = await view.run(server.url, listener.address);
    await look({ page, view, attempts });
  } finally {
    await server.close();
  }
}

/** What reached the listener while these channels were tried, and what it was told. */
function heardBy(attempts: readonly Attempt[]): readonly string[] {
  const during = ({ at }: Heard): string =>
    attempts.find(({ from, to }) => from <= at && at <= to)?.channel ?? '';
  return [
    ...new Set(
      listener.heard.map((heard) =>
        // A packet or an empty connection tells its sender's address; the rest tells its token.
        heard.first.includes('/yearspan-')
          ? (heard.first.split(/[-/]/)[2] ?? '')
          : `${heard.by} ${during(heard)}`,
      ),
    ),
  ].sort();
}

test('every channel is refused, the listener hears nothing, and the page is as it was', async ({
  context,
}) => {
  await attacked(context, { visit: 'second' }, async ({ page, view, attempts }) => {
    expect(outcomes(attempts)).toEqual(allRefused);
    await expect(view.verdict).toHaveAttribute('data-state', 'good');

    // What was refused is folded away, what needs a click is not.
    await expect(view.row('fetch')).toBeHidden();
    await view.unfold('requests', plurals['attack.fold.refused'].other.replace('{count}', '9'));
    await expect(view.row('fetch')).toContainText('connect-src');
    await expect(view.row('download')).toBeVisible();

    // Nothing of it stays behind, and a second run goes as the first.
    await expect(page.locator('.attack-place, iframe, head > base')).toHaveCount(0);
    const scopes = await page.evaluate(async () =>
      (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
    );
    expect(scopes).toEqual(['/']);
    expect(page.url()).toMatch(/\/#privacy$/);
    expect(outcomes(await view.again())).toEqual(allRefused);

    // What waits for a click: the windows open, and load nothing.
    for (const channel of ['newWindow', 'linkToNewWindow']) {
      const [popup] = await Promise.all([context.waitForEvent('page'), view.press(channel)]);
      await view.tried(channel);
      await popup.close();
    }
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    for (const channel of ['download', 'clipboard']) {
      await view.press(channel);
      await expect(view.row(channel)).toContainText(messages['attack.yours']);
    }
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^yearspan-clipboard-/);
    expect(outcomes(await view.attempts())).toMatchObject({
      newWindow: 'refused allowlist unseen',
      linkToNewWindow: 'refused allowlist unseen',
      download: 'yours',
      clipboard: 'yours',
    });

    // Chromium ends a page that asks a server through a fresh frame in spite of its allowlist; the row says so.
    const end = page.waitForEvent('crash', { timeout: 5_000 }).catch(() => undefined);
    await view.press('frameStun');
    if ((await end) === undefined) await expect(view.row('frameStun')).toHaveAttribute('data-mark', 'wall');
    expect(listener.heard).toEqual([]);
  });
});

test('a row that is pressed before any run finds out first whether the browser keeps to its allowlist', async ({
  context,
}) => {
  const server = await startServer({ dir: dist, port: 0 });
  try {
    const view = new AttackPage(await context.newPage());
    await view.open(server.url, listener.address);
    const [popup] = await Promise.all([context.waitForEvent('page'), view.press('newWindow')]);
    await view.tried('newWindow');
    await popup.close();
    expect(outcomes(await view.attempts())).toEqual({
      newWindow: 'refused allowlist unseen',
      stunHere: allRefused.stunHere,
    });
    expect(listener.heard).toEqual([]);
  } finally {
    await server.close();
  }
});

test.describe('on a first visit, or in a browser that stores no copy', () => {
  test.use({ serviceWorkers: 'block' });

  test('without the allowlist of connections some rows are open, and the listener hears just these', async ({
    context,
  }) => {
    const host = { withhold: ['Connection-Allowlist'], visit: 'first' } as const;
    await attacked(context, host, async ({ view, attempts }) => {
      expect(outcomes(attempts)).toEqual({
        ...allRefused,
        ...withoutAllowlist,
        serviceWorker: 'untried',
        ownImage: 'open answered',
      });
      await expect(view.verdict).toHaveAttribute('data-state', 'caution');
      for (const channel of ['stun', 'preconnect', 'serviceWorker', 'ownImage'])
        await expect(view.row(channel), 'in sight').toBeVisible();
      await expect(view.row('image')).toBeHidden();
      // Beside the packets of STUN: connections that Chromium opens, and uses for nothing, before it looks at the policy.
      const told = heardBy(attempts);
      expect(told).toContain('udp stun');
      expect(told.filter((what) => !/^(udp stun|tcp .*)$/.test(what))).toEqual([]);
      expect(listener.heard.filter(({ by, first }) => by === 'tcp' && first !== '')).toEqual([]);

      for (const channel of ['newWindow', 'frameStun']) await view.press(channel);
      await expect.poll(() => heardBy([])).toContain('newWindow');
      await expect(view.row('frameStun')).toHaveAttribute('data-mark', 'hole');
    });
  });

  test('on a host that sends no headers the page holds and its workers do not, which the table says', async ({
    context,
  }) => {
    await attacked(context, { withhold: 'all', visit: 'first' }, ({ attempts }) => {
      expect(outcomes(attempts)).toEqual({
        ...allRefused,
        ...withoutAllowlist,
        workerFetch: 'open answered',
        workerXhr: 'open answered',
        workerWebSocket: 'open answered',
        workerEventSource: 'open failed',
        workerImport: 'open answered',
        workerImportScripts: 'open answered',
        workerWorker: 'refused browser',
        serviceWorker: 'untried',
        ownImage: 'open answered',
      });
      const told = heardBy(attempts).filter((what) => !/^(udp|tcp) /.test(what));
      expect(told).toEqual([
        'workerEventSource',
        'workerFetch',
        'workerImport',
        'workerImportScripts',
        'workerWebSocket',
        'workerXhr',
      ]);
      return Promise.resolve();
    });
  });
});

test('on the same host the second visit has every header, from the service worker', async ({ context }) => {
  await attacked(context, { withhold: 'all', visit: 'second' }, ({ attempts }) => {
    // A service worker is given its script, and so its policy, by the host alone.
    expect(outcomes(attempts)).toEqual({ ...allRefused, serviceWorker: 'open answered' });
    expect(heardBy(attempts)).toEqual(['serviceWorker']);
    return Promise.resolve();
  });
});
