import { describe, expect, it } from 'vitest';
import { settle, sum, summary, tallyPlaywright, tallyVitest } from '../../tools/tally.ts';

const green = { passed: 3, failed: 0, skipped: 1 };

describe('the tally of a test run', () => {
  it('adds up all runners in one line', () => {
    expect(summary(sum([green, { passed: 1, failed: 2, skipped: 0 }]))).toBe('4 passed, 2 failed, 1 skipped');
  });

  it('takes a green run as it is', () => {
    expect(settle(green, 0)).toEqual(green);
  });

  it('counts a run that left no report as a failure', () => {
    expect(settle(undefined, 0).failed).toBe(1);
  });

  it('counts a run without a single test as a failure', () => {
    expect(settle({ passed: 0, failed: 0, skipped: 5 }, 0).failed).toBe(1);
  });

  it('counts an error outside of any test as a failure', () => {
    expect(settle(green, 1)).toEqual({ ...green, failed: 1 });
  });

  it('does not count a failed test twice', () => {
    expect(settle({ passed: 1, failed: 2, skipped: 0 }, 1).failed).toBe(2);
  });

  it('counts a Vitest file that broke before its first test', () => {
    const report = {
      numPassedTests: 2,
      numFailedTests: 1,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [
        { status: 'passed', assertionResults: [{ status: 'passed' }, { status: 'passed' }] },
        { status: 'failed', assertionResults: [{ status: 'failed' }] },
        { status: 'failed', assertionResults: [] },
      ],
    };
    expect(tallyVitest(report)).toEqual({ passed: 2, failed: 2, skipped: 2 });
  });

  it('counts a Playwright test that passed only on a second try as failed', () => {
    expect(tallyPlaywright({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 } })).toEqual({
      passed: 4,
      failed: 2,
      skipped: 2,
    });
  });
});
