import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { useTranslator } from '../../../app.ts';
import { useModal } from '../../../use-modal.ts';
import { Field } from '../fields/field.tsx';
import { SaveOrCancel } from './save-or-cancel.tsx';

interface Props {
  readonly title: string;
  readonly intro: string;
  /** True when it was stored. */
  readonly onName: (name: string) => Promise<boolean>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Asks for the name of a new person. */
export function NameDialog({ title, intro, onName, onDone, onClose }: Props): ComponentChildren {
  const { t } = useTranslator();
  const dialog = useModal();
  const heading = useId();
  const input = useRef<HTMLInputElement>(null);
  const name = useSignal('');
  const missing = useSignal(false);
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    missing.value = name.value.trim() === '';
    if (missing.value) {
      input.current?.focus();
      return;
    }
    const stored = await onName(name.value);
    dialog.current?.close();
    if (stored) onDone();
  };
  return (
    <dialog ref={dialog} class="modal" aria-labelledby={heading} onClose={onClose}>
      <form onSubmit={save} noValidate>
        <h2 id={heading}>{title}</h2>
        <p class="modal-intro">{intro}</p>
        <Field label={t('people.name.field')} problem={missing.value ? t('people.name.missing') : undefined}>
          {(attributes) => (
            <input
              {...attributes}
              ref={input}
              type="text"
              autoComplete="off"
              maxLength={200}
              value={name.value}
              onInput={(event) => {
                name.value = event.currentTarget.value;
              }}
            />
          )}
        </Field>
        <SaveOrCancel onCancel={() => dialog.current?.close()} />
      </form>
    </dialog>
  );
}
