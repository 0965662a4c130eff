import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useTranslator } from '../../../app.ts';
import { FailureNote } from '../fields/failure-note.tsx';
import { PresentPassphrase } from '../fields/present-passphrase.tsx';
import { useCollection } from '../use-collection.ts';
import './unlock.css';

interface Props {
  /** Without it, the way out for a lost passphrase is not offered here. */
  readonly onWipe?: () => void;
}

/** The one thing to see of a locked gallery: where its passphrase goes. */
export function Unlock({ onWipe }: Props): ComponentChildren {
  const { gallery } = useCollection();
  const { t } = useTranslator();
  const input = useRef<HTMLInputElement>(null);
  const passphrase = useSignal('');
  const empty = useSignal(false);
  const busy = gallery.phase.value === 'opening';
  const failure = gallery.failure.value;
  const wrong = failure?.code === 'vault.wrong-passphrase';

  useEffect(() => {
    input.current?.focus();
  }, []);
  const unlock = async (): Promise<void> => {
    empty.value = passphrase.value === '';
    if (!empty.value) {
      const opened = await gallery.unlock(passphrase.value);
      if (opened.ok) return;
    }
    input.current?.focus();
    input.current?.select();
  };
  return (
    <section class="sheet unlock" aria-labelledby="unlock-title">
      <h2 id="unlock-title">{t('vault.unlock.title')}</h2>
      <p class="sheet-intro">
        {t(gallery.lockedByItself.value ? 'vault.unlock.itself' : 'vault.unlock.body')}
      </p>
      <form
        noValidate
        aria-busy={busy}
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void unlock();
        }}
      >
        <PresentPassphrase
          label={t('vault.passphrase')}
          autoComplete="current-password"
          typed={passphrase}
          empty={empty}
          failure={wrong ? failure : undefined}
          input={input}
        />
        {!wrong && <FailureNote failure={failure} />}
        <button type="submit" class="button button-primary" aria-disabled={busy}>
          {t('vault.unlock.action')}
        </button>
        <p class="sheet-busy" role="status">
          {busy && t('vault.unlock.opening')}
        </p>
      </form>
      {onWipe !== undefined && (
        <details class="unlock-lost">
          <summary>{t('vault.unlock.lost')}</summary>
          <p>{t('vault.unlock.lost.body')}</p>
          <button type="button" class="button button-plain" onClick={onWipe}>
            {t('vault.unlock.wipe')}
          </button>
        </details>
      )}
    </section>
  );
}
