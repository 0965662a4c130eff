import { describe, expect, it } from 'vitest';
import { nothing, settle, sum, summary, tallyPlaywright, toldTest } from '../../tools/tally.ts';

const green = { ...nothing, passed: 3, skipped: 1 };

describe('the tally of a test run', () => {
  it('adds up all runners in one line', () => {
    expect(summary(sum([green, { ...nothing, passed: 1, failed: 2 }]))).toBe('4 passed, 2 failed, 1 skipped');
  });

  it('takes a green run as it is', () => {
    expect(settle(green, 0)).toEqual(green);
  });

  it('counts a run that left no report as a failure', () => {
    expect(settle(undefined, 0).failed).toBe(1);
  });

  it('counts a run without a single test as a failure', () => {
    expect(settle({ ...nothing, skipped: 5 }, 0).failed).toBe(1);
  });

  it('counts an error outside of any test as a failure', () => {
    expect(settle(green, 1)).toEqual({ ...green, failed: 1 });
  });

  it('does not count a failed test twice', () => {
    expect(settle({ ...nothing, passed: 1, failed: 2 }, 1).failed).toBe(2);
  });

  it('names what failed, by the first line of its message', () => {
    expect(toldTest('failed', 'a.test.ts › adds', '\u001b[31mexpected 1\u001b[39m\nto be 2')).toBe(
      'failed: a.test.ts › adds — expected 1',
    );
    expect(toldTest('failed', 'a.test.ts')).toBe('failed: a.test.ts');
  });

  it('counts a Playwright test that passed when tried again as passed, and tells of it', () => {
    const spec = (title: string, status: 'expected' | 'unexpected' | 'flaky' | 'skipped') => ({
      title,
      file: 'a.spec.ts',
      tests: [{ status, results: status === 'expected' ? [{}] : [{ error: { message: 'late' } }, {}] }],
    });
    const inner = { specs: [spec('three', 'unexpected'), spec('four', 'skipped')] };
    const suites = [{ specs: [spec('one', 'expected'), spec('two', 'flaky')], suites: [inner] }];
    expect(tallyPlaywright({ suites })).toEqual({
      passed: 2,
      failed: 1,
      skipped: 1,
      told: ['failed: a.spec.ts › three — late', 'passed late: a.spec.ts › two — late'],
    });
  });
});
