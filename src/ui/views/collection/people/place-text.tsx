import type { ComponentChildren, InputHTMLAttributes } from 'preact';
import { useId } from 'preact/hooks';
import { useTranslator } from '../../../app.ts';
import { usePlaceOptions } from '../../search/places/use-place-options.ts';
import { Field } from '../fields/field.tsx';

interface Props {
  readonly label: string;
  /** What shows and takes what is typed. */
  readonly text: { readonly value: string } & Pick<InputHTMLAttributes, 'autoComplete' | 'onInput'>;
}

/**
 * A place in somebody's words: a village need not stand in the gazetteer, whose places are offered while they fit. It is
 * fetched when the field is first entered.
 */
export function PlaceText({ label, text }: Props): ComponentChildren {
  const { t, locale } = useTranslator();
  const options = usePlaceOptions();
  const list = useId();
  const offered = text.value === '' ? [] : options.starting(text.value, locale);
  return (
    <Field label={label} optional={t('people.optional')} problem={undefined}>
      {(attributes) => (
        <>
          <input
            {...attributes}
            {...text}
            type="text"
            maxLength={200}
            list={list}
            onFocus={() => void options.load()}
          />
          <datalist id={list}>
            {offered.map(({ name, latitude, longitude }) => (
              <option key={`${latitude} ${longitude}`} value={name} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
