import type { DateText } from '../../../../domain/basics.ts';
import type { Failure } from '../../../../domain/errors.ts';

/** The day that a failure speaks of, written out. */
export function withDayWords(failure: Failure, words: (day: DateText) => string): Failure {
  const day = failure.details?.['day'];
  return typeof day === 'string' ? { ...failure, details: { ...failure.details, day: words(day) } } : failure;
}
