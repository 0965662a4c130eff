import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useTranslator } from '../../../app.ts';
import { EmptyPicture } from '../../../empty-picture.tsx';
import { FailureNote } from '../fields/failure-note.tsx';
import { useFocusProblem } from '../fields/focus-problem.ts';
import { Tick } from '../fields/tick.tsx';
import { useCollection } from '../use-collection.ts';
import { NewPassphrase } from './new-passphrase.tsx';
import { usePassphraseChoice } from './use-passphrase-choice.ts';
import './first-use.css';

const sentences = ['device', 'locked', 'consent', 'yours'] as const;

/** What keeping photos means, and the passphrase that locks them. */
export function FirstUse({ onRestore }: { readonly onRestore: () => void }): ComponentChildren {
  const { gallery } = useCollection();
  const { t } = useTranslator();
  const form = useRef<HTMLFormElement>(null);
  const choice = usePassphraseChoice();
  const understood = useSignal(false);
  const doubted = useSignal(false);
  const attempts = useSignal(0);
  useFocusProblem(form, attempts.value);
  const judging = useSignal(false);
  const creating = gallery.phase.value === 'opening';
  const busy = judging.value || creating;

  const create = async (): Promise<void> => {
    // Judging takes up to two seconds, and a second submit must not make a second gallery.
    judging.value = true;
    const taken = await choice.settle();
    doubted.value = !understood.value;
    if (!taken || !understood.value) attempts.value += 1;
    else await gallery.create(choice.passphrase.value);
    judging.value = false;
  };
  return (
    <section class="sheet" aria-labelledby="first-title">
      <EmptyPicture name="collection" />
      <h2 id="first-title">{t('vault.first.title')}</h2>
      <ul class="first-sentences">
        {sentences.map((sentence) => (
          <li key={sentence}>{t(`vault.first.${sentence}`)}</li>
        ))}
      </ul>
      <form
        ref={form}
        noValidate
        aria-busy={busy}
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void create();
        }}
      >
        <h3 class="sheet-part">{t('vault.first.choose')}</h3>
        <NewPassphrase choice={choice} label={t('vault.passphrase')} />
        <div class="first-lost">
          <h3>{t('vault.lost.title')}</h3>
          <p>{t('vault.lost.body')}</p>
          <Tick
            label={t('vault.lost.agree')}
            checked={understood.value}
            problem={doubted.value ? t('vault.lost.agree.missing') : undefined}
            onChange={(checked) => {
              understood.value = checked;
              doubted.value = false;
            }}
          />
        </div>
        <FailureNote failure={gallery.failure.value} />
        <div class="sheet-actions">
          <button type="submit" class="button button-primary" aria-disabled={busy}>
            {t('vault.first.create')}
          </button>
          <button type="button" class="button button-quiet" disabled={busy} onClick={onRestore}>
            {t('vault.first.restore')}
          </button>
        </div>
        <p class="sheet-busy" role="status">
          {creating && t('vault.first.creating')}
        </p>
      </form>
    </section>
  );
}
