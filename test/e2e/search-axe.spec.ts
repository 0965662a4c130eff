/** No finding of axe in any state of the Search view, in either language and either light, and no sideways scroll. */
import { makeCorpus } from '../tools/corpus/make-corpus.ts';
import { findings } from './axe.ts';
import { corpusPhoto } from './compare-page.ts';
import { expect, test } from './fixtures.ts';
import { makeFolder } from './import-folder.ts';
import { SearchPage } from './search-page.ts';

test.beforeAll(async () => {
  await makeCorpus();
});
test.setTimeout(300_000);

const looks = [
  { locale: 'en', colorScheme: 'light', width: 1440 },
  { locale: 'zh-CN', colorScheme: 'dark', width: 1440 },
  { locale: 'en', colorScheme: 'dark', width: 360 },
  { locale: 'zh-CN', colorScheme: 'light', width: 360 },
] as const;

for (const { locale, colorScheme, width } of looks) {
  test(`axe finds nothing in ${locale}, ${colorScheme}, ${width} px: empty, photos, filters, order, desk`, async ({
    page,
  }, info) => {
    const folder = await makeFolder(info.outputPath());
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const clean = async (state: string): Promise<void> => {
      expect.soft(await findings(page), state).toEqual([]);
      const beyond = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect.soft(beyond, `${state} is not wider than the window`).toBe(0);
    };
    const view = new SearchPage(page, locale);
    await view.open();
    await clean('empty');
    await view.addPhotos(`${folder}/ana-1.jpg`, `${folder}/group.jpg`, corpusPhoto('meadow.jpg'));
    await view.photosRead(2);
    await expect(page.locator('.reference-failed')).toBeVisible();
    await clean('photos, a doubt, one without a face');
    await view.photos.nth(1).click();
    await expect(page.getByRole('radiogroup')).toBeVisible();
    await clean('one photo');
    await view.button('search.photo.close').click();
    await view.chooseFolder(folder);
    await expect(view.candidates.first()).toBeVisible();
    await clean('order while it is read');
    await view.folderRead();
    await page.locator('.folder-problems summary').click();
    await clean('order');
    await view.button('search.filters.add').click();
    await clean('which filter');
    await view.button('search.filter.birthYear').click();
    await view.button('search.filter.use').click();
    await expect(page.getByText(view.t('search.filter.problem.missing'))).toBeVisible();
    await clean('filter with a problem');
    await view.field('search.filter.from').fill('1984');
    await view.button('search.filter.use').click();
    await view.button('search.sources.change').click();
    await clean('filter set, sources open');
    await view.candidates.first().click();
    await expect(view.desk).toBeVisible();
    await clean('desk');
  });
}
