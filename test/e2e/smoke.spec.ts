import { expect, test } from './fixtures.ts';

test('the page opens from its own origin, without an error or a refused action', async ({
  page,
  recording,
}) => {
  const response = await page.goto('./');
  expect(response?.status()).toBe(200);
  await expect(page).toHaveTitle(/Yearspan/);
  await expect(page.getByRole('main')).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(recording.requests.length).toBeGreaterThan(1);
  expect(recording.foreign()).toEqual([]);
});

test('the policy stands in the served headers and, for any other host, in the page itself', async ({
  page,
}) => {
  const response = await page.goto('./');
  const header = response?.headers()['content-security-policy'];
  expect(header).toContain("default-src 'none'");
  const inPage = page.locator('head > meta[http-equiv="Content-Security-Policy"]').first();
  // A meta tag cannot say who may frame the page; the header can, and says all that the page says.
  await expect(inPage).toHaveAttribute('content', (header ?? '').replace("; frame-ancestors 'none'", ''));
});
