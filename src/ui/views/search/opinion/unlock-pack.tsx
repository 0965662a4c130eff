import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ReviewerScreenState } from '../../../../state/search/opinion/reviewing.ts';
import { useTranslator } from '../../../app.ts';
import { failureLine } from '../../../failure-words.ts';
import { Field } from '../../collection/fields/field.tsx';
import { useOpinion } from './use-opinion.ts';

interface Props {
  readonly now: Extract<ReviewerScreenState, { readonly phase: 'asking' | 'opening' }>;
}

/** The passphrase that was told by telephone; shown while it is typed, as nobody knows it by heart. */
export function UnlockPack({ now }: Props): ComponentChildren {
  const { reviewing } = useOpinion();
  const words = useTranslator();
  const { t } = words;
  const input = useRef<HTMLInputElement>(null);
  const passphrase = useSignal('');
  const empty = useSignal(false);
  const busy = now.phase === 'opening';
  const failure = now.phase === 'asking' ? now.failure : undefined;
  useEffect(() => {
    if (!busy) input.current?.focus();
  }, [busy]);
  const problem = (): string | undefined => {
    if (empty.value) return t('review.passphrase.empty');
    return failure === undefined ? undefined : failureLine(words, failure);
  };
  return (
    <form
      noValidate
      aria-busy={busy}
      onSubmit={(event) => {
        event.preventDefault();
        empty.value = passphrase.value.trim() === '';
        if (!busy && !empty.value) void reviewing.unlock(passphrase.value);
      }}
    >
      <Field
        label={t('review.passphrase', { file: now.fileName })}
        hint={t('review.passphrase.hint')}
        problem={problem()}
      >
        {(attributes) => (
          <input
            {...attributes}
            ref={input}
            type="text"
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
      <button type="submit" class="button button-primary" aria-disabled={busy}>
        {t('review.unlock')}
      </button>
      <p role="status">{busy && t('review.opening')}</p>
    </form>
  );
}
