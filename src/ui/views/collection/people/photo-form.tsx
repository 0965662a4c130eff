import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import type { Failure } from '../../../../domain/errors.ts';
import type { Photo } from '../../../../domain/gallery.ts';
import type { Kept } from '../../../../state/library.ts';
import { today } from '../../../../state/today.ts';
import { parseDate } from '../../../../workflows/people/edit.ts';
import { useTranslator } from '../../../app.ts';
import { FailureNote } from '../fields/failure-note.tsx';
import { Field } from '../fields/field.tsx';
import { useCollection } from '../use-collection.ts';
import { dateText } from './date-words.ts';
import { SaveOrCancel } from './save-or-cancel.tsx';
import { useTextFields } from './use-text-fields.ts';

interface Props {
  /** The version to change. */
  readonly from: Kept<Photo>;
  readonly onClose: () => void;
}

export function PhotoForm({ from, onClose }: Props): ComponentChildren {
  const { people } = useCollection();
  const { t, locale, sentences } = useTranslator();
  const { statedDate, takenOn, place, note } = from.record;
  const { fields, text } = useTextFields({ date: statedDate ?? '', place: place ?? '', note: note ?? '' });
  const wrongDate = useSignal(false);
  const failure = useSignal<Failure | undefined>(undefined);
  const date = useRef<HTMLInputElement>(null);
  useEffect(() => {
    date.current?.focus();
  }, []);

  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const typed = parseDate(fields.value.date, today());
    wrongDate.value = !typed.valid;
    if (!typed.valid) {
      date.current?.focus();
      return;
    }
    const saved = await people.editPhoto(from, {
      ...(typed.text !== undefined && { statedDate: typed.text }),
      place: fields.value.place,
      note: fields.value.note,
    });
    if (saved.ok) onClose();
    else failure.value = saved.failure;
  };
  const hints = [
    t('people.photo.date.hint'),
    ...(takenOn === undefined ? [] : [t('people.photo.date.file', { date: dateText(takenOn, locale) })]),
  ];
  return (
    <form onSubmit={save} noValidate>
      <FailureNote failure={failure.value} />
      <Field
        label={t('people.photo.date')}
        optional={t('people.optional')}
        hint={sentences(hints)}
        problem={wrongDate.value ? t('people.photo.date.invalid') : undefined}
      >
        {(attributes) => <input {...attributes} {...text('date')} ref={date} type="text" maxLength={12} />}
      </Field>
      <Field label={t('people.photo.place')} optional={t('people.optional')} problem={undefined}>
        {(attributes) => <input {...attributes} {...text('place')} type="text" maxLength={200} />}
      </Field>
      <Field label={t('people.photo.note')} optional={t('people.optional')} problem={undefined}>
        {(attributes) => <textarea {...attributes} {...text('note')} rows={3} maxLength={5000} />}
      </Field>
      <SaveOrCancel onCancel={onClose} />
    </form>
  );
}
