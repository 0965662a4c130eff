/**
 * `npm run fit [-- --data DIR]`: reads the labelled photos with the built engine, fits the kernel, measures it. With
 * `--only kinship` only the numbers on kinship are fitted and measured, on the kernel as it stands.
 */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runSteps } from './steps.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const { values } = parseArgs({
  options: { data: { type: 'string', default: '../shared/data' }, only: { type: 'string' } },
});
if (values.only !== undefined && values.only !== 'kinship') throw new Error('--only takes kinship');

const steps =
  values.only === 'kinship'
    ? ['kinship/fit.ts', 'kinship/card.ts']
    : ['kernel.ts', 'kinship/fit.ts', 'card/main.ts', 'kinship/card.ts'];
if (!(await runSteps(project, resolve(project, values.data), steps))) process.exitCode = 1;
