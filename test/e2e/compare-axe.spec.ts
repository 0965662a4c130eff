/** No finding of axe in any state of the Compare view, in either language. */
import { makeCorpus } from '../tools/corpus/make-corpus.ts';
import { findings } from './axe.ts';
import { ComparePage, corpusPhoto, demoPhoto } from './compare-page.ts';
import { expect, test } from './fixtures.ts';

test.beforeAll(async () => {
  await makeCorpus();
});

for (const locale of ['en', 'zh-CN'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing in ${locale}, ${colorScheme}: empty, error, many faces, result, dialog`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const view = new ComparePage(page, locale);
      await view.open();
      expect(await findings(page), 'empty').toEqual([]);
      await view.choose('earlier', corpusPhoto('text.jpg'));
      await view.toBe('earlier', 'failed');
      expect(await findings(page), 'error').toEqual([]);
      await view.choose('later', demoPhoto(5));
      await view.toBe('later', 'ready');
      expect(await findings(page), 'error beside many faces').toEqual([]);
      await view.choose('earlier', corpusPhoto('dated.jpg'));
      await view.toBe('earlier', 'ready');
      await expect(view.result).toBeVisible();
      expect(await findings(page), 'result').toEqual([]);
      await view.button('age.edit.earlier').click();
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await findings(page), 'age dialog').toEqual([]);
    });
  }
}
