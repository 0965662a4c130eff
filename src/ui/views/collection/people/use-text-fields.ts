import { useSignal, type Signal } from '@preact/signals';

interface TextFields<T> {
  readonly fields: Signal<T>;
  /** What the control of one field needs to show and take what is typed. */
  readonly text: (part: keyof T) => {
    readonly autoComplete: 'off';
    readonly value: string;
    readonly onInput: (event: { readonly currentTarget: { readonly value: string } }) => void;
  };
}

/** The fields of a form as typed. */
export function useTextFields<T extends Readonly<Record<keyof T, string>>>(initial: T): TextFields<T> {
  const fields = useSignal(initial);
  return {
    fields,
    text: (part) => ({
      autoComplete: 'off',
      value: fields.value[part],
      onInput: (event) => {
        fields.value = { ...fields.value, [part]: event.currentTarget.value };
      },
    }),
  };
}
