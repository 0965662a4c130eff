import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../hash.ts';

/** A built model file's name without the piece of its hash that the build puts there: `faceMesh-70a627b5.bin`. */
const hashedName = /^(.+)-[\w-]{8}(\.\w+)$/;

/**
 * SHA-256 of the very weight files that the built app serves, by model name, and of the fitted kernel, whose
 * JSON the build puts into the page's code.
 */
export async function modelHashes(dist: string, models: string): Promise<Readonly<Record<string, string>>> {
  const built = (await readdir(join(dist, 'models'))).map((file) => ({
    name: hashedName.exec(file)?.[1] ?? file,
    path: join(dist, 'models', file),
  }));
  const kernel = (await readdir(models))
    .filter((file) => /^kernel\.\w+$/.test(file))
    .map((file) => ({ name: file, path: join(models, file) }));
  const files = [...built, ...kernel].sort((left, right) => left.name.localeCompare(right.name, 'en'));
  return Object.fromEntries(
    await Promise.all(files.map(async ({ name, path }) => [name, sha256(await readFile(path))] as const)),
  );
}
