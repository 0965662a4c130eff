/**
 * Measures the shipped kernel and writes its model card; the last step of `npm run fit`, also alone:
 * `npx tsx models/fit/card/main.ts [--data DIR]`. Needs the built app where photos have not been read before.
 */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { builtApp } from '../../evaluate/built-app.ts';
import { networkHashes } from '../network-hashes.ts';
import { validationData } from './data.ts';
import type * as step from './write-card.ts';

const project = fileURLToPath(new URL('../../..', import.meta.url));
const { values } = parseArgs({ options: { data: { type: 'string', default: '../shared/data' } } });
const started = performance.now();
const say = (line: string) =>
  process.stderr.write(`${((performance.now() - started) / 1000).toFixed(0)} s: ${line}\n`);

// Photos that were never read are read here first: what runs inside the browser's page must not be Vite's version.
const plan = { dist: await builtApp(project), networks: await networkHashes(project) };
await validationData(plan, resolve(project, values.data));
// Vite's runner, since tsx names every inner function whenever one is made, which doubles the time of the kernel.
const { module } = await runnerImport<typeof step>(
  fileURLToPath(new URL('./write-card.ts', import.meta.url)),
  { configFile: false, root: project, logLevel: 'error' },
);
const text = await module.writeCard(resolve(project, values.data), say);
process.stdout.write(`${text}\n`);
say('models/README.md and models/card.json written');
