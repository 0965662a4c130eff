/**
 * `npx tsx models/train/crops.ts [--data DIR] --out DIR`: 112 x 112 crops as bytes for the training script, one file
 * a set with a list of its photos. LAG and UTKFace are cut as MobileFaceNet sees them in the app: points from the
 * built engine's own readings (those that `npm run fit` keeps), pixels by the engine's own sampling. FIW and its kin
 * pairs come cut already.
 */
import { mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { sampleCrop } from '../../src/engine/worker/crop.ts';
import { Pyramid } from '../../src/engine/worker/raster.ts';
import { mobileFaceNetTemplate } from '../../src/engine/worker/templates.ts';
import { fitSimilarity } from '../../src/engine/worker/transform.ts';
import { builtApp } from '../evaluate/built-app.ts';
import { lagLabels, utkLabels, type Split } from '../fit/labels.ts';
import { networkHashes } from '../fit/network-hashes.ts';
import type { PhotoReading } from '../../src/workflows/headless.ts';
import { readPhotos } from '../fit/readings.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const { values } = parseArgs({
  options: { data: { type: 'string', default: '../shared/data' }, out: { type: 'string' } },
});
if (values.out === undefined) throw new Error('--out DIR is missing');
const data = resolve(project, values.data);
const out = resolve(values.out);
const { size, points: template } = mobileFaceNetTemplate;
await mkdir(out, { recursive: true });

const plan = { dist: await builtApp(project), networks: await networkHashes(project) };
const sets = { lag: await lagLabels(data), utkface: await utkLabels(data) };
for (const [name, labels] of Object.entries(sets)) {
  const root = join(data, name);
  const readings = new Map<string, PhotoReading>();
  for (const split of ['fit', 'validation'] satisfies Split[]) {
    const paths = labels.filter((label) => label.split === split).map(({ path }) => path);
    for (const [path, reading] of await readPhotos(plan, root, paths)) readings.set(path, reading);
  }
  await writeCrops(name, [...readings.keys()], (path) => cut(root, path, readings.get(path)));
}
const family = { fiw: await firstColumns('fiw', 1), kin: await firstColumns('kin', 2) };
for (const [name, paths] of Object.entries(family))
  await writeCrops(name, paths, (path) =>
    sharp(join(data, name, path))
      .removeAlpha()
      .raw()
      .toBuffer(),
  );

async function writeCrops(
  name: string,
  paths: readonly string[],
  cropOf: (path: string) => Promise<Uint8Array | undefined>,
): Promise<void> {
  const cropped: string[] = [];
  const file = await open(join(out, `${name}.rgb`), 'w');
  for (const path of paths) {
    const crop = await cropOf(path);
    if (crop === undefined) continue;
    if (crop.length !== size * size * 3) throw new Error(`${path} is not ${size} x ${size}`);
    await file.write(crop);
    cropped.push(path);
  }
  await file.close();
  await writeFile(join(out, `${name}.txt`), `${cropped.join('\n')}\n`);
  process.stderr.write(`${name}: ${cropped.length} crops\n`);
}

/** Every photo that a set's list names in its first columns, once. */
async function firstColumns(name: string, columns: number): Promise<string[]> {
  const lines = (await readFile(join(data, name, `${name}.csv`), 'utf8')).trim().split('\n').slice(1);
  return [...new Set(lines.flatMap((line) => line.split(',').slice(0, columns)))];
}

/** RGB row by row; undefined where the engine saw no face. */
async function cut(root: string, path: string, reading?: PhotoReading): Promise<Uint8Array | undefined> {
  const points = reading?.face?.alignment.points;
  if (points === undefined) return undefined;
  const { data, info } = await sharp(join(root, path))
    .rotate()
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const photo = new Pyramid({
    width: info.width,
    height: info.height,
    data: new Uint8ClampedArray(data.buffer, data.byteOffset, data.byteLength),
  });
  return sampleCrop(photo, fitSimilarity(template, points), size).rgb;
}
