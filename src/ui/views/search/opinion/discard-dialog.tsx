import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useTranslator } from '../../../app.ts';
import { useModal } from '../../../use-modal.ts';

/** Asks before what is in no file is forgotten. */
export function DiscardDialog({
  onClose,
}: {
  readonly onClose: (forget: boolean) => void;
}): ComponentChildren {
  const { t } = useTranslator();
  const dialog = useModal();
  const forget = useRef(false);
  return (
    <dialog
      ref={dialog}
      class="modal"
      aria-labelledby="discard-title"
      onClose={() => {
        onClose(forget.current);
      }}
    >
      <h2 id="discard-title">{t('review.discard.title')}</h2>
      <p class="modal-intro">{t('review.discard.body')}</p>
      <div class="discard-buttons">
        <button
          type="button"
          class="button button-primary"
          onClick={() => {
            dialog.current?.close();
          }}
        >
          {t('review.discard.no')}
        </button>
        <button
          type="button"
          class="button button-plain"
          onClick={() => {
            forget.current = true;
            dialog.current?.close();
          }}
        >
          {t('review.discard.yes')}
        </button>
      </div>
    </dialog>
  );
}
