import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import './year-field.css';

interface Props {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  /** What is wrong with the value, in words; takes the focus here when it appears. */
  readonly problem: string | undefined;
  readonly onInput: (value: string) => void;
  /** A value to take over with one press. */
  readonly offer?: { readonly label: string; readonly value: string } | undefined;
}

/** One whole number. A text field, as number fields swallow full-width digits and turn with the wheel. */
export function YearField({ label, hint, value, problem, onInput, offer }: Props): ComponentChildren {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (problem !== undefined) input.current?.focus();
  }, [problem]);
  return (
    <div class="year-field">
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <p class="year-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        ref={input}
        id={id}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        maxLength={6}
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-hint ${id}-problem`}
        onInput={(event) => {
          onInput(event.currentTarget.value);
        }}
      />
      {offer !== undefined && value === '' && (
        <button
          type="button"
          class="button button-quiet"
          onClick={() => {
            onInput(offer.value);
            input.current?.focus();
          }}
        >
          {offer.label}
        </button>
      )}
      <p class="year-problem" id={`${id}-problem`}>
        {problem}
      </p>
    </div>
  );
}
