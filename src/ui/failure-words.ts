import type { ErrorCode } from '../domain/errors.ts';

/** Keys of a failure's message. Where they are translated it fails to compile when a code lacks one. */
export function failureWords(code: ErrorCode): {
  readonly title: `error.${ErrorCode}.title`;
  readonly whatToDo: `error.${ErrorCode}.whatToDo`;
} {
  return { title: `error.${code}.title`, whatToDo: `error.${code}.whatToDo` };
}
