import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { Field } from './field.tsx';

/** Most characters of a name. */
const longestName = 200;

interface Props {
  readonly name: Signal<string>;
  readonly label: string;
  readonly hint?: string;
  /** What is wrong with it, in words. */
  readonly problem?: string | undefined;
  readonly onInput?: () => void;
}

/** The first field of a dialog: a name, of a collection or of a case. */
export function NameField({ name, label, hint, problem, onInput }: Props): ComponentChildren {
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(attributes) => (
        <input
          {...attributes}
          autofocus
          type="text"
          autoComplete="off"
          maxLength={longestName}
          value={name.value}
          onInput={(event) => {
            name.value = event.currentTarget.value;
            onInput?.();
          }}
        />
      )}
    </Field>
  );
}
