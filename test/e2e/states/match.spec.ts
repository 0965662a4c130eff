/** The states of the view of two sides, and of the family likeness. */
import { makeCorpus } from '../../tools/corpus/make-corpus.ts';
import { corpusPhoto, demoPhoto } from '../compare-page.ts';
import { expect, test } from '../fixtures.ts';
import { GalleryPage } from '../gallery-page.ts';
import { families, fillBothSides, MatchPage, volunteers } from '../match-page.ts';
import { openFolds } from './folds.ts';
import { Visitor } from './visitor.ts';

test.beforeAll(async () => {
  await makeCorpus();
});
test.setTimeout(900_000);

test('Two sides: every state, in every look', async ({ page }, info) => {
  const visitor = new Visitor(page, 'match');
  const view = new MatchPage(page);
  await visitor.begin();
  const gallery = new GalleryPage(page);
  await gallery.open();
  await view.goTo('nav.match');
  await visitor.visit('nobody kept yet');
  await fillBothSides(gallery, info.outputPath());
  await view.goTo('nav.match');
  await visitor.visit('the two sides');
  await view.side('a').getByRole('checkbox', { name: families.collection }).check();
  await view.side('b').getByRole('checkbox', { name: volunteers.collection }).check();
  await expect(view.button('match.run.start')).toBeVisible();
  await visitor.visit('both sides chosen');
  await view.button('match.run.start').click();
  await view.done();
  await visitor.visit('pairs');
  await view.pairs.first().click();
  await expect(view.breakdown).toBeVisible();
  await openFolds(view.breakdown);
  await visitor.visit('an open pair');
  await view.button('match.pair.look').click();
  await expect(page.locator('.desk-part section').first()).toContainText('Li Na');
  await visitor.visit('a pair on the desk');
  await page.getByRole('link', { name: view.t('match.back') }).click();
  await view.button('match.run.forget').click();
  await visitor.visit('asked whether to forget');
  await view.button('match.forget.no').click();

  await page.locator('.match-kinship > summary').click();
  const choose = async (who: 'relative' | 'adult', path: string): Promise<void> => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      view.button('kinship.choose', { who: view.t(`kinship.slot.${who}`) }).click(),
    ]);
    await chooser.setFiles(path);
    await expect(page.locator(`[data-slot=${who}]`)).toHaveAttribute('data-phase', 'ready');
  };
  await visitor.visit('relatives, empty');
  await choose('relative', demoPhoto(1));
  await choose('adult', corpusPhoto('portrait.jpg'));
  await expect(page.getByText(view.t('kinship.dna.title'))).toBeVisible();
  await openFolds(page.locator('.kinship'));
  await visitor.visit('relatives, result');
  visitor.end();
});
