import type { ComponentChildren } from 'preact';
import type { ConsentProblem } from '../../../../domain/consent.ts';
import { useTranslator } from '../../../app.ts';
import { Field } from '../fields/field.tsx';
import type { DraftScreen } from './use-consent-draft.ts';

/** From when and until when. */
export function ConsentDates({ screen }: { readonly screen: DraftScreen }): ComponentChildren {
  const { t } = useTranslator();
  const draft = screen.draft.value;
  const { givenOn, endsOn } = screen.problems.value;
  const words = (problem: ConsentProblem | undefined): string | undefined =>
    problem && t(`consent.problem.${problem}`);
  return (
    <div class="consent-dates">
      <Field label={t('consent.form.givenOn')} problem={words(givenOn)}>
        {(attributes) => (
          <input
            {...attributes}
            type="date"
            value={draft.givenOn}
            onInput={(event) => {
              screen.change({ givenOn: event.currentTarget.value });
            }}
          />
        )}
      </Field>
      <Field label={t('consent.form.endsOn')} hint={t('consent.form.endsOn.hint')} problem={words(endsOn)}>
        {(attributes) => (
          <input
            {...attributes}
            type="date"
            value={draft.endsOn}
            onInput={(event) => {
              screen.change({ endsOn: event.currentTarget.value });
            }}
          />
        )}
      </Field>
    </div>
  );
}
