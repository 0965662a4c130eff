/** SHA-256 of every file of the built site, as `sha256sum --check SHA256SUMS` reads it. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { sha256 } from '../models/hash.ts';
import {
  buildIdDigits,
  buildIdText,
  checksumsName,
  checksumsText,
  type FileHash,
} from '../src/domain/file-hashes.ts';

export { checksumsName };

/** Written when all else is: every other file is in it, in the order of their names. */
export function checksums(): Plugin {
  let folder = '';
  return {
    name: 'yearspan:checksums',
    apply: 'build',
    enforce: 'post',
    configResolved: ({ root, build }) => {
      folder = resolve(root, build.outDir);
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        await writeFile(join(folder, checksumsName), await checksumsOf(folder));
      },
    },
  };
}

/** The text of the list. */
export async function checksumsOf(folder: string): Promise<string> {
  return checksumsText(await hashesOf(folder));
}

/** Every file below the folder but the list itself. */
export async function hashesOf(folder: string): Promise<readonly FileHash[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path !== checksumsName)
    .sort();
  return Promise.all(
    paths.map(async (path) => ({ path, sha256: sha256(await readFile(join(folder, path))) })),
  );
}

/** Hexadecimal; the same whether or not the service worker, which carries it, is there already. */
export function buildId(files: readonly FileHash[]): string {
  return sha256(new TextEncoder().encode(buildIdText(files))).slice(0, buildIdDigits);
}
