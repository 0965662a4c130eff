/** Two sides from the choice to a decision about a pair, on the built page. */
import type { Page } from '@playwright/test';
import type { Locale } from '../../src/i18n/index.ts';
import { findings } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { GalleryPage } from './gallery-page.ts';
import { families, fillBothSides, MatchPage, volunteers } from './match-page.ts';

test.setTimeout(300_000);

async function clean(page: Page, state: string): Promise<void> {
  expect.soft(await findings(page), state).toEqual([]);
  const beyond = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(beyond, `${state} is not wider than the window`).toBe(0);
}

/** The states of the page in the other looks: axe is slow, so each look comes once. */
async function cleanOnPhone(page: Page, locale: Locale, state: string): Promise<void> {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await page.getByRole('button', { name: locale === 'en' ? 'English' : '简体中文' }).click();
  await clean(page, state);
  await page.getByRole('button', { name: 'English' }).click();
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  if (size !== null) await page.setViewportSize(size);
}

test('two sides are compared, a pair is looked at closely and decided, and all of it is there after a reload', async ({
  page,
}, info) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await fillBothSides(new GalleryPage(page), info.outputPath());
  const view = new MatchPage(page);
  await view.goTo('nav.match');

  // A collection stands on one side only.
  await view.side('a').getByRole('checkbox', { name: families.collection }).check();
  const taken = view.t('match.side.taken', { name: families.collection });
  await expect(view.side('b').getByText(taken)).toBeVisible();
  await expect(view.page.getByText(view.t('match.run.needs'))).toBeVisible();
  await view.side('b').getByRole('checkbox', { name: volunteers.collection }).check();
  await expect(view.side('b')).toContainText(
    view.t('match.side.counts', { people: '2 people', faces: '4 faces' }),
  );
  await clean(page, 'both sides chosen');
  await cleanOnPhone(page, 'zh-CN', 'both sides chosen, on a phone');
  await view.button('match.run.start').click();
  await view.done();

  // Ana as a child and grown stand first, with what was told differently; her record and theirs open below.
  const first = view.pairs.first();
  await expect(first).toContainText('Ana Li');
  await expect(first).toContainText('Li Na');
  await expect(first).toContainText(view.t('match.mutual'));
  await expect(first).toContainText(/Of 8 pairs/);
  await first.focus();
  await page.keyboard.press('Enter');
  await expect(view.breakdown).toContainText('scar on the chin');
  const birthYear = view.breakdown.getByRole('listitem').filter({ hasText: view.t('match.fact.birthYear') });
  await expect(birthYear).not.toContainText(view.t('match.pair.off'));
  await clean(page, 'an open pair');
  await cleanOnPhone(page, 'en', 'an open pair, on a phone');
  await view.button('match.fact.birthYear').click();
  await expect(birthYear).toContainText(view.t('match.pair.off'));
  await view.button('match.fact.birthYear').click();
  await expect(birthYear).not.toContainText(view.t('match.pair.off'));

  // The pair stands on the desk of the Search view; the decision comes back with the way back.
  await view.button('match.pair.look').click();
  const desk = page.locator('.desk-part section').first();
  await expect(desk).toContainText('Li Na');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ana Li');
  await desk.focus();
  await page.keyboard.press('u');
  await expect(desk.getByRole('textbox').last()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(desk).toContainText(view.t('desk.now', { verdict: view.t('desk.verdict.unsure') }));
  await page.getByRole('link', { name: view.t('match.back') }).click();
  await expect(first).toBeFocused();
  await expect(first).toContainText(view.t('search.verdict.unsure'));
  await expect(view.breakdown).toBeVisible();
  await page.getByRole('checkbox', { name: view.t('match.filter.decided') }).check();
  await expect(view.pairs.filter({ hasText: 'Ana Li' }).filter({ hasText: 'Li Na' })).toHaveCount(0);

  // After a reload the order is there again, and nobody is compared a second time.
  page.on('dialog', (question) => void question.accept());
  await page.reload();
  await view.unlock();
  await view.done();
  await expect(first).toContainText('Ana Li');
  await expect(view.button('match.run.resumeStopped')).toHaveCount(0);

  await view.button('match.run.forget').click();
  await view.button('match.forget.yes').click();
  await expect(view.button('match.run.start')).toBeVisible();
  await expect(view.pairs).toHaveCount(0);
});
