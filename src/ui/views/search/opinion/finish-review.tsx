import type { ComponentChildren } from 'preact';
import { packLimits } from '../../../../domain/pack-format.ts';
import { useTranslator } from '../../../app.ts';
import { FailureNote } from '../../collection/fields/failure-note.tsx';
import { Field } from '../../collection/fields/field.tsx';
import { useOpinion } from './use-opinion.ts';

/** What leaves with the answer, who gives it, and the file. */
export function FinishReview({ count }: { readonly count: number }): ComponentChildren {
  const { judgements, reviewer, saving, save } = useOpinion().reviewing;
  const { t } = useTranslator();
  const decided = judgements.decided.value;
  const complete = decided === count;
  const now = saving.value;
  return (
    <section class="finish" aria-labelledby="finish-title">
      <h2 id="finish-title">{t('review.finish')}</h2>
      <p role="status">{t('review.progress', { decided, count })}</p>
      {!complete && <p>{t('review.finish.open')}</p>}
      {complete && (
        <>
          <Field label={t('review.reviewer')} hint={t('review.reviewer.hint')} problem={undefined}>
            {(attributes) => (
              <input
                {...attributes}
                type="text"
                autoComplete="off"
                maxLength={packLimits.reviewer}
                value={reviewer.value}
                onInput={(event) => {
                  reviewer.value = event.currentTarget.value;
                }}
              />
            )}
          </Field>
          <p>{t('review.finish.inside')}</p>
          {now.phase === 'failed' && <FailureNote failure={now.failure} />}
          <button
            type="button"
            class="button button-primary"
            aria-disabled={now.phase === 'saving'}
            onClick={() => {
              void save();
            }}
          >
            {t('review.save')}
          </button>
        </>
      )}
      <p role="status" class={now.phase === 'saved' ? 'finish-saved' : ''}>
        {now.phase === 'saving' && t('review.saving')}
        {now.phase === 'saved' && `${t('review.saved')} ${t('review.saved.next')}`}
      </p>
    </section>
  );
}
