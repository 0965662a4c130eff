import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useTranslator } from '../../../app.ts';

interface Props {
  readonly title: string;
  readonly text: string;
}

/** Lines for a terminal, in a box that scrolls by itself. */
export function Commands({ title, text }: Props): ComponentChildren {
  const { t } = useTranslator();
  const heading = useId();
  const outcome = useSignal<'copied' | 'copy.failed' | undefined>(undefined);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      outcome.value = 'copied';
    } catch (error) {
      // The browser may forbid it, or have no clipboard on an address without TLS.
      if (!(error instanceof DOMException || error instanceof TypeError)) throw error;
      outcome.value = 'copy.failed';
    }
  };
  return (
    <div class="fingerprints-commands">
      <h4 id={heading}>{title}</h4>
      <pre class="privacy-scroll" role="region" aria-labelledby={heading} tabIndex={0} translate={false}>
        {text}
      </pre>
      <div class="sheet-actions">
        <button type="button" class="button button-plain" aria-describedby={heading} onClick={copy}>
          {t('fingerprints.copy')}
        </button>
        <span role="status">{outcome.value !== undefined && t(`fingerprints.${outcome.value}`)}</span>
      </div>
    </div>
  );
}
