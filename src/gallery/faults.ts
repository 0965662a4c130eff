import { failure, type ErrorCode, type Failure, type Result } from '../domain/errors.ts';

/** Carries an expected failure up to the gallery's edge, where it becomes a value again; never leaves the gallery. */
export class Refused extends Error {
  readonly failure: Failure;

  constructor(code: ErrorCode, details?: Readonly<Record<string, string | number>>) {
    super(code);
    this.name = 'Refused';
    this.failure = failure(code, details).failure;
  }
}

/** What the browser's own errors mean here; every other one of its errors is `gallery.failed`. */
const codes: Readonly<Record<string, ErrorCode>> = {
  QuotaExceededError: 'gallery.quota',
  VersionError: 'gallery.newer',
};

/** Runs work at the edge. Errors of the gallery and of the browser come back as values; anything else is a bug. */
export async function atEdge<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, failure: error.failure };
    if (error instanceof DOMException)
      return failure(codes[error.name] ?? 'gallery.failed', { reason: error.name });
    throw error;
  }
}
