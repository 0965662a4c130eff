import { failure, type ErrorCode, type Failure, type Result } from '../../domain/errors.ts';

/** Carries an expected failure up to the worker's edge, where it becomes a value again; never leaves the worker. */
export class Failed extends Error {
  readonly failure: Failure;

  constructor(code: ErrorCode, details?: Readonly<Record<string, string | number>>) {
    super(code);
    this.name = 'Failed';
    this.failure = failure(code, details).failure;
  }
}

/** Runs work at the edge: a {@link Failed} comes back as its value, anything else (a bug, no memory) as `engine.failed`. */
export async function atEdge<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof Failed) return { ok: false, failure: error.failure };
    return failure('engine.failed', { reason: error instanceof Error ? error.message : String(error) });
  }
}
