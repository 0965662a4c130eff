import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { zipOf } from '../../../.build/zip.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yearspan-zip-'));
  await mkdir(join(folder, 'models'));
  await writeFile(join(folder, 'models/b.bin'), 'weights');
  await writeFile(join(folder, 'a.html'), 'page');
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

it('holds every file by its path', async () => {
  const files = unzipSync(await zipOf(folder));
  expect(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)])).toEqual([
    ['a.html', 'page'],
    ['models/b.bin', 'weights'],
  ]);
});

it('is the same for the same files, whenever they were written', async () => {
  const first = await zipOf(folder);
  await utimes(join(folder, 'a.html'), 1_000_000_000, 1_000_000_000);
  expect(Buffer.from(await zipOf(folder)).equals(first)).toBe(true);
});
