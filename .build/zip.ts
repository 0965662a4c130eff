/** The built site as one file, to be unpacked wherever somebody serves it from. The same bytes for the same site. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync, type Zippable } from 'fflate';

/** A zip cannot name a time before this one, and ours names no other: when it was packed is nobody's business. */
const noTime = new Date(1980, 0, 1);
/** Of 9: more takes twice as long for a thousandth less. */
const level = 6;
/** Compressed already. */
const packed = /\.(jpg|png)$/;

/** Every file of the folder, in the order of their paths. */
export async function zipOf(folder: string): Promise<Uint8Array> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  const files: Zippable = {};
  for (const path of paths)
    files[path] = [await readFile(join(folder, path)), { level: packed.test(path) ? 0 : level }];
  return zipSync(files, { mtime: noTime, os: 3, attrs: 0o644 << 16 });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  const name = `yearspan-${version}.zip`;
  const bytes = await zipOf(join(root, 'dist'));
  await writeFile(join(root, name), bytes);
  process.stdout.write(`${name}: ${String(bytes.length)} bytes\n`);
}
