/** What somebody meets who has never been here: the tour, the guide to print, help at the right place, and the display. */
import { readdirSync } from 'node:fs';
import { readPdf } from '../tools/read-pdf.ts';
import { messagesOf } from '../tools/words.ts';
import { ComparePage } from './compare-page.ts';
import { expect, test } from './fixtures.ts';

const files = readdirSync(new URL('../../src/i18n/languages', import.meta.url));
const languages = ['en', ...files.map((file) => file.replace('.json', ''))];

/** Runs of text broken at line ends are one sentence again, and signs that a font drew alike are one sign. */
const squeezed = (text: string): string => text.normalize('NFKC').replaceAll(/\s+/g, '');

test('the tour shows a real result with the sample photos, never stands in the way, and can be taken again', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const view = new ComparePage(page);
  await view.open();
  await view.button('samples.tour').click();
  const tour = page.getByRole('region', { name: view.t('tour.label') });
  await expect(tour.getByRole('heading')).toHaveText(view.t('tour.photos.title'));
  await expect(tour.getByRole('heading')).toBeFocused();
  // The page behind it stays free to use.
  await view.button('compare.swap').click();
  await expect(view.result).toBeVisible({ timeout: 90_000 });
  for (const [step, place] of [
    ['tour.sentence.title', '.result-says'],
    ['tour.ruler.title', '.result .evidence-ruler'],
    ['tour.next.title', '.result-note'],
    ['tour.device.title', '.on-device'],
  ] as const) {
    await tour.getByRole('button', { name: view.t('tour.next') }).click();
    await expect(tour.getByRole('heading')).toHaveText(view.t(step));
    await expect(page.locator(place).first()).toBeInViewport();
  }
  await tour.getByRole('button', { name: view.t('tour.own') }).click();
  await expect(tour).toBeHidden();
  await view.toBe('earlier', 'empty');

  await view.button('menu.open').click();
  await view.button('menu.tour').click();
  await expect(tour).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tour).toBeHidden();
});

test('the guide for families prints on one page, A4 or Letter, in every language', async ({ page }) => {
  for (const tag of languages) {
    const words = messagesOf(tag);
    await page.goto('about:blank');
    await page.goto(`./#guide?lang=${tag}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words['guide.title']);
    for (const format of ['A4', 'Letter'] as const) {
      const pages = await readPdf(await page.pdf({ format, preferCSSPageSize: false }));
      expect(pages, `${tag}, ${format}`).toHaveLength(1);
      const printed = squeezed(pages.flat().join(''));
      expect(printed).toContain(squeezed(words['guide.photos.scan']));
      expect(printed).toContain(squeezed(words['guide.never.decide']));
      expect(printed).toContain(squeezed(words['guide.call.danger']));
      expect(printed).not.toContain(squeezed(words['app.onDevice']));
    }
  }
});

test('display and language change at once, stand in the address only, and last', async ({ page }) => {
  const view = new ComparePage(page);
  const chinese = messagesOf('zh-CN');
  await view.open();
  const paper = (): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.body).getPropertyValue('background-color'));
  const before = await paper();
  await view.button('display.open').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: view.t('display.theme.dark') }).check();
  await dialog.getByRole('radio', { name: view.t('display.contrast.more') }).check();
  expect(await paper()).not.toBe(before);
  await dialog.getByRole('radio', { name: '简体中文' }).click();
  await expect(dialog.getByRole('heading')).toHaveText(chinese['display.title']);
  await dialog.getByRole('button', { name: chinese['display.done'] }).click();
  await expect(page.getByRole('button', { name: chinese['display.open'] })).toBeFocused();
  await expect(page).toHaveURL(/#\?lang=zh-CN&theme=dark&contrast=more$/);
  const chosen = await paper();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(chinese['compare.title']);
  expect(await paper()).toBe(chosen);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('“How to read this” opens at the part that was asked about', async ({ page }) => {
  const view = new ComparePage(page);
  await view.open();
  await view.button('menu.open').click();
  await view.button('menu.read').click();
  const dialog = page.getByRole('dialog', { name: view.t('result.help') });
  await expect(dialog.getByRole('heading', { name: view.t('help.first.title') })).toBeInViewport();
  await dialog.getByRole('button', { name: view.t('help.close') }).click();
  await expect(view.button('menu.open')).toBeFocused();
});
