import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Failure } from '../../../../domain/errors.ts';
import { useTranslator } from '../../../app.ts';
import { failureWords } from '../../../failure-words.ts';
import { FailureNote } from '../fields/failure-note.tsx';
import { Field } from '../fields/field.tsx';
import { useFocusProblem } from '../fields/focus-problem.ts';
import { useCollection } from '../use-collection.ts';
import { NewPassphrase } from '../vault/new-passphrase.tsx';
import { usePassphraseChoice } from '../vault/use-passphrase-choice.ts';

/** Another passphrase for the same gallery. */
export function ChangePassphrase(): ComponentChildren {
  const { gallery } = useCollection();
  const { t } = useTranslator();
  const form = useRef<HTMLFormElement>(null);
  const choice = usePassphraseChoice();
  const present = useSignal('');
  const presentEmpty = useSignal(false);
  const state = useSignal<'idle' | 'busy' | 'done'>('idle');
  const failure = useSignal<Failure | undefined>(undefined);
  const attempts = useSignal(0);
  useFocusProblem(form, attempts.value);
  const wrong = failure.value?.code === 'vault.wrong-passphrase';

  const save = async (): Promise<void> => {
    failure.value = undefined;
    presentEmpty.value = present.value === '';
    // Busy from here on: judging takes up to two seconds, and a second submit must not change it twice.
    state.value = 'busy';
    const taken = await choice.settle();
    if (presentEmpty.value || !taken) {
      state.value = 'idle';
      attempts.value += 1;
      return;
    }
    const changed = await gallery.changePassphrase(present.value, choice.passphrase.value);
    state.value = changed.ok ? 'done' : 'idle';
    if (changed.ok) {
      present.value = '';
      choice.clear();
    } else {
      failure.value = changed.failure;
      attempts.value += 1;
    }
  };
  const presentProblem = (): string | undefined => {
    if (presentEmpty.value) return t('vault.passphrase.empty');
    return wrong ? t(failureWords('vault.wrong-passphrase').title) : undefined;
  };
  return (
    <section class="sheet" aria-labelledby="change-title">
      <h2 id="change-title">{t('vault.settings.passphrase')}</h2>
      <p class="sheet-intro">{t('vault.settings.passphrase.body')}</p>
      <form
        ref={form}
        noValidate
        aria-busy={state.value === 'busy'}
        onSubmit={(event) => {
          event.preventDefault();
          if (state.value !== 'busy') void save();
        }}
      >
        <Field label={t('vault.settings.passphrase.present')} problem={presentProblem()}>
          {(attributes) => (
            <input
              {...attributes}
              type={choice.seen.value ? 'text' : 'password'}
              autoComplete="current-password"
              autoCapitalize="off"
              spellcheck={false}
              value={present.value}
              onInput={(event) => {
                present.value = event.currentTarget.value;
                presentEmpty.value = false;
                failure.value = undefined;
                if (state.value === 'done') state.value = 'idle';
              }}
            />
          )}
        </Field>
        <NewPassphrase choice={choice} label={t('vault.settings.passphrase.next')} />
        {!wrong && <FailureNote failure={failure.value} />}
        <button type="submit" class="button button-primary" aria-disabled={state.value === 'busy'}>
          {t('vault.settings.passphrase.action')}
        </button>
        <p class="sheet-busy" role="status">
          {state.value !== 'idle' && t(`vault.settings.passphrase.${state.value}`)}
        </p>
      </form>
    </section>
  );
}
