/** A whole comparison and a whole review by keyboard alone, with what a screen reader makes of them. */
import { makeCorpus } from '../tools/corpus/make-corpus.ts';
import { ComparePage, corpusPhoto, demoPhoto } from './compare-page.ts';
import { expect, test } from './fixtures.ts';
import { hiddenFocus, listen, tabTo } from './in-sight.ts';
import { SearchPage } from './search-page.ts';

test.beforeAll(async () => {
  await makeCorpus();
});
test.setTimeout(300_000);

for (const locale of ['en', 'zh-CN'] as const) {
  test(`two photos are compared by keyboard and told in words (${locale})`, async ({ page }) => {
    const view = new ComparePage(page, locale);
    await view.open();
    const said = await listen(page);
    // Playwright looks out for choosers only while someone listens, and a key is quicker than its looking out.
    page.on('filechooser', () => undefined);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: view.t('app.skip') })).toBeFocused();
    expect(await hiddenFocus(page)).toBeUndefined();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
    for (const [side, path] of [
      ['earlier', corpusPhoto('portrait.jpg')],
      ['later', demoPhoto(1)],
    ] as const) {
      await tabTo(page, view.button(`slot.choose.${side}`));
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
      await chooser.setFiles(path);
      await view.toBe(side, 'ready');
      await expect(view.side(side), 'the focus stays where the work is').toBeFocused();
    }
    await expect(view.result).toBeVisible();

    // Whose face: each has a number, a place in the picture and an age.
    const before = await view.pickedFace('later');
    const names = await view.faces('later').evaluateAll((faces) => faces.map((face) => face.ariaLabel));
    expect(names).toHaveLength(3);
    for (const [index, place] of (['left', 'middle', 'right'] as const).entries()) {
      const words = view
        .t('face.name')
        .replace('{index}', String(index + 1))
        .replace('{count}', '3')
        .replace('{place}', view.t(`face.${place}`))
        .replace('{age}', view.t('age.short').replace('{age}', 'AGE'));
      expect(names[index]?.replace(/\d+(?=\D*$)/u, 'AGE')).toBe(words);
    }
    await tabTo(page, view.faces('later').nth(before));
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => view.pickedFace('later')).toBe((before + 2) % 3);
    await tabTo(page, view.button('age.edit.later'));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await hiddenFocus(page)).toBeUndefined();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(view.button('age.edit.later')).toBeFocused();

    // The result in the order in which it is read out.
    const region = page.getByRole('region', {
      name: await view.result.getByRole('heading').first().innerText(),
    });
    await expect(region).toHaveCount(1);
    const tree = await view.result.ariaSnapshot();
    const told = [
      view.t('result.eyebrow'),
      view.t('next.title'),
      view.t('chart.spread.title'),
      view.t('chart.gap.title'),
    ];
    const places = told.map((words) => tree.indexOf(words));
    expect(places, tree).toEqual([...places].sort((a, b) => a - b));
    expect(Math.min(...places), tree).toBeGreaterThanOrEqual(0);
    // Every picture of figures has its figures beside it.
    await expect(view.result.locator('figure.chart')).toHaveCount(
      await view.result.locator('.chart-table').count(),
    );

    // Said by itself: what is being read, what was seen, the result; and nothing that interrupts.
    const announced = await said();
    expect(announced).toContain(view.t('reading.say.earlier'));
    expect(announced).toContain(view.t('reading.say.later'));
    const result = view.t('result.say').split('{headline}')[0] ?? '';
    expect(announced.filter((text) => text.startsWith(result)).length).toBeGreaterThan(0);
    expect(announced.filter((text) => text.startsWith('!'))).toEqual([]);
    expect(announced.length, announced.join('\n')).toBeLessThan(16);

    await tabTo(page, view.button('compare.reset'));
    await page.keyboard.press('Enter');
    await view.toBe('later', 'empty');
    await tabTo(page, view.button('undo.action'));
    await page.keyboard.press('Enter');
    await view.toBe('later', 'ready');
  });
}

test('a search is reviewed by keyboard, from the first press to a decision, and told in words', async ({
  page,
}) => {
  const view = new SearchPage(page);
  await view.open();
  const said = await listen(page);
  await tabTo(page, view.button('search.samples.fill'));
  await page.keyboard.press('Enter');
  await view.photosRead(1);
  await view.folderRead();
  // Who looks most alike is said, how far the reading is not at every photo, and nothing interrupts.
  const announced = await said();
  expect(announced).toContain(view.t('search.say.done'));
  expect(announced.filter((text) => text.startsWith('!'))).toEqual([]);
  expect(announced.length, announced.join('\n')).toBeLessThan(16);

  await tabTo(page, view.candidates.first());
  await expect(view.candidates.first()).toHaveAccessibleName(/No\. 1|Number 1|1/u);
  await page.keyboard.press('ArrowDown');
  await expect(view.candidates.nth(1)).toBeFocused();
  expect(await hiddenFocus(page)).toBeUndefined();
  await page.keyboard.press('Enter');
  await expect(view.desk).toBeFocused();
  await expect(view.desk).toHaveAccessibleName(/\S/u);

  // Ways to compare, parts of the face, then the decision with its reason.
  await tabTo(page, page.getByRole('tab', { selected: true }));
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: view.t('desk.mode.swipe') })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  const proportions = page.getByRole('radiogroup', { name: view.t('desk.part.proportions'), exact: true });
  const similar = proportions.getByRole('radio', { name: view.t('desk.part.similar') });
  await tabTo(page, proportions.getByRole('radio').first());
  for (let presses = 0; presses < 4 && !(await similar.isChecked()); presses += 1)
    await page.keyboard.press('ArrowRight');
  await expect(similar).toBeChecked();
  await tabTo(page, view.button('desk.decide.lead'));
  await page.keyboard.press('Enter');
  await expect(view.desk.getByRole('textbox').last()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(view.desk.getByText(view.t('desk.reason.missing'))).toBeVisible();
  await page.keyboard.type('both ears agree');
  await page.keyboard.press('Enter');
  await expect(view.desk).toContainText(view.t('desk.now', { verdict: view.t('desk.verdict.lead') }));
  expect(await hiddenFocus(page)).toBeUndefined();
  await page.keyboard.press('Escape');
  await expect(view.candidates.nth(1)).toBeFocused();
  await expect(view.candidates.nth(1)).toContainText(view.t('search.verdict.lead'));

  // The way on is a landmark of its own, and so is everything it leads to.
  await expect(page.getByRole('navigation', { name: view.t('search.panels.label') })).toHaveCount(1);
  for (const role of ['banner', 'main'] as const) await expect(page.getByRole(role)).toHaveCount(1);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
});
