import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { languages, type Locale } from '../../../i18n/index.ts';
import { useApp, useTranslator } from '../../app.ts';
import { Leave } from './leave.tsx';
import { useHead, useTranslate } from './use-translate.ts';
import '../../progress.css';

/** The language that is written: how far it is, saving it, trying it out. */
export function Draft(): ComponentChildren {
  const screen = useTranslate();
  const { location } = useApp();
  const { name } = useHead();
  const { t, locale } = useTranslator();
  const before = useSignal<Locale>('en');
  const justSaved = useSignal(false);
  const shipped = languages.find(({ tag }) => tag === before.value);
  const isTried = !languages.some(({ tag }) => tag === locale);
  const [done, all] = [screen.done.value, screen.sentences.length];
  return (
    <section class="sheet" aria-labelledby="translate-draft">
      <h2 id="translate-draft">{t('translate.heading', { name })}</h2>
      <progress class="progress-bar" aria-labelledby="translate-done" max={all} value={done} />
      <p id="translate-done">{t('translate.done', { done, all })}</p>
      <div class="sheet-actions">
        <button
          type="button"
          class="button button-primary"
          onClick={() => {
            void screen.save().then((saved) => {
              justSaved.value = saved;
            });
          }}
        >
          {t('translate.save')}
        </button>
        <button
          type="button"
          class="button button-plain"
          aria-describedby="translate-try-note"
          onClick={() => {
            const spoken = screen.speakable();
            if (spoken === undefined) return;
            if (!isTried) before.value = locale;
            void location.speak(spoken);
          }}
        >
          {t('translate.try')}
        </button>
        {isTried && (
          <button
            type="button"
            class="button button-plain"
            onClick={() => {
              void location.speak(before.value);
            }}
          >
            {t('translate.try.back', { name: shipped?.name ?? before.value })}
          </button>
        )}
        <Leave />
      </div>
      <p class="field-hint" id="translate-try-note">
        {t('translate.try.note')}
      </p>
      <p role="status" class="translate-saved">
        {screen.unsaved.value ? t('translate.unsaved') : justSaved.value && t('translate.saved')}
      </p>
    </section>
  );
}
