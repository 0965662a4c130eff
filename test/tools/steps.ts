/** The steps of `npm test`. Each tells an outlet what it has to say and answers with a tally. */
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { constants, setPriority, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './chromium.ts';
import { type PlaywrightReport, type Tally, readTally, nothing, settle, tallyPlaywright } from './tally.ts';
import { tallyVariable } from './vitest-tally.ts';

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

/** Takes the output of a step; undefined where it goes straight to the terminal. */
export type Outlet = ((text: string) => void) | undefined;

interface Manner {
  readonly env?: Readonly<Record<string, string>>;
  /** Takes only what of the processors others leave idle. */
  readonly yields?: boolean;
}

/** Exit status of a Node program run in the project's root; 1 when a signal or our patience ended it. */
function node(
  args: readonly string[],
  outlet: Outlet,
  { env, yields = false }: Manner = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const to = outlet === undefined ? 'inherit' : 'pipe';
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', to, to],
      timeout: patience,
    });
    if (yields && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => outlet?.(text));
    }
    child.on('error', reject);
    child.on('close', (status) => {
      resolve(status ?? 1);
    });
  });
}

const yielding: Manner = { yields: true };

/** A check without tests of its own counts as one. */
function oneTest(exitStatus: number): Tally {
  return exitStatus === 0 ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 };
}

async function format(outlet: Outlet): Promise<Tally> {
  return oneTest(await node([binary('prettier', 'prettier'), '--check', '.'], outlet, yielding));
}

async function types(outlet: Outlet): Promise<Tally> {
  const contexts = (await readdir(root)).filter((name) => /^tsconfig\.(?!base\.).+\.json$/.test(name)).sort();
  const statuses: number[] = [];
  for (const context of contexts) {
    if (outlet === undefined) console.log(`tsc -p ${context}`);
    else outlet(`tsc -p ${context}\n`);
    statuses.push(await node([binary('typescript', 'tsc'), '-p', context, '--noEmit'], outlet, yielding));
  }
  return oneTest(contexts.length > 0 && statuses.every((status) => status === 0) ? 0 : 1);
}

async function lint(outlet: Outlet): Promise<Tally> {
  return oneTest(await node([binary('eslint', 'eslint'), '.', '--max-warnings', '0'], outlet, yielding));
}

async function imports(outlet: Outlet): Promise<Tally> {
  return oneTest(await node([binary('tsx', 'tsx'), 'test/tools/import-direction.ts'], outlet, yielding));
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

let chromium: Promise<string> | undefined;

/** Found, or installed, once: steps beside each other must not install it twice. */
async function withChromium(): Promise<Readonly<Record<string, string>>> {
  chromium ??= findChromium();
  return { CHROMIUM_PATH: await chromium };
}

function vitest(project: string, outlet: Outlet): Promise<Tally> {
  return withReport(async (report) => {
    const command = [binary('vitest', 'vitest'), 'run', `--project=${project}`];
    const browser = project === 'unit' ? {} : await withChromium();
    const status = await node(command, outlet, { env: { ...browser, [tallyVariable]: report } });
    return settle(await readTally(report, (text) => JSON.parse(text) as Tally), status);
  });
}

function e2e(outlet: Outlet): Promise<Tally> {
  return withReport(async (report) => {
    const built = await node([binary('vite', 'vite'), 'build'], outlet);
    if (built !== 0) return settle(undefined, built);
    const command = [binary('@playwright/test', 'playwright'), 'test', '--reporter=list,json'];
    const env = { ...(await withChromium()), PLAYWRIGHT_JSON_OUTPUT_FILE: report };
    const status = await node(command, outlet, { env });
    const count = (text: string) => tallyPlaywright(JSON.parse(text) as PlaywrightReport);
    return settle(await readTally(report, count), status);
  });
}

export interface Step {
  readonly name: string;
  readonly run: (outlet: Outlet) => Promise<Tally>;
}

function vitestStep(project: string): Step {
  return { name: project, run: (outlet) => vitest(project, outlet) };
}

/** What reads the code alone. It runs beside the rounds, one after the other, on what of the processors they leave idle. */
export const readings: readonly Step[] = [
  { name: 'lint', run: lint },
  { name: 'types', run: types },
  { name: 'format', run: format },
  { name: 'imports', run: imports },
];

/** Rounds one after the other; the steps of a round beside each other, those that take longest first. */
export const rounds: readonly (readonly Step[])[] = [
  [vitestStep('unit')],
  [vitestStep('engine'), vitestStep('browser')],
  [{ name: 'e2e', run: e2e }],
];
