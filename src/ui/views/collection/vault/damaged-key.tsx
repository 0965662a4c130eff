import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../../app.ts';
import { WipeDialog } from '../backup/wipe-dialog.tsx';
import { FailureNote } from '../fields/failure-note.tsx';
import { useCollection } from '../use-collection.ts';

/** The key of the gallery is damaged: what is here has to go before a backup can be restored. Nothing while it is whole. */
export function DamagedKey(): ComponentChildren {
  const { gallery } = useCollection();
  const { t } = useTranslator();
  // Outlives the failure: the dialog says what the wipe has left.
  const wiping = useSignal(false);
  const failure = gallery.failure.value;
  const damaged = gallery.phase.value === 'failed' && failure?.code === 'vault.damaged';
  return (
    <>
      {damaged && (
        <section class="sheet">
          <FailureNote failure={failure} />
          <div class="sheet-actions">
            <button
              type="button"
              class="button button-primary"
              onClick={() => {
                wiping.value = true;
              }}
            >
              {t('vault.settings.wipe.action')}
            </button>
            <button
              type="button"
              class="button button-plain"
              onClick={() => {
                void gallery.look();
              }}
            >
              {t('vault.failed.again')}
            </button>
          </div>
        </section>
      )}
      {wiping.value && (
        <WipeDialog
          onClose={() => {
            wiping.value = false;
          }}
        />
      )}
    </>
  );
}
