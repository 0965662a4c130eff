/** The same sources in another folder give the same bytes, and the list of hashes names them all. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { checksumsName, checksumsOf } from '../../.build/checksums.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const notSources = new Set(['node_modules', 'dist', '.git', 'test', 'test-results']);

test('two builds in two folders are the same, byte for byte', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'yearspan-build-'));
  try {
    const copy = join(folder, 'deeper', 'copy');
    await cp(root, copy, {
      recursive: true,
      filter: (path) => path === root || !notSources.has(basename(path)),
    });
    await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
    await promisify(execFile)(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], { cwd: copy });
    const hashes = await readFile(join(copy, 'dist', checksumsName), 'utf8');
    expect(hashes).toContain('  index.html\n');
    expect(hashes).toBe(await readFile(join(root, 'dist', checksumsName), 'utf8'));
    expect(hashes).toBe(await checksumsOf(join(root, 'dist')));
  } finally {
    await rm(folder, { recursive: true });
  }
});
