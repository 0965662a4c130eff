import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../../app.ts';
import { FailureNote } from '../fields/failure-note.tsx';
import { useCollection } from '../use-collection.ts';

/** The gallery could not even be looked for: why, and another try. */
export function LookFailed(): ComponentChildren {
  const { gallery } = useCollection();
  const { t } = useTranslator();
  const code = gallery.failure.value?.code;
  const reloading = code !== 'gallery.blocked';
  // No other try mends a key: see damaged-key.tsx.
  if (code === 'vault.damaged') return null;
  return (
    <section class="sheet">
      <FailureNote failure={gallery.failure.value} />
      <div class="sheet-actions">
        <button
          type="button"
          class="button button-primary"
          onClick={() => {
            void gallery.look();
          }}
        >
          {t('vault.failed.again')}
        </button>
        {reloading && (
          <button
            type="button"
            class="button button-plain"
            onClick={() => {
              window.location.reload();
            }}
          >
            {t('vault.failed.reload')}
          </button>
        )}
      </div>
    </section>
  );
}
