import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../app.ts';
import { useTranslate } from './use-translate.ts';

/** Back to the choice of a language, with a question where something would be lost. */
export function Leave(): ComponentChildren {
  const screen = useTranslate();
  const { t } = useTranslator();
  const asks = useSignal(false);
  if (!asks.value || !screen.unsaved.value) {
    return (
      <button
        type="button"
        class="button button-quiet"
        onClick={() => {
          if (screen.unsaved.value) asks.value = true;
          else screen.close();
        }}
      >
        {t('translate.leave')}
      </button>
    );
  }
  return (
    <div class="translate-leave" role="group" aria-labelledby="translate-leave">
      <p id="translate-leave" role="alert">
        {t('translate.leave.ask')}
      </p>
      <button
        type="button"
        class="button button-plain"
        onClick={() => {
          screen.close();
        }}
      >
        {t('translate.leave.yes')}
      </button>
      <button
        type="button"
        class="button button-plain"
        onClick={() => {
          asks.value = false;
        }}
      >
        {t('translate.leave.no')}
      </button>
    </div>
  );
}
