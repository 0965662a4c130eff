/** The policy at work in the built page: text never becomes a script, whoever tries. */
import { expect, test } from '@playwright/test';
import { headersFor } from '../../.build/policy.ts';
import { startServer } from '../../.build/serve.ts';
import { messages } from '../../src/i18n/en/later.ts';
import { ComparePage, demoPhoto } from './compare-page.ts';
import { pageAddress } from './fixtures.ts';
import { dist, untilStored } from './offline-page.ts';

// The app stores itself here, as it does for everybody.
test.use({ serviceWorkers: 'allow' });

test('no text and no foreign address becomes a script', async ({ page }) => {
  await page.goto(pageAddress());
  await expect(page.getByRole('main')).toBeVisible();
  const outcomes = await page.evaluate(async () => {
    const { trustedTypes } = window as unknown as {
      readonly trustedTypes: { createPolicy(name: string, rules: object): unknown };
    };
    const makeRules = (name: string) => trustedTypes.createPolicy(name, {});
    const tries: Readonly<Record<string, () => unknown>> = {
      'markup from text': () => (document.createElement('div').innerHTML = '<p>x</p>'),
      'a script from text': () => (document.createElement('script').text = '1'),
      'a script of another site': () => (document.createElement('script').src = 'https://example.org/a.js'),
      'a script of this site outside its folder': () =>
        (document.createElement('script').src = 'samples/a.js'),
      'a worker of another site': () => new Worker('https://example.org/a.js'),
      'a worker from text': () => new Worker('data:text/javascript,1'),
      'a worker from a blob': () => new Worker(URL.createObjectURL(new Blob(['1']))),
      'a service worker of another folder': () => navigator.serviceWorker.register('other/worker.js'),
      'further rules': () => makeRules('other'),
      'the same rules again': () => makeRules('default'),
    };
    const told: Record<string, string> = {};
    for (const [name, attempt] of Object.entries(tries)) {
      try {
        await attempt();
        told[name] = 'done';
      } catch (error) {
        told[name] = error instanceof Error ? error.name : String(error);
      }
    }
    return told;
  });
  for (const [name, outcome] of Object.entries(outcomes)) expect.soft(outcome, name).not.toBe('done');
  expect(Object.keys(outcomes)).toHaveLength(10);
});

test('every worker is served with a policy of its own, and takes it', async ({ page }) => {
  const served = new Map<string, string>();
  page.on('response', (response) => {
    const name = /worker-([a-z]+)-/.exec(response.url())?.[1];
    const policy = response.headers()['content-security-policy'];
    if (name === undefined || policy === undefined) return;
    served.set(name, policy);
    expect.soft(policy).toBe(headersFor(response.url())['Content-Security-Policy']);
  });
  const view = new ComparePage(page);
  await page.goto(pageAddress());
  await view.compare(demoPhoto(1), demoPhoto(3));
  const engine = page.workers().find((worker) => worker.url().includes('worker-engine-'));
  if (engine === undefined) throw new Error('no engine worker');
  expect(served.get('engine')).toContain('models/');
  const tried = await engine.evaluate(async () => {
    const answers = async (address: string): Promise<string> =>
      fetch(new URL(`../${address}`, self.location.href)).then(
        ({ status }) => String(status),
        (error: unknown) => (error instanceof Error ? error.name : 'Error'),
      );
    return { page: await answers('index.html'), neighbour: await answers('../other/models/a.bin') };
  });
  expect(tried).toEqual({ page: 'TypeError', neighbour: 'TypeError' });
});

test('the page itself connects to nothing, its own site included, and still shows its samples', async ({
  page,
}) => {
  const view = new ComparePage(page);
  await page.goto(pageAddress());
  const tried = await page.evaluate(async () => {
    const address = document.baseURI;
    return {
      fetch: await fetch(address).then(
        () => 'answered',
        () => 'refused',
      ),
      xhr: await new Promise((resolve) => {
        const request = new XMLHttpRequest();
        request.open('GET', address);
        request.onload = () => {
          resolve('answered');
        };
        request.onerror = () => {
          resolve('refused');
        };
        request.send();
      }),
      socket: await new Promise((resolve) => {
        const socket = new WebSocket(address.replace('http', 'ws'));
        socket.onopen = () => {
          resolve('answered');
        };
        socket.onerror = () => {
          resolve('refused');
        };
      }),
    };
  });
  expect(tried).toEqual({ fetch: 'refused', xhr: 'refused', socket: 'refused' });
  await view.button('samples.fill').click();
  await expect(view.result).toBeVisible({ timeout: 90_000 });
});

test('WebRTC is gone from the page, and the page cannot take itself elsewhere', async ({ page }) => {
  await page.goto(pageAddress());
  await expect(page.getByRole('main')).toBeVisible();
  const here = page.url();
  const left = await page.evaluate(() => {
    const type = typeof RTCPeerConnection;
    Reflect.set(window, 'RTCPeerConnection', Object);
    location.assign('https://yearspan.invalid/');
    return [type, typeof RTCPeerConnection];
  });
  expect(left).toEqual(['undefined', 'undefined']);
  await page.evaluate(() => {
    location.assign('./?told=secret');
  });
  await page.waitForTimeout(500);
  expect(page.url()).toBe(here);
  expect(await page.evaluate(() => document.referrer + location.search)).toBe('');
});

test('a page that came before the stored copy does not claim the headers that the copy sends since', async ({
  page,
}) => {
  const host = await startServer({ dir: dist, port: 0, withhold: 'all' });
  try {
    await page.goto(host.url);
    await untilStored(page);
    await page.goto(`${host.url}#privacy/policy`);
    const part = page.getByRole('region', { name: messages['privacy.part.policy'] });
    await expect(part.getByText(messages['policy.headers.later'])).toBeVisible();
    await expect(part.getByText(messages['policy.verdict.all'])).toHaveCount(0);
    await page.reload();
    await expect(part.getByText(messages['policy.headers.worker'])).toBeVisible();
    await expect(part.getByText(messages['policy.verdict.all'])).toBeVisible();
  } finally {
    await host.close();
  }
});

test('the Privacy view reads the policy that is in force: the tag in the page and every header', async ({
  page,
}) => {
  await page.goto(`${pageAddress()}#privacy/policy`);
  const part = page.getByRole('region', { name: messages['privacy.part.policy'] });
  await expect(part.getByText(messages['policy.verdict.all'])).toBeVisible();
  const rules = (await part.locator('dt').allInnerTexts()).map((text) => text.trim());
  for (const rule of ["connect-src 'none'", "default-src 'none'", 'connection-allowlist: (response-origin)'])
    expect(rules).toContain(rule);
  await expect(part.getByText(messages['policy.directive.other'])).toHaveCount(0);
});
