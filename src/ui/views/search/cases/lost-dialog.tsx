import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../../app.ts';
import { useModal } from '../../../use-modal.ts';
import '../../../sheet.css';

interface Props {
  /** What would be lost: a search that nobody has kept, or the last changes of a case. */
  readonly what: 'search' | 'changes';
  readonly onContinue: () => void;
  readonly onClose: () => void;
}

/** Asks before something on the page is lost. */
export function LostDialog({ what, onContinue, onClose }: Props): ComponentChildren {
  const { t } = useTranslator();
  const dialog = useModal();
  return (
    <dialog ref={dialog} class="modal" aria-labelledby="case-lost-title" onClose={onClose}>
      <h2 id="case-lost-title">{t('case.lost.title')}</h2>
      <p class="sheet-intro">{t(what === 'search' ? 'case.lost.body' : 'case.lost.unsaved')}</p>
      <div class="sheet-actions">
        <button
          type="button"
          class="button button-primary"
          onClick={() => {
            dialog.current?.close();
          }}
        >
          {t('case.lost.stay')}
        </button>
        <button
          type="button"
          class="button button-plain"
          onClick={() => {
            dialog.current?.close();
            onContinue();
          }}
        >
          {t('case.lost.continue')}
        </button>
      </div>
    </dialog>
  );
}
