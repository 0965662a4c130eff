/** The states of the Compare view. */
import { makeCorpus } from '../../tools/corpus/make-corpus.ts';
import { ComparePage, corpusPhoto, demoPhoto, type Side } from '../compare-page.ts';
import { expect, test } from '../fixtures.ts';
import { openFolds } from './folds.ts';
import { holdModels } from './hold.ts';
import { makePoorPhotos } from './poor-photos.ts';
import { Visitor } from './visitor.ts';

test.beforeAll(async () => {
  await makeCorpus();
});
test.setTimeout(600_000);

test('Compare: every state, in every look', async ({ page }, info) => {
  const poor = await makePoorPhotos(info.outputPath());
  const visitor = new Visitor(page, 'compare');
  const view = new ComparePage(page);
  await visitor.begin();
  await view.open();
  await visitor.visit('empty');
  const release = await holdModels(page);
  await view.choose('earlier', corpusPhoto('dated.jpg'));
  await expect(view.side('earlier')).toHaveAttribute('data-phase', 'reading');
  await visitor.visit('getting the models');
  await release();
  await view.toBe('earlier', 'ready');
  await view.button('slot.remove.earlier').click();
  await view.choose('earlier', corpusPhoto('text.jpg'));
  await view.toBe('earlier', 'failed');
  await visitor.visit('a photo failed');
  await view.choose('later', demoPhoto(5));
  await view.toBe('later', 'ready');
  await visitor.visit('several faces beside a failed photo');
  await view.choose('earlier', corpusPhoto('dated.jpg'));
  await view.toBe('earlier', 'ready');
  await expect(view.result).toBeVisible();
  await expect(view.button('result.jump')).toBeVisible();
  await visitor.visit('result');
  await view.button('result.jump').click();
  await expect(view.result.getByRole('heading', { level: 2 })).toBeInViewport();
  await expect(view.button('result.jump')).toBeHidden();
  await openFolds(view.result);
  await visitor.visit('result with its charts as tables');
  await view.button('result.help').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await visitor.visit('how to read it');
  await page.keyboard.press('Escape');
  await view.button('age.edit.earlier').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await visitor.visit('age and year');
  await page.getByRole('dialog').getByLabel(view.t('age.field.age')).fill('two hundred');
  await view.button('age.save').click();
  await visitor.visit('age and year with a problem');
  await page.keyboard.press('Escape');
  await view.button('result.add').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await visitor.visit('one more photo');
  await page.keyboard.press('Escape');
  const add = async (side: Side, path: string): Promise<void> => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      view.button(`slot.add.${side}`).click(),
    ]);
    await chooser.setFiles(path);
    await expect(view.side(side)).toHaveAttribute('data-phase', /ready|failed/u, { timeout: 60_000 });
    // A photo that is too poor even for the last rung adds nothing here.
    const back = view.button(`slot.back.${side}`);
    if (await back.isVisible()) await back.click();
  };
  await add('earlier', corpusPhoto('grey.jpg'));
  await visitor.visit('several photos of one person');
  for (const path of poor.slice(0, 3)) await add('earlier', path);
  for (const path of poor.slice(3)) await add('later', path);
  await expect(view.result.getByText(view.t('caution.title'))).toBeVisible();
  await visitor.visit('result with cautions');
  await view.button('compare.reset').click();
  await visitor.visit('emptied, with the way back');
  visitor.end();
});
