/** What a runner counted, read from its own JSON report. */
import { readFile } from 'node:fs/promises';

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const nothing: Tally = { passed: 0, failed: 0, skipped: 0 };

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
    }),
    nothing,
  );
}

/** The last line of a test run. */
export function summary({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** The part of Vitest's and Jest's JSON report that is counted. */
export interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** A file that failed before its first test, for example on an import, counts as one failed test. */
export function tallyVitest(report: VitestReport): Tally {
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** The part of Playwright's JSON report that is counted. */
export interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
}

/** A test that passed only when tried again counts as failed. */
export function tallyPlaywright({ stats }: PlaywrightReport): Tally {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
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
