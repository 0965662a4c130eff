import { Fragment, type ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { ageLimits } from '../../../../domain/age.ts';
import type { Failure } from '../../../../domain/errors.ts';
import type { Person } from '../../../../domain/gallery.ts';
import type { Kept } from '../../../../state/library.ts';
import { useTranslator } from '../../../app.ts';
import { Choice } from '../fields/choice.tsx';
import { FailureNote } from '../fields/failure-note.tsx';
import { Field } from '../fields/field.tsx';
import { useCollection } from '../use-collection.ts';
import { PlaceText } from './place-text.tsx';
import { fieldsOf, readPersonForm, type YearField } from './read-person-form.ts';
import { SaveOrCancel } from './save-or-cancel.tsx';
import { useTextFields } from './use-text-fields.ts';

interface Props {
  /** The version to change. */
  readonly from: Kept<Person>;
  readonly onClose: () => void;
}

/** Each year with the place that belongs to it. */
const yearsAndPlaces = [
  ['birthYear', 'birthPlace'],
  ['missingYear', 'missingPlace'],
] as const;

export function PersonForm({ from, onClose }: Props): ComponentChildren {
  const { people } = useCollection();
  const { t } = useTranslator();
  const { fields, text } = useTextFields(fieldsOf(from.record));
  const failure = useSignal<Failure | undefined>(undefined);
  const wrongYear = useSignal<YearField | undefined>(undefined);
  const first = useRef<HTMLInputElement>(null);
  const years = {
    birthYear: useRef<HTMLInputElement>(null),
    missingYear: useRef<HTMLInputElement>(null),
  } as const;
  const thisYear = new Date().getFullYear();
  useEffect(() => {
    first.current?.focus();
  }, []);

  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const facts = readPersonForm(fields.value, thisYear);
    wrongYear.value = typeof facts === 'string' ? facts : undefined;
    if (typeof facts === 'string') {
      years[facts].current?.focus();
      return;
    }
    const saved = await people.edit(from, facts);
    if (saved.ok) onClose();
    else failure.value = saved.failure;
  };
  return (
    <form
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
      noValidate
    >
      <FailureNote failure={failure.value} />
      <Field label={t('people.page.name')} problem={undefined}>
        {(attributes) => <input {...attributes} {...text('name')} ref={first} type="text" maxLength={200} />}
      </Field>
      <Choice
        label={t('people.page.sex')}
        value={fields.value.sex}
        options={(['female', 'male', 'unknown'] as const).map((value) => ({
          value,
          label: t(`people.page.sex.${value}`),
        }))}
        onChoose={(sex) => {
          fields.value = { ...fields.value, sex };
        }}
      />
      {yearsAndPlaces.map(([year, place]) => (
        <Fragment key={year}>
          <Field
            label={t(`people.page.${year}`)}
            optional={t('people.optional')}
            problem={
              wrongYear.value === year
                ? t('people.page.invalidYear', { from: String(ageLimits.firstYear), to: String(thisYear) })
                : undefined
            }
          >
            {(attributes) => (
              <input
                {...attributes}
                {...text(year)}
                ref={years[year]}
                type="text"
                inputMode="numeric"
                maxLength={6}
              />
            )}
          </Field>
          <PlaceText label={t(`people.page.${place}`)} text={text(place)} />
        </Fragment>
      ))}
      <PlaceText label={t('people.page.place')} text={text('place')} />
      <Field
        label={t('people.page.marks')}
        optional={t('people.optional')}
        hint={t('people.page.marks.hint')}
        problem={undefined}
      >
        {(attributes) => <textarea {...attributes} {...text('marks')} rows={2} maxLength={1000} />}
      </Field>
      <Field label={t('people.page.registryNumber')} optional={t('people.optional')} problem={undefined}>
        {(attributes) => <input {...attributes} {...text('registryNumber')} type="text" maxLength={200} />}
      </Field>
      <Field label={t('people.page.note')} optional={t('people.optional')} problem={undefined}>
        {(attributes) => <textarea {...attributes} {...text('note')} rows={3} maxLength={5000} />}
      </Field>
      <SaveOrCancel onCancel={onClose} />
    </form>
  );
}
