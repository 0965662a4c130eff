/** The same commit built in another folder gives the same bytes, and the list of hashes names them all. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { buildId, checksumsName, checksumsOf, hashesOf } from '../../.build/checksums.ts';
import { commitVariable } from '../../.build/version.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const notSources = new Set(['node_modules', 'dist', '.git', 'test', 'test-results']);

test('two builds in two folders are the same, byte for byte', async () => {
  const { commit } = JSON.parse(await readFile(join(root, 'dist', 'version.json'), 'utf8')) as {
    readonly commit: string;
  };
  const folder = await mkdtemp(join(tmpdir(), 'yearspan-build-'));
  try {
    const copy = join(folder, 'deeper', 'copy');
    await cp(root, copy, {
      recursive: true,
      filter: (path) => path === root || !notSources.has(basename(path)),
    });
    await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
    await promisify(execFile)(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], {
      cwd: copy,
      // The copy has no history to read it from.
      env: { ...process.env, [commitVariable]: commit },
    });
    const hashes = await readFile(join(copy, 'dist', checksumsName), 'utf8');
    for (const name of ['index.html', 'version.json', 'chunks.json']) expect(hashes).toContain(`  ${name}\n`);
    expect(hashes).toBe(await readFile(join(root, 'dist', checksumsName), 'utf8'));
    expect(hashes).toBe(await checksumsOf(join(root, 'dist')));
    expect(buildId(await hashesOf(join(copy, 'dist')))).toBe(buildId(await hashesOf(join(root, 'dist'))));
  } finally {
    await rm(folder, { recursive: true });
  }
});
