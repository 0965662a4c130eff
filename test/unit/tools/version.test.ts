import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { commitOf, commitVariable } from '../../../.build/version.ts';

const folders: string[] = [];

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'yearspan-version-'));
  folders.push(folder);
  return folder;
}

async function git(folder: string, ...words: string[]): Promise<string> {
  const who = ['-c', 'user.name=Nobody', '-c', 'user.email=nobody@example.org'];
  const { stdout } = await promisify(execFile)('git', ['-C', folder, ...who, ...words]);
  return stdout.trim();
}

/** A repository with one commit; resolves with both. */
async function aRepository(): Promise<{ readonly folder: string; readonly commit: string }> {
  const folder = await aFolder();
  await git(folder, 'init', '--quiet');
  await writeFile(join(folder, 'file'), 'one');
  await git(folder, 'add', 'file');
  await git(folder, 'commit', '--quiet', '-m', 'one');
  return { folder, commit: await git(folder, 'rev-parse', 'HEAD') };
}

afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
});

describe('the commit of a build', () => {
  it('is the one that is checked out, and says when files were changed since', async () => {
    vi.stubEnv(commitVariable, undefined);
    const { folder, commit } = await aRepository();
    expect(commit).toMatch(/^[0-9a-f]{40}$/);
    expect(await commitOf(folder)).toBe(commit);
    await writeFile(join(folder, 'file'), 'two');
    expect(await commitOf(folder)).toBe(`${commit} modified`);
    await git(folder, 'checkout', '--quiet', 'file');
    await writeFile(join(folder, 'another'), 'three');
    expect(await commitOf(folder)).toBe(`${commit} modified`);
  });

  it('is unknown without a history, and inside somebody else’s', async () => {
    vi.stubEnv(commitVariable, undefined);
    expect(await commitOf(await aFolder())).toBe('unknown');
    const { folder } = await aRepository();
    await mkdir(join(folder, 'unpacked'));
    expect(await commitOf(join(folder, 'unpacked'))).toBe('unknown');
  });

  it('can be told to a build of sources without their history, in one of its forms only', async () => {
    const folder = await aFolder();
    for (const stated of ['c0ffee'.padEnd(40, '0'), `${'1'.repeat(40)} modified`, 'unknown']) {
      vi.stubEnv(commitVariable, stated);
      expect(await commitOf(folder)).toBe(stated);
    }
    for (const wrong of ['', 'main', '<b>', '1'.repeat(39)]) {
      vi.stubEnv(commitVariable, wrong);
      await expect(commitOf(folder), wrong).rejects.toThrow(commitVariable);
    }
  });
});
