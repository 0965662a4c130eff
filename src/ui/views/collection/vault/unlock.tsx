import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useTranslator } from '../../../app.ts';
import { failureWords } from '../../../failure-words.ts';
import { FailureNote } from '../fields/failure-note.tsx';
import { Field } from '../fields/field.tsx';
import { Tick } from '../fields/tick.tsx';
import { useCollection } from '../use-collection.ts';
import './unlock.css';

/** The one thing to see of a locked gallery: where its passphrase goes. */
export function Unlock({ onWipe }: { readonly onWipe: () => void }): ComponentChildren {
  const { gallery } = useCollection();
  const { t } = useTranslator();
  const input = useRef<HTMLInputElement>(null);
  const passphrase = useSignal('');
  const seen = useSignal(false);
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
  const problem = (): string | undefined => {
    if (empty.value) return t('vault.passphrase.empty');
    if (!wrong) return undefined;
    const words = failureWords(failure.code);
    return `${t(words.title)}. ${t(words.whatToDo)}`;
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
        <Field label={t('vault.passphrase')} problem={problem()}>
          {(attributes) => (
            <input
              {...attributes}
              ref={input}
              type={seen.value ? 'text' : 'password'}
              autoComplete="current-password"
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
        {!wrong && <FailureNote failure={failure} />}
        <button type="submit" class="button button-primary" aria-disabled={busy}>
          {t('vault.unlock.action')}
        </button>
        <p class="sheet-busy" role="status">
          {busy && t('vault.unlock.opening')}
        </p>
      </form>
      <details class="unlock-lost">
        <summary>{t('vault.unlock.lost')}</summary>
        <p>{t('vault.unlock.lost.body')}</p>
        <button type="button" class="button button-plain" onClick={onWipe}>
          {t('vault.unlock.wipe')}
        </button>
      </details>
    </section>
  );
}
