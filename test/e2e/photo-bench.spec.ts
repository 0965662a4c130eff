/** A lying, faded photo in which no face is seen is put right by hand, with the keyboard alone; the comparison appears. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { portrait } from '../tools/corpus/scenes.ts';
import { ComparePage, demoPhoto } from './compare-page.ts';
import { expect, test } from './fixtures.ts';

/** A print that has lost all but three of its greys, scanned on its side. */
async function fadedPortrait(): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'yearspan-bench-')), 'faded.png');
  await sharp(await portrait())
    .linear(0.012, 200)
    .rotate(270)
    .toFile(file);
  return file;
}

test('a photo without a face is turned and marked by keyboard, then compared; one step takes the next change back', async ({
  page,
}) => {
  const view = new ComparePage(page);
  await view.open();
  await view.choose('later', demoPhoto(3));
  await view.choose('earlier', await fadedPortrait());
  await view.toBe('earlier', 'failed');

  const bench = page.getByRole('dialog', { name: view.t('bench.title') });
  const press = async (name: string): Promise<void> => {
    await bench.getByRole('button', { name, exact: true }).press('Enter');
  };
  await view.button('adjust.open.earlier').press('Enter');
  await bench.getByRole('tab', { name: view.t('bench.tool.turn') }).focus();
  await press(view.t('bench.turn.right'));
  await expect(bench.getByRole('img')).toHaveJSProperty('naturalHeight', 800);
  await bench.getByRole('tab', { name: view.t('bench.tool.turn') }).press('ArrowLeft');
  const surface = bench.getByRole('application');
  // From the middle of the picture: eyes, nose, corners of the mouth.
  for (const keys of [
    [...Array<string>(5).fill('Shift+ArrowUp'), 'Shift+ArrowLeft'],
    Array<string>(3).fill('Shift+ArrowRight'),
    ['Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft'],
    ['Shift+ArrowDown', 'Shift+ArrowLeft'],
    ['Shift+ArrowRight', 'Shift+ArrowRight'],
  ]) {
    for (const key of [...keys, 'Enter']) await surface.press(key);
  }
  await expect(bench).toContainText(view.t('mark.all'));
  await press(view.t('bench.use'));

  await view.toBe('earlier', 'ready');
  for (const key of ['adjust.done', 'treatment.marked'] as const)
    await expect(view.side('earlier')).toContainText(view.t(key));
  await view.toBe('later', 'ready');
  await expect(view.result).toBeVisible();

  await view.button('adjust.open.earlier').press('Enter');
  await press(view.t('bench.mirror'));
  await page.keyboard.press('Escape');
  await expect(view.button('adjust.open.earlier')).toBeFocused();
  await view.button('adjust.open.later').press('Enter');
  await press(view.t('bench.mirror'));
  await press(view.t('bench.use'));
  await expect(view.side('later')).toContainText(view.t('adjust.done'), { timeout: 60_000 });
  await view.button('undo.action').click();
  await expect(view.side('later')).not.toContainText(view.t('adjust.done'));
});
