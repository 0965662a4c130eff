import { useSignal, type Signal } from '@preact/signals';
import type { ComponentChildren, RefObject } from 'preact';
import type { Failure } from '../../../../domain/errors.ts';
import { useTranslator } from '../../../app.ts';
import { failureLine } from '../../../failure-words.ts';
import { Field } from './field.tsx';
import { Tick } from './tick.tsx';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly autoComplete: 'current-password' | 'off';
  readonly typed: Signal<string>;
  /** Whether nothing stood there when it was to be used; typing ends that. */
  readonly empty: Signal<boolean>;
  /** Why the last one did not open anything. */
  readonly failure: Failure | undefined;
  readonly input: RefObject<HTMLInputElement>;
}

/** A passphrase that was chosen before. What is typed can be shown. */
export function PresentPassphrase(props: Props): ComponentChildren {
  const { label, hint, autoComplete, typed, empty, failure, input } = props;
  const { t } = useTranslator();
  const seen = useSignal(false);
  const problem = (): string | undefined => {
    if (empty.value) return t('vault.passphrase.empty');
    return failure === undefined ? undefined : failureLine({ t }, failure);
  };
  return (
    <>
      <Field label={label} hint={hint} problem={problem()}>
        {(attributes) => (
          <input
            {...attributes}
            ref={input}
            type={seen.value ? 'text' : 'password'}
            autoComplete={autoComplete}
            autoCapitalize="off"
            spellcheck={false}
            value={typed.value}
            onInput={(event) => {
              typed.value = event.currentTarget.value;
              empty.value = false;
            }}
          />
        )}
      </Field>
      <Tick
        label={t('vault.passphrase.show')}
        checked={seen.value}
        onChange={(checked) => {
          seen.value = checked;
        }}
      />
    </>
  );
}
