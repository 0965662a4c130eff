/** The steps of `npm test`, in order. Each shows its own output and answers with a tally. */
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type PlaywrightReport,
  type Tally,
  type VitestReport,
  readTally,
  settle,
  tallyPlaywright,
  tallyVitest,
} from './tally.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const require = createRequire(import.meta.url);

/** Main file of a package's command, so that no shell and no PATH stands between us and its exit status. */
function binary(packageName: string, command: string): string {
  const manifestPath = require.resolve(`${packageName}/package.json`);
  const { bin } = require(manifestPath) as { bin: string | Record<string, string> };
  const file = typeof bin === 'string' ? bin : bin[command];
  if (file === undefined) throw new Error(`${packageName} has no command ${command}`);
  return join(dirname(manifestPath), file);
}

/** Milliseconds after which a step is ended: a browser that never answers must not hold up CI for ever. */
const patience = 20 * 60_000;

/** Exit status of a Node program run in the project's root; 1 when a signal or our patience ended it. */
function node(args: readonly string[], extraEnv: Readonly<Record<string, string>> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...extraEnv },
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: patience,
    });
    child.on('error', reject);
    child.on('close', (status) => {
      resolve(status ?? 1);
    });
  });
}

/** A check without tests of its own counts as one. */
function oneTest(exitStatus: number): Tally {
  return exitStatus === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

async function format(): Promise<Tally> {
  return oneTest(await node([binary('prettier', 'prettier'), '--check', '.']));
}

async function types(): Promise<Tally> {
  const contexts = (await readdir(root)).filter((name) => /^tsconfig\.(?!base\.).+\.json$/.test(name)).sort();
  const statuses: number[] = [];
  for (const context of contexts) {
    console.log(`tsc -p ${context}`);
    statuses.push(await node([binary('typescript', 'tsc'), '-p', context, '--noEmit']));
  }
  return oneTest(contexts.length > 0 && statuses.every((status) => status === 0) ? 0 : 1);
}

async function lint(): Promise<Tally> {
  return oneTest(await node([binary('eslint', 'eslint'), '.', '--max-warnings', '0']));
}

async function imports(): Promise<Tally> {
  return oneTest(await node([binary('tsx', 'tsx'), 'test/tools/import-direction.ts']));
}

/** Runs `run` with the path of a report that no earlier run can have written. */
async function withReport(run: (report: string) => Promise<Tally>): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'yearspan-test-'));
  try {
    return await run(join(folder, 'report.json'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

function vitest(project: string): Promise<Tally> {
  return withReport(async (report) => {
    const status = await node([
      binary('vitest', 'vitest'),
      'run',
      `--project=${project}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ]);
    const count = (text: string) => tallyVitest(JSON.parse(text) as VitestReport);
    return settle(await readTally(report, count), status);
  });
}

function e2e(): Promise<Tally> {
  return withReport(async (report) => {
    const built = await node([binary('vite', 'vite'), 'build']);
    if (built !== 0) return settle(undefined, built);
    const status = await node([binary('@playwright/test', 'playwright'), 'test', '--reporter=list,json'], {
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    });
    const count = (text: string) => tallyPlaywright(JSON.parse(text) as PlaywrightReport);
    return settle(await readTally(report, count), status);
  });
}

export interface Step {
  readonly name: string;
  readonly run: () => Promise<Tally>;
}

export const steps: readonly Step[] = [
  { name: 'format', run: format },
  { name: 'types', run: types },
  { name: 'lint', run: lint },
  { name: 'imports', run: imports },
  { name: 'unit', run: () => vitest('unit') },
  { name: 'browser', run: () => vitest('browser') },
  { name: 'e2e', run: e2e },
];
