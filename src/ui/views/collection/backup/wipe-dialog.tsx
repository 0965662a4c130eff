import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useTranslator } from '../../../app.ts';
import { useModal } from '../../../use-modal.ts';
import { FailureNote } from '../fields/failure-note.tsx';
import { useFocusProblem } from '../fields/focus-problem.ts';
import { Tick } from '../fields/tick.tsx';
import { useCollection } from '../use-collection.ts';
import { BackupRun } from './backup-run.tsx';
import { WipeOutcome } from './wipe-outcome.tsx';

/** Deletes everything once that is confirmed, and lists what is left. */
export function WipeDialog({ onClose }: { readonly onClose: () => void }): ComponentChildren {
  const { backup, gallery } = useCollection();
  const { t } = useTranslator();
  const dialog = useModal();
  const form = useRef<HTMLFormElement>(null);
  const understood = useSignal(false);
  const doubted = useSignal(false);
  const attempts = useSignal(0);
  useFocusProblem(form, attempts.value);
  const { wiping, wipe, clear } = backup.wipe;
  const now = wiping.value;
  useEffect(() => clear, [clear]);
  const busy = now.phase === 'wiping' || backup.writing.writing.value.phase === 'writing';
  const close = (): void => {
    dialog.current?.close();
  };
  return (
    <dialog
      ref={dialog}
      class="modal"
      aria-labelledby="wipe-title"
      onCancel={(event) => {
        if (busy) event.preventDefault();
      }}
      onClose={onClose}
    >
      {now.phase === 'done' ? (
        <WipeOutcome left={now.left} onClose={close} />
      ) : (
        <form
          ref={form}
          noValidate
          aria-busy={busy}
          onSubmit={(event) => {
            event.preventDefault();
            doubted.value = !understood.value;
            if (!understood.value) attempts.value += 1;
            else if (!busy) void wipe();
          }}
        >
          <h2 id="wipe-title">{t('wipe.title')}</h2>
          <p class="modal-intro">{t('wipe.body')}</p>
          {now.phase === 'asking' && gallery.phase.value === 'open' && (
            <>
              <p class="modal-intro">{t('wipe.backup')}</p>
              <BackupRun />
            </>
          )}
          <Tick
            label={t('wipe.understand')}
            checked={understood.value}
            problem={doubted.value ? t('wipe.understand.missing') : undefined}
            onChange={(checked) => {
              understood.value = checked;
              doubted.value = false;
            }}
          />
          {now.phase === 'asking' && <FailureNote failure={now.failure} />}
          <p class="sheet-busy" role="status">
            {now.phase === 'wiping' && t('wipe.working')}
          </p>
          <div class="sheet-actions">
            <button type="button" class="button button-plain" disabled={busy} onClick={close}>
              {t('wipe.cancel')}
            </button>
            <button type="submit" class="button button-primary" aria-disabled={busy}>
              {t('wipe.action')}
            </button>
          </div>
        </form>
      )}
    </dialog>
  );
}
