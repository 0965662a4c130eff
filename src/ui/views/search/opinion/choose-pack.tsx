import type { ComponentChildren } from 'preact';
import type { Failure } from '../../../../domain/errors.ts';
import { useTranslator } from '../../../app.ts';
import { dayWords } from '../../collection/consent/day-words.ts';
import { FailureNote } from '../../collection/fields/failure-note.tsx';
import { FileDrop } from './file-drop.tsx';
import { withDayWords } from './day-of-failure.ts';
import { useOpinion } from './use-opinion.ts';

/** Which file, and why the last one was not taken. */
export function ChoosePack({ failure }: { readonly failure?: Failure | undefined }): ComponentChildren {
  const { reviewing } = useOpinion();
  const { t, locale } = useTranslator();
  return (
    <>
      {failure !== undefined && (
        <FailureNote failure={withDayWords(failure, (day) => dayWords(locale, day))} />
      )}
      <FileDrop
        look="button-primary"
        label={t(failure === undefined ? 'review.choose' : 'review.choose.other')}
        hint={t('review.choose.hint')}
        over={t('review.drop')}
        onFile={(file) => {
          void reviewing.choose(file);
        }}
      />
    </>
  );
}
