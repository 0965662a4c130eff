import type { ComponentChildren } from 'preact';
import { useSignal } from '@preact/signals';
import { ageLimits, photoYear, type AgeFacts } from '../../../domain/age.ts';
import type { StatedFacts } from '../../../state/compare.ts';
import { useTranslator } from '../../app.ts';
import { useModal } from '../../use-modal.ts';
import { YearField } from './year-field.tsx';
import { readAgeForm, type AgeFields, type AgeProblem } from './age-form.ts';
import './age-dialog.css';

interface Props {
  readonly title: string;
  readonly facts: AgeFacts;
  /** Year in which the file was last saved: offered where nothing better is known. */
  readonly savedIn?: number | undefined;
  readonly onSave: (facts: StatedFacts) => void;
  readonly onClose: () => void;
}

const written = (value: number | undefined): string => (value === undefined ? '' : String(value));

export function AgeDialog({ title, facts, savedIn, onSave, onClose }: Props): ComponentChildren {
  const { t } = useTranslator();
  const dialog = useModal();
  const fields = useSignal<AgeFields>({
    age: written(facts.statedAge),
    photoYear: written(facts.photoYear),
    birthYear: written(facts.birthYear),
  });
  const problem = useSignal<AgeProblem | undefined>(undefined);
  const thisYear = new Date().getFullYear();
  const fileYear = photoYear(facts.takenOn === undefined ? {} : { takenOn: facts.takenOn })?.year;

  const saved = savedIn === undefined ? undefined : String(savedIn);

  const close = (): void => {
    // Closing through the element gives the focus back to the button that opened it.
    dialog.current?.close();
  };
  const save = (event: Event): void => {
    event.preventDefault();
    const form = readAgeForm(fields.value, thisYear, fileYear);
    if (form.ok) {
      onSave(form.facts);
      close();
    } else problem.value = form.problem;
  };
  const change = (part: keyof AgeFields) => (value: string) => {
    fields.value = { ...fields.value, [part]: value };
  };
  const years = { from: String(ageLimits.firstYear), to: String(thisYear) };
  const birthProblem =
    problem.value === 'birthYear'
      ? t('age.invalid.year', years)
      : problem.value === 'order'
        ? t('age.invalid.order')
        : undefined;

  return (
    <dialog ref={dialog} class="modal" aria-labelledby="age-dialog-title" onClose={onClose}>
      <form onSubmit={save} noValidate>
        <h2 id="age-dialog-title">{title}</h2>
        <p class="modal-intro">{t('age.dialog.intro')}</p>
        <YearField
          label={t('age.field.age')}
          value={fields.value.age}
          problem={
            problem.value === 'age'
              ? t('age.invalid.age', { from: ageLimits.youngest, to: ageLimits.oldest })
              : undefined
          }
          onInput={change('age')}
        />
        <YearField
          label={t('age.field.photoYear')}
          hint={
            fileYear !== undefined
              ? t('age.field.photoYear.file', { year: String(fileYear) })
              : saved !== undefined
                ? t('age.field.photoYear.saved', { year: saved })
                : undefined
          }
          offer={
            fileYear !== undefined || saved === undefined
              ? undefined
              : { label: t('age.field.photoYear.take', { year: saved }), value: saved }
          }
          value={fields.value.photoYear}
          problem={problem.value === 'photoYear' ? t('age.invalid.year', years) : undefined}
          onInput={change('photoYear')}
        />
        <YearField
          label={t('age.field.birthYear')}
          value={fields.value.birthYear}
          problem={birthProblem}
          onInput={change('birthYear')}
        />
        <div class="age-actions">
          <button type="submit" class="button button-primary">
            {t('age.save')}
          </button>
          <button type="button" class="button button-plain" onClick={close}>
            {t('age.cancel')}
          </button>
          <button
            type="button"
            class="button button-quiet"
            onClick={() => {
              fields.value = { age: '', photoYear: '', birthYear: '' };
              problem.value = undefined;
            }}
          >
            {t('age.clear')}
          </button>
        </div>
      </form>
    </dialog>
  );
}
