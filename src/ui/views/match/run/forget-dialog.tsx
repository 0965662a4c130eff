import type { ComponentChildren } from 'preact';
import { useSignal } from '@preact/signals';
import type { Failure } from '../../../../domain/errors.ts';
import { useTranslator } from '../../../app.ts';
import { useModal } from '../../../use-modal.ts';
import { FailureNote } from '../../collection/fields/failure-note.tsx';
import { useMatch } from '../use-match.ts';
import '../../../sheet.css';

/** Asks before a comparison is forgotten, and says what stays. */
export function ForgetDialog({ onClose }: { readonly onClose: () => void }): ComponentChildren {
  const { runs } = useMatch();
  const { t } = useTranslator();
  const dialog = useModal();
  const failed = useSignal<Failure | undefined>(undefined);
  const forget = async (): Promise<void> => {
    failed.value = await runs.forget();
    if (failed.value === undefined) dialog.current?.close();
  };
  return (
    <dialog ref={dialog} class="modal" aria-labelledby="forget-title" onClose={onClose}>
      <h2 id="forget-title">{t('match.forget.title')}</h2>
      <p class="modal-intro">{t('match.forget.body')}</p>
      <FailureNote failure={failed.value} />
      <div class="sheet-actions">
        <button
          type="button"
          class="button button-primary"
          onClick={() => {
            dialog.current?.close();
          }}
        >
          {t('match.forget.no')}
        </button>
        <button
          type="button"
          class="button button-plain"
          onClick={() => {
            forget().catch(reportError);
          }}
        >
          {t('match.forget.yes')}
        </button>
      </div>
    </dialog>
  );
}
