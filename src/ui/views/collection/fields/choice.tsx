import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './choice.css';

interface Props<Value extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly problem?: string | undefined;
  readonly options: readonly { readonly value: Value; readonly label: ComponentChildren }[];
  readonly value: Value | '';
  readonly onChoose: (value: Value) => void;
}

/** One of a few, as radio buttons large enough for a thumb. */
export function Choice<Value extends string>(props: Props<Value>): ComponentChildren {
  const { label, hint, problem, options, value, onChoose } = props;
  const id = useId();
  const describing = [
    hint === undefined ? undefined : `${id}-hint`,
    problem === undefined ? undefined : `${id}-problem`,
  ].filter((part) => part !== undefined);
  return (
    <fieldset
      class="choice"
      role="radiogroup"
      data-problem={problem !== undefined}
      aria-invalid={problem !== undefined}
      aria-describedby={describing.length === 0 ? undefined : describing.join(' ')}
    >
      <legend>{label}</legend>
      {hint !== undefined && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div class="choice-options">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={value === option.value}
              onChange={() => {
                onChoose(option.value);
              }}
            />
            {option.label}
          </label>
        ))}
      </div>
      {problem !== undefined && (
        <p class="field-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </fieldset>
  );
}
