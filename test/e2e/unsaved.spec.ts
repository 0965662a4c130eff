/** The browser asks before somebody's own photos are lost with the page, and only then. */
import { ComparePage, demoPhoto, sides } from './compare-page.ts';
import { expect, test } from './fixtures.ts';

test('samples go without a question; a photo of one’s own is asked about, and stays on a no', async ({
  page,
}) => {
  const questions: string[] = [];
  let answer: 'stay' | 'leave' = 'stay';
  page.on('dialog', (question) => {
    questions.push(question.type());
    void (answer === 'stay' ? question.dismiss() : question.accept());
  });
  const view = new ComparePage(page);
  await view.open();
  await view.button('samples.fill').click();
  for (const side of sides) await view.toBe(side, 'ready');
  await page.reload();
  await view.toBe('earlier', 'empty');
  expect(questions).toEqual([]);

  await view.choose('earlier', demoPhoto(1));
  await view.toBe('earlier', 'ready');
  // Playwright waits for a load that does not come: the page asks for itself.
  await page.evaluate(() => {
    window.location.reload();
  });
  await expect.poll(() => questions).toEqual(['beforeunload']);
  await view.toBe('earlier', 'ready');
  // Other views are left and entered freely: nothing is lost.
  await page.getByRole('link', { name: view.t('nav.privacy'), exact: true }).click();
  await expect(page.locator('.consents-memory')).toContainText('1');
  await page.getByRole('link', { name: view.t('nav.compare'), exact: true }).click();
  await view.toBe('earlier', 'ready');
  expect(questions).toHaveLength(1);

  answer = 'leave';
  await page.reload();
  await view.toBe('earlier', 'empty');
  expect(questions).toHaveLength(2);
});
