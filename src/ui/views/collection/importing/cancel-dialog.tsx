import type { ComponentChildren } from 'preact';
import type { RunScreen } from '../../../../state/importing.ts';
import { useTranslator } from '../../../app.ts';
import { useModal } from '../../../use-modal.ts';

interface Props {
  readonly run: RunScreen;
  readonly onClose: () => void;
}

/** Says what stays before a run is ended for good. */
export function CancelDialog({ run, onClose }: Props): ComponentChildren {
  const { t, plural, sentences } = useTranslator();
  const dialog = useModal();
  const { stored } = run.progress.value;
  const close = (): void => {
    dialog.current?.close();
  };
  return (
    <dialog ref={dialog} class="modal" aria-labelledby="import-cancel-title" onClose={onClose}>
      <h2 id="import-cancel-title">{t('import.cancel.title')}</h2>
      <p class="modal-intro">{sentences([plural('import.cancel.stay', stored), t('import.cancel.rest')])}</p>
      <div class="import-actions">
        <button
          type="button"
          class="button button-primary"
          onClick={() => {
            run.cancel();
            close();
          }}
        >
          {t('import.cancel.yes')}
        </button>
        <button type="button" class="button button-plain" onClick={close}>
          {t('import.cancel.no')}
        </button>
      </div>
    </dialog>
  );
}
