/** The ledger is complete: it lists what the browser was really asked for, by the page, its workers and its service worker. */
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { ComparePage } from './compare-page.ts';
import { pageAddress } from './fixtures.ts';
import { SearchPage } from './search-page.ts';

// The app stores itself here, as it does for everybody.
test.use({ serviceWorkers: 'allow' });

test.use({
  baseURL: async ({}, use) => use(pageAddress()),
  permissions: ['clipboard-read', 'clipboard-write'],
});

interface Row {
  readonly asker: { readonly kind: 'page' | 'worker' | 'service-worker'; readonly name?: string };
  readonly address: string;
  readonly foreign: boolean;
  readonly refused?: string;
}

interface Ledger {
  readonly sum: { readonly requests: number; readonly left: number; readonly refused: number };
  readonly requests: readonly Row[];
}

/** What Playwright sees from outside the page, by `service worker` and `page or worker`, in no order. */
function recordRequests(context: BrowserContext): () => readonly string[] {
  const requests: string[] = [];
  context.on('request', (request) => {
    if (request.url().startsWith('blob:')) return;
    // Fetched by the browser, not by anyone in the page: the view says so.
    if (request.url().endsWith('/service-worker.js')) return;
    requests.push(named(request.serviceWorker() !== null, request.url()));
  });
  return () => [...requests].sort();
}

function named(byServiceWorker: boolean, address: string): string {
  return `${byServiceWorker ? 'service worker' : 'page or worker'} ${address}`;
}

function namesOf({ requests }: Ledger): readonly string[] {
  return requests.map(({ asker, address }) => named(asker.kind === 'service-worker', address)).sort();
}

async function openLedger(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Privacy', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Every request', exact: true })).toBeVisible();
}

/** As a reviewer takes it along. */
async function readLedger(page: Page): Promise<Ledger> {
  const part = page.getByRole('region', { name: 'Every request', exact: true });
  await part.getByRole('button', { name: 'Copy as JSON' }).click();
  await expect(part.getByText('Copied.')).toBeVisible();
  return JSON.parse(await page.evaluate(() => navigator.clipboard.readText())) as Ledger;
}

test('the ledger lists every request of a comparison and a search, and no other', async ({
  page,
  context,
}) => {
  const recorded = recordRequests(context);
  const view = new ComparePage(page);
  await view.open();
  await view.trySamples();
  const search = new SearchPage(page);
  await search.goTo('nav.search');
  await search.button('search.samples.fill').click();
  await expect(search.candidates.first()).toBeVisible({ timeout: 60_000 });
  await page.evaluate(() => navigator.serviceWorker.ready);
  await openLedger(page);

  await expect(async () => {
    expect(namesOf(await readLedger(page))).toEqual(recorded());
  }).toPass({ timeout: 20_000 });
  const { sum, requests } = await readLedger(page);
  expect(sum).toMatchObject({ requests: requests.length, left: 0, refused: 0 });
  const askers = new Set(requests.map(({ asker }) => asker.name ?? asker.kind));
  expect([...askers].sort()).toEqual(['engine', 'files', 'page', 'service-worker']);
  await expect(
    page.getByText(/^\d+ requests since .*, every one to this page’s own address\.$/),
  ).toBeVisible();
});

test('a deliberate request is listed, and one to elsewhere stands first, with what refused it', async ({
  page,
}) => {
  const view = new ComparePage(page);
  await view.open();
  await view.trySamples();
  await openLedger(page);
  const shown = page.getByRole('list', { name: 'Requests, newest first' }).getByRole('listitem');

  const engine = page.workers().find((worker) => worker.url().includes('engine'));
  if (engine === undefined) throw new Error('no engine worker runs');
  const asked = await engine.evaluate(async () => {
    const model = performance.getEntriesByType('resource').find(({ name }) => name.includes('/models/'));
    const address = `${model?.name ?? ''}?deliberate-worker`;
    await fetch(address).catch(() => undefined);
    return address;
  });
  const fromWorker = shown.filter({ hasText: '?deliberate-worker' });
  await expect(fromWorker).toContainText(/Worker engine \d/);
  await page.evaluate(() => fetch('version.json?deliberate-page').catch(() => undefined));
  await expect(shown.filter({ hasText: 'version.json?deliberate-page' })).toContainText('Page');

  const elsewhere = 'http://localhost:9/leak?name=Anna';
  await page.evaluate((address) => fetch(address).catch(() => undefined), elsewhere);
  await engine.evaluate((address) => fetch(address).catch(() => undefined), elsewhere);
  await expect(shown.nth(1)).toContainText(elsewhere);
  for (const [row, asker] of [
    [shown.filter({ hasText: /^.*Page.*leak/ }), 'Page'],
    [shown.filter({ hasText: /^.*Worker engine.*leak/ }), 'Worker engine'],
  ] as const) {
    await expect(row, asker).toHaveCount(1);
    await expect(row, asker).toContainText('refused by connect-src');
  }
  await page.getByRole('checkbox', { name: 'Only other addresses than this page’s own' }).check();
  await expect(shown).toHaveCount(2);
  const { requests, sum } = await readLedger(page);
  expect(requests.filter(({ foreign }) => foreign)).toMatchObject([
    { address: elsewhere, refused: 'connect-src' },
    { address: elsewhere, refused: 'connect-src' },
  ]);
  expect(requests.filter(({ address }) => address === asked)).toHaveLength(1);
  // Refused, so nothing left: the sentence stays as it is.
  expect(sum.left).toBe(0);
  expect(sum.refused).toBeGreaterThanOrEqual(2);
});
