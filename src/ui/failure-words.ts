import type { ErrorCode, Failure } from '../domain/errors.ts';
import type { Translator } from '../i18n/index.ts';

/** Keys of a failure's message. Where they are translated it fails to compile when a code lacks one. */
export function failureWords(code: ErrorCode): {
  readonly title: `error.${ErrorCode}.title`;
  readonly whatToDo: `error.${ErrorCode}.whatToDo`;
} {
  return { title: `error.${code}.title`, whatToDo: `error.${code}.whatToDo` };
}

/** The two sentences of a failure: what happened, and what to do; its details fill the placeholders. */
export function failureText(
  { t }: Pick<Translator, 't'>,
  { code, details }: Failure,
): { readonly title: string; readonly whatToDo: string } {
  const words = failureWords(code);
  return {
    title: t(words.title),
    whatToDo: t(words.whatToDo, { filters: '', day: '', file: '', ...details }),
  };
}

/** The two sentences of a failure in one line, with the full stop of the language. */
export function failureLine({ t }: Pick<Translator, 't'>, failure: Failure): string {
  return t('error.line', failureText({ t }, failure));
}
