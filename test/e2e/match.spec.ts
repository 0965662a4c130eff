/** Two sides from the choice to a decision about a pair, on the built page. */
import { expect, test } from './fixtures.ts';
import { GalleryPage } from './gallery-page.ts';
import { families, fillBothSides, MatchPage, volunteers } from './match-page.ts';

test.setTimeout(300_000);

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
