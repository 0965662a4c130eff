/** What a runner counted, read from its own report. */
import { readFile } from 'node:fs/promises';
import { stripVTControlCharacters } from 'node:util';

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** One line for each test that failed, or passed only when tried again: shown last, where nobody has to look for it. */
  readonly told: readonly string[];
}

export const nothing: Tally = { passed: 0, failed: 0, skipped: 0, told: [] };

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
      told: [...all.told, ...one.told],
    }),
    nothing,
  );
}

/** The last line of a test run. */
export function summary({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** A test that failed, or passed late, in one line; of the message its first line. */
export function toldTest(verdict: 'failed' | 'passed late', test: string, message = ''): string {
  const plain = stripVTControlCharacters(message).split('\n', 1)[0] ?? '';
  return `${verdict}: ${test}${plain === '' ? '' : ` — ${plain.slice(0, 300)}`}`;
}

/** The part of Playwright's JSON report that is counted. */
export interface PlaywrightReport {
  readonly suites: readonly PlaywrightSuite[];
}

export interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs: readonly {
    readonly title: string;
    readonly file: string;
    readonly tests: readonly {
      readonly status: 'expected' | 'unexpected' | 'flaky' | 'skipped';
      readonly results: readonly { readonly error?: { readonly message?: string } }[];
    }[];
  }[];
}

/** A test that passed when CI tried it again counts as passed, and is told. */
export function tallyPlaywright({ suites }: PlaywrightReport): Tally {
  return sum(
    suites.map((suite) =>
      sum([tallyPlaywright({ suites: suite.suites ?? [] }), ...suite.specs.flatMap(tallySpec)]),
    ),
  );
}

function tallySpec({ title, file, tests }: PlaywrightSuite['specs'][number]): readonly Tally[] {
  return tests.map(({ status, results }) => {
    if (status === 'skipped') return { ...nothing, skipped: 1 };
    if (status === 'expected') return { ...nothing, passed: 1 };
    const message = results.find(({ error }) => error !== undefined)?.error?.message;
    const name = `${file} › ${title}`;
    return status === 'flaky'
      ? { ...nothing, passed: 1, told: [toldTest('passed late', name, message)] }
      : { ...nothing, failed: 1, told: [toldTest('failed', name, message)] };
  });
}

/**
 * A runner's verdict as a tally that cannot hide anything: no report, no tests at all, or a bad exit status
 * that no failed test explains (an error outside a test) counts as one failure.
 */
export function settle(counted: Tally | undefined, exitStatus: number): Tally {
  if (counted === undefined) return { ...nothing, failed: 1 };
  const ran = counted.passed + counted.failed;
  const unexplained = ran === 0 || (exitStatus !== 0 && counted.failed === 0);
  return unexplained ? { ...counted, failed: counted.failed + 1 } : counted;
}

/** The report at `path` through `count`; undefined when the runner did not get as far as writing one. */
export async function readTally(path: string, count: (report: string) => Tally): Promise<Tally | undefined> {
  const report = await readFile(path, 'utf8').catch(() => undefined);
  return report === undefined ? undefined : count(report);
}
