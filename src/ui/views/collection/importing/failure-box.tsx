import type { ComponentChildren } from 'preact';
import type { Failure } from '../../../../domain/errors.ts';
import { useTranslator } from '../../../app.ts';
import { failureWords } from '../../../failure-words.ts';

interface Props {
  readonly failure: Failure;
  readonly children?: ComponentChildren;
}

/** What went wrong, and what to do about it. */
export function FailureBox({ failure, children }: Props): ComponentChildren {
  const { t } = useTranslator();
  const words = failureWords(failure.code);
  return (
    <div class="import-caution" role="alert">
      <h3>{t(words.title)}</h3>
      <p>{t(words.whatToDo)}</p>
      <p class="import-code">{t('error.code', { code: failure.code })}</p>
      {children}
    </div>
  );
}
