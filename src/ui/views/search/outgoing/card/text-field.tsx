import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { PrivateSign } from '../../../../../workflows/outgoing/appeal/private-words.ts';
import { useTranslator } from '../../../../app.ts';
import { Field } from '../../../collection/fields/field.tsx';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  readonly value: string;
  readonly problem: string | undefined;
  /** What the text looks as if it gave away: said, and the person decides. */
  readonly signs?: readonly PrivateSign[];
  readonly longest?: number;
  readonly type?: 'text' | 'date';
  readonly numeric?: boolean;
  readonly onText: (text: string) => void;
}

/** A line of text for the card, with what it may give away. */
export function TextField(props: Props): ComponentChildren {
  const { label, hint, optional = false, value, problem, signs = [], longest, type = 'text' } = props;
  const { t } = useTranslator();
  const id = useId();
  return (
    <div class="appeal-field">
      <Field
        label={label}
        hint={hint}
        {...(optional ? { optional: t('appeal.optional') } : {})}
        problem={problem}
        {...(signs.length > 0 ? { describedBy: id } : {})}
      >
        {(attributes) => (
          <input
            {...attributes}
            type={type}
            autoComplete="off"
            {...(longest === undefined ? {} : { maxLength: longest })}
            {...(props.numeric === true ? { inputMode: 'numeric' } : {})}
            value={value}
            onInput={(event) => {
              props.onText(event.currentTarget.value);
            }}
          />
        )}
      </Field>
      <div id={id} aria-live="polite">
        {signs.map((sign) => (
          <p key={sign} class="appeal-sign">
            {t(`appeal.sign.${sign}`)}
          </p>
        ))}
      </div>
    </div>
  );
}
