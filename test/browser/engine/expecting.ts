import { expect } from 'vitest';
import type { ErrorCode, Result } from '../../../src/domain/errors.ts';

/** The value of a success; fails the test with the code of a failure. */
export function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  return expect.fail(`failed with ${JSON.stringify(result.failure)}`);
}

/** The code of a failure, `ok` of a success. */
export function codeOf(result: Result<unknown>): ErrorCode | 'ok' {
  return result.ok ? 'ok' : result.failure.code;
}

/** The only element. */
export function only<T>(list: readonly T[]): T {
  const [first] = list;
  if (first === undefined || list.length !== 1) return expect.fail(`one was expected, not ${list.length}`);
  return first;
}

export function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  return found ?? expect.fail(`no element ${index} of ${list.length}`);
}
