/** Bad and unusual photos, built from the demo photos inside face-api's package. `npx tsx` this file to list them. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pid } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { brokenFiles } from './broken.ts';
import { faceCounts } from './counts.ts';
import { devicePhotos } from './devices.ts';
import type { CorpusEntry } from './entry.ts';
import { photoFormats } from './formats.ts';
import { placements } from './placements.ts';
import { portrait } from './scenes.ts';
import { seeds } from './seeds.ts';

/** Outside git, and gone with node_modules. */
export const corpusFolder = fileURLToPath(
  new URL('../../../node_modules/.cache/yearspan-corpus', import.meta.url),
);

/** Changes with the scripts here and with the encoder. */
async function recipe(): Promise<string> {
  const here = new URL('.', import.meta.url);
  const hash = createHash('sha256').update(JSON.stringify(sharp.versions));
  for (const name of (await readdir(here)).sort()) hash.update(await readFile(new URL(name, here)));
  return hash.digest('hex');
}

/** Two runners may make the corpus at once: whole files appear, never half ones. */
async function writeWhole(path: string, bytes: Uint8Array | string): Promise<void> {
  const draft = `${path}.${pid}`;
  await writeFile(draft, bytes);
  await rename(draft, path);
}

interface Index {
  readonly recipe: string;
  readonly entries: readonly CorpusEntry[];
}

async function builtBefore(dir: string): Promise<Index | undefined> {
  const text = await readFile(join(dir, 'index.json'), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Index);
}

/** Writes every photo and an `index.json` (`{recipe, entries}`) into `dir`; returns at once when they are there already. */
export async function makeCorpus(dir: string = corpusFolder): Promise<readonly CorpusEntry[]> {
  const [wanted, before] = [await recipe(), await builtBefore(dir)];
  if (before?.recipe === wanted) return before.entries;
  await mkdir(dir, { recursive: true });
  const face = await portrait();
  const specimens = [
    ...(await brokenFiles(face)),
    ...(await photoFormats(face)),
    ...(await devicePhotos(face)),
    ...(await placements(face)),
    ...(await faceCounts(face)),
  ];
  for (const { file, bytes } of specimens) await writeWhole(join(dir, file), bytes);
  for (const [file, bytes] of Object.entries(await seeds())) await writeWhole(join(dir, file), bytes);
  const entries: CorpusEntry[] = specimens.map(({ bytes: _, ...entry }) => entry);
  const index: Index = { recipe: wanted, entries };
  await writeWhole(join(dir, 'index.json'), JSON.stringify(index, undefined, 2));
  return entries;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const { file, name } of await makeCorpus()) console.log(`${file.padEnd(24)} ${name}`);
  console.log(corpusFolder);
}
