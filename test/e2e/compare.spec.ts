/** Two photos in, likeness out: the whole flow on the production build. */
import { makeCorpus } from '../tools/corpus/make-corpus.ts';
import { ComparePage, corpusPhoto, demoPhoto, sides } from './compare-page.ts';
import { expect, test } from './fixtures.ts';

test.beforeAll(async () => {
  await makeCorpus();
});

test('the sample photos are compared by one press, and the answer never calls two people one', async ({
  page,
}) => {
  const view = new ComparePage(page);
  await view.open();
  await view.trySamples();
  await expect(view.result.getByRole('heading').first()).not.toBeEmpty();
  await expect(view.result).toContainText(view.t('result.note'));
  await expect(page.getByRole('main')).not.toContainText(/\b(match(es|ed)?|we found|same person)\b/i);
});

test('two chosen files are compared, each with its own age and outline', async ({ page }) => {
  const view = new ComparePage(page);
  await view.open();
  await view.choose('earlier', corpusPhoto('dated.jpg'));
  await view.toBe('earlier', 'ready');
  await expect(view.result).toBeHidden();
  await expect(page.getByText(view.t('compare.waiting.later'))).toBeVisible();
  await view.choose('later', demoPhoto(3));
  await view.toBe('later', 'ready');
  await expect(view.result).toBeVisible();
  await expect(view.side('earlier')).toContainText('1987');
  await expect(view.side('earlier').locator('g.outline')).toHaveCount(1);
  await expect(view.side('later').locator('g.outline')).toHaveCount(3);
});

test('files are dropped: one on a side, then two anywhere for both', async ({ page }) => {
  const view = new ComparePage(page);
  await view.open();
  await view.drop(view.side('later'), corpusPhoto('portrait.webp'));
  await view.toBe('later', 'ready');
  await view.toBe('earlier', 'empty');
  await view.drop(page.getByRole('heading', { level: 1 }), demoPhoto(1), corpusPhoto('portrait.jpg'));
  await expect.poll(() => view.side('earlier').locator('g.outline').count(), { timeout: 90_000 }).toBe(3);
  await expect(view.result).toBeVisible({ timeout: 90_000 });
  expect(await view.shownSize('earlier')).toEqual([1920, 1280]);
  expect(await view.shownSize('later')).toEqual([640, 800]);
});

test('a picture is pasted from the clipboard into the first empty side', async ({ page }) => {
  const view = new ComparePage(page);
  await view.open();
  await view.paste(corpusPhoto('sixteen-bit.png'));
  await view.toBe('earlier', 'ready');
  await view.paste(corpusPhoto('sixteen-bit.png'));
  await view.toBe('later', 'ready');
  await expect(view.result).toBeVisible();
});

test('the face of a group photo is picked by mouse on the photo, in the row and by keyboard', async ({
  page,
}) => {
  const view = new ComparePage(page);
  await view.open();
  await view.compare(corpusPhoto('portrait.jpg'), demoPhoto(5));
  await expect(view.faces('later')).toHaveCount(5);
  const answers = new Set<string>();
  const pickedIs = async (face: number): Promise<void> => {
    await expect.poll(() => view.pickedFace('later')).toBe(face);
    await expect(view.side('later').locator('g.outline-picked')).toHaveAttribute('data-face', String(face));
    answers.add(await view.result.innerText());
  };
  await view.side('later').locator('g.outline[data-face="0"]').click();
  await pickedIs(0);
  await view.faces('later').nth(1).click();
  await pickedIs(1);
  await page.keyboard.press('ArrowRight');
  await pickedIs(2);
  await page.keyboard.press('End');
  await pickedIs(4);
  await page.keyboard.press('ArrowRight');
  await pickedIs(0);
  // Four people, four answers.
  expect(answers.size).toBe(4);
});

test('a stated age replaces the estimate, nonsense is refused, and clearing brings the estimate back', async ({
  page,
}) => {
  const view = new ComparePage(page);
  await view.open();
  await view.compare(corpusPhoto('portrait.jpg'), corpusPhoto('grey.jpg'));
  const estimate = await view.side('earlier').locator('.age-words').innerText();
  const dialog = page.getByRole('dialog');
  const field = dialog.getByLabel(view.t('age.field.age'));
  await view.button('age.edit.earlier').click();
  await field.fill('two hundred');
  await view.button('age.save').click();
  await expect(dialog).toBeVisible();
  await expect(field).toBeFocused();
  await field.fill('7');
  await view.button('age.save').click();
  await expect(dialog).toBeHidden();
  await expect(view.side('earlier').locator('.age-words')).toHaveText(
    view.t('age.stated').replace('{age}', '7'),
  );
  await expect(view.button('age.edit.earlier')).toBeFocused();
  await view.button('age.edit.earlier').click();
  await view.button('age.clear').click();
  await view.button('age.save').click();
  await expect(view.side('earlier').locator('.age-words')).toHaveText(estimate);
});

test('starting again empties both sides, and undo brings both back', async ({ page }) => {
  const view = new ComparePage(page);
  await view.open();
  await view.trySamples();
  const answer = await view.result.innerText();
  await view.button('compare.reset').click();
  for (const side of sides) await view.toBe(side, 'empty');
  await expect(view.result).toBeHidden();
  await view.button('undo.action').click();
  for (const side of sides) await view.toBe(side, 'ready');
  await expect(view.result).toBeVisible();
  expect(await view.result.innerText()).toBe(answer);
});

test('swapping exchanges the sides and leaves both read', async ({ page }) => {
  const view = new ComparePage(page);
  await view.open();
  await view.compare(corpusPhoto('portrait.jpg'), demoPhoto(1));
  await view.button('compare.swap').click();
  for (const side of sides) await view.toBe(side, 'ready');
  expect(await view.shownSize('earlier')).toEqual([1920, 1280]);
  expect(await view.shownSize('later')).toEqual([640, 800]);
});

test('a reading that is cancelled leaves its side as it was', async ({ page }) => {
  const view = new ComparePage(page);
  await view.open();
  await view.choose('earlier', corpusPhoto('ten-faces.jpg'));
  await view.button('reading.cancel.earlier').click();
  await view.toBe('earlier', 'empty');
  await view.choose('earlier', corpusPhoto('portrait.jpg'));
  await view.toBe('earlier', 'ready');
});

test('reloading the page forgets everything', async ({ page }) => {
  const view = new ComparePage(page);
  await view.open();
  await view.trySamples();
  await page.reload();
  for (const side of sides) await view.toBe(side, 'empty');
  const kept = await page.evaluate(async () => ({
    databases: (await indexedDB.databases()).length,
    local: localStorage.length + sessionStorage.length,
    caches: await caches.keys(),
    cookies: document.cookie,
  }));
  expect(kept).toEqual({ databases: 0, local: 0, caches: ['yearspan-models'], cookies: '' });
});

test('the language changes on the spot, keeps the comparison, and stays after a reload', async ({ page }) => {
  const english = new ComparePage(page);
  const chinese = new ComparePage(page, 'zh-CN');
  await english.open();
  await english.trySamples();
  await english.button('display.open').click();
  await page.getByRole('radio', { name: '简体中文' }).click();
  await chinese.button('display.done').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(chinese.t('compare.title'));
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(chinese.result).toContainText(chinese.t('result.note'));
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(chinese.t('compare.title'));
});
