/** The copy of the site on the device, as a test waits for it and changes what a host offers. */
import { cp, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { checksumsName, checksumsOf } from '../../.build/checksums.ts';
import { writeServiceWorker } from '../../.build/service-worker.ts';
import { expect } from './fixtures.ts';

export const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** All files are stored, and this very page is served from them. */
export async function untilStored(page: Page): Promise<void> {
  await expect(page.locator('.on-device')).toHaveAttribute('data-offline', 'ready', { timeout: 60_000 });
}

/** Names of files in the `assets` of the build. */
export async function assetsNamed(form: RegExp): Promise<readonly string[]> {
  return (await readdir(join(dist, 'assets'))).filter((name) => form.test(name));
}

/** Another version: the same build with another number, in which the scripts of two parts have other names. */
export async function makeNewer(folder: string, version: string): Promise<void> {
  await cp(dist, folder, { recursive: true });
  const assets = join(folder, 'assets');
  const names = await readdir(assets);
  const renamed = names.filter((name) => /^(index|search-view)-.*\.js$/.test(name));
  const newer = (name: string): string => name.replace(/[\w-]{8}\.js$/, 'newer000.js');
  const texts = [join(folder, 'index.html'), ...names.map((name) => join(assets, name))];
  for (const path of texts.filter((each) => /\.(js|html)$/.test(each))) {
    const text = await readFile(path, 'utf8');
    const changed = renamed.reduce((all, name) => all.replaceAll(name, newer(name)), text);
    if (changed !== text) await writeFile(path, changed);
  }
  for (const name of renamed) await rename(join(assets, name), join(assets, newer(name)));
  await writeFile(join(folder, 'version.json'), JSON.stringify({ version, commit: 'unknown' }));
  await writeServiceWorker(folder);
  await writeFile(join(folder, checksumsName), await checksumsOf(folder));
}

/** Changes the last byte of a file, as a host does that meddles with what it serves. */
export async function changeByte(path: string): Promise<void> {
  const bytes = await readFile(path);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  await writeFile(path, bytes);
}
