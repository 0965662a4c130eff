import type { ComponentChildren } from 'preact';
import type { Failure } from '../../../../domain/errors.ts';
import { useTranslator } from '../../../app.ts';
import { failureText } from '../../../failure-words.ts';
import './failure-note.css';

/** What went wrong and what to do, said at once where it happened. */
export function FailureNote({ failure }: { readonly failure: Failure | undefined }): ComponentChildren {
  const { t } = useTranslator();
  if (failure === undefined) return null;
  const words = failureText({ t }, failure);
  return (
    <div class="failure-note" role="alert">
      <p class="failure-note-title">{words.title}</p>
      <p>{words.whatToDo}</p>
      <p class="failure-note-code">{t('error.code', { code: failure.code })}</p>
    </div>
  );
}
