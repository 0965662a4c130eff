import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../../app.ts';
import './pack-passphrase.css';

/** To be told to the second person, and how not to. */
export function PackPassphrase({ passphrase }: { readonly passphrase: string }): ComponentChildren {
  const { t } = useTranslator();
  const outcome = useSignal<'copied' | 'notCopied' | undefined>(undefined);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(passphrase);
      outcome.value = 'copied';
    } catch (error) {
      // The browser may forbid it, or have no clipboard on an address without TLS.
      if (!(error instanceof DOMException || error instanceof TypeError)) throw error;
      outcome.value = 'notCopied';
    }
  };
  return (
    <div class="pack-passphrase">
      <p class="pack-passphrase-label">{t('opinion.passphrase')}</p>
      <p class="pack-passphrase-line">
        <code translate={false}>{passphrase}</code>
        <button type="button" class="button button-plain" onClick={copy}>
          {t('opinion.passphrase.copy')}
        </button>
      </p>
      <p role="status">{outcome.value !== undefined && t(`opinion.passphrase.${outcome.value}`)}</p>
      <p class="pack-passphrase-hint">{t('opinion.passphrase.hint')}</p>
    </div>
  );
}
