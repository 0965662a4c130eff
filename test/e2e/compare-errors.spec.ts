/** Bad input and bad luck: what is said, and that the page and the other photo live on. */
import { tmpdir } from 'node:os';
import type { ErrorCode } from '../../src/domain/errors.ts';
import { makeCorpus } from '../tools/corpus/make-corpus.ts';
import { ComparePage, corpusPhoto, type Side } from './compare-page.ts';
import { expect, test } from './fixtures.ts';

test.beforeAll(async () => {
  await makeCorpus();
});

/** The side shows the words for `code`, in the language of the page, and the code itself. */
async function shows(view: ComparePage, side: Side, code: ErrorCode): Promise<void> {
  await view.toBe(side, 'failed');
  const slot = view.side(side);
  await expect(slot).toContainText(code);
  await expect(slot).toContainText(view.t(`error.${code}.title`));
  await expect(slot).toContainText(view.t(`error.${code}.whatToDo`));
}

const bad: readonly (readonly [file: string, code: ErrorCode])[] = [
  ['text.jpg', 'photo.not-an-image'],
  ['empty.jpg', 'photo.empty'],
  ['truncated-header.jpg', 'photo.unreadable'],
  ['huge.jpg', 'photo.too-large'],
  ['no-width.png', 'photo.no-pixels'],
  ['fax.tiff', 'photo.unsupported'],
  ['plain.jpg', 'photo.no-face'],
];

for (const locale of ['en', 'zh-CN'] as const) {
  test(`each bad file is explained in ${locale}, and the photo on the other side stays`, async ({
    page,
    recording,
  }) => {
    const view = new ComparePage(page, locale);
    await view.open();
    await view.choose('earlier', corpusPhoto('portrait.jpg'));
    await view.toBe('earlier', 'ready');
    for (const [file, code] of bad) {
      await view.choose('later', corpusPhoto(file));
      await shows(view, 'later', code);
      await view.toBe('earlier', 'ready');
    }
    await view.choose('later', corpusPhoto('portrait.webp'));
    await view.toBe('later', 'ready');
    await expect(view.result).toBeVisible();
    expect(recording.errors).toEqual([]);
  });
}

test('text that is pasted, and a folder that is dropped, are explained and harm nothing', async ({
  page,
  context,
  recording,
}) => {
  const view = new ComparePage(page);
  await view.open();
  await view.choose('earlier', corpusPhoto('portrait.jpg'));
  await view.toBe('earlier', 'ready');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(() => navigator.clipboard.writeText('a letter'));
  await view.side('later').focus();
  await page.keyboard.press('ControlOrMeta+v');
  await shows(view, 'later', 'photo.not-a-file');
  await view.drop(view.side('later'), tmpdir());
  await shows(view, 'later', 'photo.unreadable');
  await view.toBe('earlier', 'ready');
  // While it is read the page tries to show it, and the browser says that a folder is no picture.
  recording.excuse(/ERR_FILE_NOT_FOUND \(blob:/);
});

test('a worker that dies while it reads is explained, and the photo is read when chosen again', async ({
  page,
}) => {
  const view = new ComparePage(page);
  await view.open();
  await view.choose('earlier', corpusPhoto('portrait.jpg'));
  await view.toBe('earlier', 'ready');
  for (const worker of page.workers()) {
    await worker.evaluate(() => {
      self.createImageBitmap = () => {
        self.close();
        return new Promise<never>(() => undefined);
      };
    });
  }
  await view.choose('later', corpusPhoto('ten-faces.jpg'));
  await shows(view, 'later', 'engine.crashed');
  await view.choose('later', corpusPhoto('ten-faces.jpg'));
  await view.toBe('later', 'ready');
  await expect(view.result).toBeVisible();
});

test('a model that arrives damaged is refused by its hash with a clear error, and taken once it is whole', async ({
  page,
}) => {
  const view = new ComparePage(page);
  let damaged = 0;
  await page.route('**/models/mobileFaceNet-*', async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    body.writeUInt8(body.readUInt8(1000) ^ 1, 1000);
    damaged += 1;
    await route.fulfill({ response, body });
  });
  await view.open();
  await view.choose('earlier', corpusPhoto('portrait.jpg'));
  await shows(view, 'earlier', 'model.wrong-hash');
  expect(damaged).toBeGreaterThan(0);
  await page.unrouteAll();
  await view.choose('earlier', corpusPhoto('portrait.jpg'));
  await view.toBe('earlier', 'ready');
});

test('a model that cannot be reached is explained, and a later try works', async ({ page }) => {
  const view = new ComparePage(page);
  await page.route('**/models/faceMesh-*', (route) => route.abort());
  await view.open();
  await view.choose('later', corpusPhoto('portrait.jpg'));
  await shows(view, 'later', 'model.unreachable');
  await page.unrouteAll();
  await view.choose('later', corpusPhoto('portrait.jpg'));
  await view.toBe('later', 'ready');
});
