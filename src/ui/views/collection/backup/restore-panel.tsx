import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { useTranslator } from '../../../app.ts';
import { useModal } from '../../../use-modal.ts';
import { useCollection } from '../use-collection.ts';
import { FileProgressBar } from './file-progress-bar.tsx';
import { RestoreChoose } from './restore-choose.tsx';
import { RestoreOutcome } from './restore-outcome.tsx';
import { RestorePassphrase } from './restore-passphrase.tsx';
import { RestorePreviewStep } from './restore-preview.tsx';
import { useStepFocus } from './use-step-focus.ts';

/** Bringing a backup back: file, passphrase, what is in it, and only then a change. */
export function RestorePanel({ onClose }: { readonly onClose: () => void }): ComponentChildren {
  const { backup } = useCollection();
  const { t } = useTranslator();
  const dialog = useModal();
  const { restoring, clear } = backup.restore;
  const now = restoring.value;
  const heading = useStepFocus<HTMLHeadingElement>(now.phase);
  // Closing forgets file, passphrase and preview.
  useEffect(() => clear, [clear]);
  const close = (): void => {
    dialog.current?.close();
  };
  return (
    <dialog
      ref={dialog}
      class="modal modal-wide"
      aria-labelledby="restore-title"
      onCancel={(event) => {
        if (now.phase === 'applying') event.preventDefault();
      }}
      onClose={onClose}
    >
      <h2 id="restore-title" class="sheet-heading" tabIndex={-1} ref={heading}>
        {t('restore.title')}
      </h2>
      {now.phase === 'choosing' && <RestoreChoose failure={now.failure} />}
      {(now.phase === 'asking' || now.phase === 'opening') && <RestorePassphrase now={now} />}
      {now.phase === 'looking' && <p role="status">{t('restore.looking')}</p>}
      {(now.phase === 'checking' || now.phase === 'applying') && <FileProgressBar now={now} />}
      {now.phase === 'preview' && <RestorePreviewStep preview={now.preview} failure={now.failure} />}
      {now.phase === 'done' && <RestoreOutcome summary={now.summary} />}
      <div class="backup-end">
        <button type="button" class="button button-plain" onClick={close}>
          {t(now.phase === 'done' ? 'backup.close' : 'restore.cancel')}
        </button>
      </div>
    </dialog>
  );
}
