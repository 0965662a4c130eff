import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Restoring } from '../../../../state/restore-screen.ts';
import { useTranslator } from '../../../app.ts';
import { failureWords } from '../../../failure-words.ts';
import { Field } from '../fields/field.tsx';
import { Tick } from '../fields/tick.tsx';
import { useCollection } from '../use-collection.ts';

interface Props {
  readonly now: Extract<Restoring, { readonly phase: 'asking' | 'opening' }>;
}

/** The passphrase that the gallery had when the backup was made. */
export function RestorePassphrase({ now }: Props): ComponentChildren {
  const { backup } = useCollection();
  const { t } = useTranslator();
  const input = useRef<HTMLInputElement>(null);
  const passphrase = useSignal('');
  const seen = useSignal(false);
  const empty = useSignal(false);
  const busy = now.phase === 'opening';
  const failure = busy ? undefined : now.failure;
  useEffect(() => {
    if (!busy) input.current?.focus();
  }, [busy]);
  const problem = (): string | undefined => {
    if (empty.value) return t('vault.passphrase.empty');
    if (failure === undefined) return undefined;
    const words = failureWords(failure.code);
    return `${t(words.title)}. ${t(words.whatToDo)}`;
  };
  return (
    <form
      noValidate
      aria-busy={busy}
      onSubmit={(event) => {
        event.preventDefault();
        empty.value = passphrase.value === '';
        if (!busy && !empty.value) void backup.restore.open(passphrase.value);
      }}
    >
      <Field
        label={t('restore.passphrase', { file: now.fileName })}
        hint={t('restore.passphrase.hint')}
        problem={problem()}
      >
        {(attributes) => (
          <input
            {...attributes}
            ref={input}
            type={seen.value ? 'text' : 'password'}
            autoComplete="off"
            autoCapitalize="off"
            spellcheck={false}
            value={passphrase.value}
            onInput={(event) => {
              passphrase.value = event.currentTarget.value;
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
      <button type="submit" class="button button-primary" aria-disabled={busy}>
        {t('restore.open')}
      </button>
      <p class="sheet-busy" role="status">
        {busy && t('restore.opening')}
      </p>
    </form>
  );
}
