import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../../app.ts';
import { useModal } from '../../../use-modal.ts';
import '../../../sheet.css';

interface Props {
  /** What would be lost: a search that nobody has kept, here or (`elsewhere`) in the Search view, or the last changes of a case. */
  readonly what: 'search' | 'elsewhere' | 'changes';
  readonly onContinue: () => void;
  readonly onClose: () => void;
}

/** Asks before something on the page is lost. */
export function LostDialog({ what, onContinue, onClose }: Props): ComponentChildren {
  const { t } = useTranslator();
  const dialog = useModal();
  return (
    <dialog ref={dialog} class="modal" aria-labelledby="case-lost-title" onClose={onClose}>
      <h2 id="case-lost-title">
        {t(what === 'elsewhere' ? 'case.lost.title.elsewhere' : 'case.lost.title')}
      </h2>
      <p class="sheet-intro">{t(what === 'changes' ? 'case.lost.unsaved' : 'case.lost.body')}</p>
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
