import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../../app.ts';
import { Choice } from '../../collection/fields/choice.tsx';
import { Field } from '../../collection/fields/field.tsx';
import type { FactsFields, FactsProblem } from './facts-form.ts';

type TextPart = Exclude<keyof FactsFields, 'sex'>;

interface Props {
  readonly fields: Signal<FactsFields>;
  /** What is wrong, in words. */
  readonly problems: Readonly<Record<FactsProblem, string | undefined>>;
}

/** Most characters of a short line, and of what is said at length. */
const longest = { line: 200, text: 4000 } as const;

const labels = {
  name: 'case.facts.name',
  birthYear: 'case.facts.birthYear',
  height: 'case.facts.height',
  marks: 'case.facts.marks',
  clothing: 'case.facts.clothing',
  lastSeenPlace: 'case.facts.lastSeenPlace',
  lastSeenOn: 'case.facts.lastSeenOn',
  note: 'case.facts.note',
} as const satisfies Readonly<Record<TextPart, string>>;

const hints: Readonly<Partial<Record<TextPart, 'case.facts.marks.hint' | 'case.facts.lastSeenOn.hint'>>> = {
  marks: 'case.facts.marks.hint',
  lastSeenOn: 'case.facts.lastSeenOn.hint',
};

/** All facts of the person who is looked for. */
export function FactsFieldset({ fields, problems }: Props): ComponentChildren {
  const { t } = useTranslator();
  const control = (part: TextPart, long = false): ComponentChildren => {
    const hint = hints[part];
    const shared = {
      autoComplete: 'off',
      value: fields.value[part],
      onInput: (event: { readonly currentTarget: { readonly value: string } }) => {
        fields.value = { ...fields.value, [part]: event.currentTarget.value };
      },
    } as const;
    const numeric = part === 'birthYear' || part === 'height';
    return (
      <Field
        label={t(labels[part])}
        optional={t('case.facts.optional')}
        hint={hint && t(hint)}
        problem={part in problems ? problems[part as FactsProblem] : undefined}
      >
        {(attributes) =>
          long ? (
            <textarea {...attributes} {...shared} rows={2} maxLength={longest.text} />
          ) : (
            <input
              {...attributes}
              {...shared}
              type="text"
              maxLength={longest.line}
              {...(numeric && { inputMode: 'numeric' as const })}
            />
          )
        }
      </Field>
    );
  };
  return (
    <>
      {control('name')}
      <Choice
        label={t('case.facts.sex')}
        options={(['female', 'male', 'unknown'] as const).map((value) => ({
          value,
          label: t(`case.facts.sex.${value}`),
        }))}
        value={fields.value.sex}
        onChoose={(sex) => {
          fields.value = { ...fields.value, sex };
        }}
      />
      <div class="case-facts-pair">
        {control('birthYear')}
        {control('height')}
      </div>
      {control('marks', true)}
      <div class="case-facts-pair">
        {control('lastSeenOn')}
        {control('lastSeenPlace')}
      </div>
      {control('clothing', true)}
      {control('note', true)}
    </>
  );
}
