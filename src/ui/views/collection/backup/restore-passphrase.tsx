import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Restoring } from '../../../../state/restore-screen.ts';
import { useTranslator } from '../../../app.ts';
import { PresentPassphrase } from '../fields/present-passphrase.tsx';
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
  const empty = useSignal(false);
  const busy = now.phase === 'opening';
  useEffect(() => {
    if (!busy) input.current?.focus();
  }, [busy]);
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
      <PresentPassphrase
        label={t('restore.passphrase', { file: now.fileName })}
        hint={t('restore.passphrase.hint')}
        autoComplete="off"
        typed={passphrase}
        empty={empty}
        failure={busy ? undefined : now.failure}
        input={input}
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
