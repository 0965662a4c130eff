/** Reads the labelled photos with the built engine and fits the kernel; the first step of `npm run fit`. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { builtApp } from '../evaluate/built-app.ts';
import { choices } from './choices.ts';
import { degradeAll } from './degrade.ts';
import { labelledFaces } from './faces.ts';
import { fitKernel } from './fit-kernel.ts';
import { writeKernel } from './kernel-files.ts';
import { lagLabels, utkLabels } from './labels.ts';
import { networkHashes } from './network-hashes.ts';
import { readPhotos, type ReadingPlan } from './readings.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const { values } = parseArgs({ options: { data: { type: 'string', default: '../shared/data' } } });
const data = resolve(project, values.data);
const say = (line: string) => process.stderr.write(`${line}\n`);

const plan: ReadingPlan = { dist: await builtApp(project), networks: await networkHashes(project) };
const lag = (await lagLabels(data)).filter(({ split }) => split === 'fit');
const utk = (await utkLabels(data)).filter(({ split }) => split === 'fit');
say(`${String(lag.length)} + ${String(utk.length)} photos of the fitting half`);
const lagPaths = lag.map(({ path }) => path);
// The card wants these two sets read in more detail than the fit does; read once, they serve both.
const good = await readPhotos(plan, join(data, 'lag'), lagPaths, { ablate: true });
const poor = await readPoorCopies(join(data, 'lag'), lagPaths);
const known = await readPhotos(
  plan,
  join(data, 'utkface'),
  utk.map(({ path }) => path),
  { ablate: true },
);
const weight = choices.faceApiWeight;
const { fitted, projection } = fitKernel(
  {
    lag: labelledFaces(lag, ({ person }) => person, good, weight),
    poor: labelledFaces(lag, ({ person }) => person, poor, weight),
    utk: labelledFaces(utk, ({ path }) => path, known, weight),
  },
  say,
);
const version = await writeKernel(join(project, 'models'), fitted, projection, {
  script: 'npm run fit',
  data: 'fitting halves of the Large Age-Gap set (Bianco 2017) and UTKFace (Zhang et al. 2017)',
  photos: lag.length + utk.length,
  networks: plan.networks,
});
say(`kernel ${version} written: npm run build puts it into the app`);

async function readPoorCopies(root: string, paths: readonly string[]) {
  const copies = await mkdtemp(join(tmpdir(), 'yearspan-poor-'));
  try {
    await degradeAll(root, paths, copies);
    return await readPhotos({ ...plan, networks: `${plan.networks} poor copies` }, copies, paths);
  } finally {
    await rm(copies, { recursive: true, force: true });
  }
}
