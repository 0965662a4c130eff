/** The policy at work in the built page: text never becomes a script, whoever tries. */
import { expect, test } from '@playwright/test';
import { pageAddress } from './fixtures.ts';

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
