/** A whole session under watch: nothing leaves the page's own origin, and after the models are there nothing is asked for at all. */
import { makeCorpus } from '../tools/corpus/make-corpus.ts';
import { ComparePage, corpusPhoto, demoPhoto, sides } from './compare-page.ts';
import { expect, test } from './fixtures.ts';
import { untilStored } from './offline-page.ts';

// The app stores itself here, as it does for everybody.
test.use({ serviceWorkers: 'allow' });

test.beforeAll(async () => {
  await makeCorpus();
});

test('after the first comparison the network may go: the next one works and asks for nothing', async ({
  page,
  context,
  recording,
}) => {
  const view = new ComparePage(page);
  await view.open();
  // Two photos at once wake every worker there will be.
  await view.drop(page.getByRole('heading', { level: 1 }), demoPhoto(1), demoPhoto(6));
  await expect(view.result).toBeVisible({ timeout: 90_000 });
  await page.waitForLoadState('networkidle');
  const first = await view.result.innerText();
  expect(recording.requests.length).toBeGreaterThan(8);
  expect(recording.foreign()).toEqual([]);

  await untilStored(page);
  await context.setOffline(true);
  const asked = recording.requests.length;
  await view.choose('earlier', corpusPhoto('dated.jpg'));
  await view.choose('later', demoPhoto(3));
  for (const side of sides) await view.toBe(side, 'ready');
  await expect(view.result).toBeVisible();
  expect(await view.result.innerText()).not.toBe(first);
  await view.button('compare.swap').click();
  await view.button('compare.reset').click();
  await view.toBe('earlier', 'empty');
  const later = recording.requests.slice(asked).filter((address) => !address.startsWith('blob:'));
  expect(later).toEqual([]);
});

test('no photo, name of a file or number of a face is ever part of a request', async ({ page, context }) => {
  const bodies: string[] = [];
  context.on('request', (request) => {
    if (request.url().startsWith('blob:')) return;
    if (request.method() !== 'GET' || request.postData() !== null) bodies.push(request.url());
    if (new URL(request.url()).search !== '') bodies.push(request.url());
  });
  const view = new ComparePage(page);
  await view.open();
  await view.compare(corpusPhoto('dated.jpg'), demoPhoto(4));
  expect(bodies).toEqual([]);
});
