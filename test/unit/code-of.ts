import type { ErrorCode, Result } from '../../src/domain/errors.ts';

/** The code of a failure, `ok` of a success. */
export function codeOf(result: Result<unknown>): ErrorCode | 'ok' {
  return result.ok ? 'ok' : result.failure.code;
}
