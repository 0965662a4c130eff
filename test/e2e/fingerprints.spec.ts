/** The page checks its own files against a list, and notices one byte. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { buildId, checksumsName, hashesOf } from '../../.build/checksums.ts';
import { startServer } from '../../.build/serve.ts';
import { messages } from '../../src/i18n/en.ts';
import { pageAddress } from './fixtures.ts';

// The app stores itself here, as it does for everybody.
test.use({ serviceWorkers: 'allow' });

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
/** Milliseconds for some 24 MB on a busy machine. */
const patience = 60_000;

class FingerprintsPage {
  readonly page: Page;
  readonly part: Locator;

  constructor(page: Page) {
    this.page = page;
    this.part = page.getByRole('region', { name: messages['privacy.part.fingerprints'] });
  }

  async check(address: string): Promise<void> {
    await this.page.goto(`${address}#privacy/fingerprints`);
    await this.part.getByRole('button', { name: messages['fingerprints.check'] }).click();
    await expect(this.verdict).toBeVisible({ timeout: patience });
  }

  get verdict(): Locator {
    return this.part.locator('.privacy-verdict');
  }

  /** Paths and states of those that differ. */
  differing(): Promise<string[]> {
    return this.part.locator('.fingerprints-differing > li > p:first-child').allInnerTexts();
  }

  async compareWith(name: string, text: string): Promise<void> {
    const [chooser] = await Promise.all([
      this.page.waitForEvent('filechooser'),
      this.part.getByRole('button', { name: messages['fingerprints.own.choose'] }).click(),
    ]);
    await chooser.setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  }
}

test('every file of the page is what its list says, and a list of one’s own is believed line by line', async ({
  page,
}) => {
  const view = new FingerprintsPage(page);
  await view.check(pageAddress());
  const files = await hashesOf(dist);
  await expect(view.verdict).toHaveText(
    messages['fingerprints.same.site'].replace('{count}', String(files.length)),
  );
  const { version, commit } = JSON.parse(await readFile(join(dist, 'version.json'), 'utf8')) as {
    readonly version: string;
    readonly commit: string;
  };
  const facts = view.part.locator('.privacy-facts');
  await expect(facts).toContainText(version);
  await expect(facts).toContainText(commit.split(' ')[0] ?? commit);
  await expect(facts.locator('.fingerprints-build')).toHaveText(buildId(files));
  // Every bit of it is one square.
  const set = BigInt(`0x${buildId(files)}`)
    .toString(2)
    .replaceAll('0', '').length;
  expect(await view.part.locator('.fingerprints-picture rect').count()).toBe(set);

  const own = await readFile(join(dist, checksumsName), 'utf8');
  const other = own.replace(/^[0-9a-f]{8}(?=[0-9a-f]+ {2}index\.html$)/m, '00000000');
  expect(other).not.toBe(own);
  await view.compareWith('mine.txt', other);
  await expect(view.verdict).toHaveText(
    messages['fingerprints.differ.reader'].replace('{count}', '1').replace('{total}', String(files.length)),
    { timeout: patience },
  );
  expect((await view.differing()).join()).toContain('index.html');
  await expect(view.part).toContainText(messages['fingerprints.which.reader'].replace('{name}', 'mine.txt'));

  const second = `${own.split('\n')[0] ?? ''}\n<script>alert(1)</script>\n`;
  await view.part.getByRole('textbox').fill(second);
  await view.part.getByRole('button', { name: messages['fingerprints.own.compare'] }).click();
  await expect(view.part.getByRole('alert')).toContainText('fingerprints.not-a-list');
  await expect(view.part).toContainText(messages['fingerprints.own.line'].replace('{line}', '2'));
});

test('one changed byte in a served file is noticed, and the file is named', async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'yearspan-changed-'));
  try {
    await cp(dist, folder, { recursive: true });
    const changed = (await hashesOf(folder)).find(({ path }) => /^samples\/.+\.jpg$/.test(path))?.path;
    if (changed === undefined) throw new Error('the build has no sample photos');
    const bytes = await readFile(join(folder, changed));
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
    await writeFile(join(folder, changed), bytes);
    const { url, close } = await startServer({ dir: folder, port: 0 });
    try {
      const view = new FingerprintsPage(page);
      await view.check(url);
      const [first, ...more] = await view.differing();
      expect(more).toEqual([]);
      expect(first).toContain(changed);
      expect(first).toContain(messages['fingerprints.state.changed']);
      await expect(view.verdict).toHaveAttribute('data-state', 'caution');
      // The build’s number and the one of the list are two.
      await expect(view.part.locator('.fingerprints-build')).toHaveCount(2);
    } finally {
      await page.close();
      await close();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});
