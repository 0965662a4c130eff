import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../../app.ts';
import { useModal } from '../../../use-modal.ts';
import { useCollection } from '../use-collection.ts';
import { BackupRun } from './backup-run.tsx';

interface Props {
  readonly onClose: () => void;
  /** The person wants to bring a backup back instead. */
  readonly onRestore: () => void;
}

/** Saving everything into one file. */
export function BackupPanel({ onClose, onRestore }: Props): ComponentChildren {
  const { backup } = useCollection();
  const { t } = useTranslator();
  const dialog = useModal();
  const busy = backup.writing.writing.value.phase === 'writing';
  return (
    <dialog
      ref={dialog}
      class="modal"
      aria-labelledby="backup-title"
      onCancel={(event) => {
        // Escape must not end what takes minutes: there is a button for that.
        if (busy) event.preventDefault();
      }}
      onClose={onClose}
    >
      <h2 id="backup-title">{t('backup.title')}</h2>
      <p class="modal-intro">{t('backup.intro')}</p>
      <p class="modal-intro">{t('backup.passphrase')}</p>
      <BackupRun />
      {!busy && (
        <div class="backup-end">
          <button
            type="button"
            class="button button-plain"
            onClick={() => {
              dialog.current?.close();
            }}
          >
            {t('backup.close')}
          </button>
          <button type="button" class="button button-quiet" onClick={onRestore}>
            {t('backup.restore')}
          </button>
        </div>
      )}
    </dialog>
  );
}
