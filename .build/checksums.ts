/** SHA-256 of every file of the built site, as `sha256sum --check SHA256SUMS` reads it. */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';

export const checksumsName = 'SHA256SUMS';

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

/** One line a file: hexadecimal hash, two spaces, path with forward slashes. */
export async function checksumsOf(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path !== checksumsName)
    .sort();
  const lines = await Promise.all(
    paths.map(async (path) => {
      const hash = createHash('sha256').update(await readFile(join(folder, path)));
      return `${hash.digest('hex')}  ${path}\n`;
    }),
  );
  return lines.join('');
}
