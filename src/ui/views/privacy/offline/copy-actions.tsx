import type { ComponentChildren } from 'preact';
import type { OfflineScreen } from '../../../../state/offline.ts';
import { useTranslator } from '../../../app.ts';
import './copy-actions.css';

/** What the reader may decide about the copy. */
export function CopyActions({ offline }: { readonly offline: OfflineScreen }): ComponentChildren {
  const { t } = useTranslator();
  const copy = offline.copy.value;
  const { phase } = copy;
  const hasGaps = copy.phase === 'stored' && copy.missing > 0;
  return (
    <div class="offline-actions">
      {phase === 'stored' && (
        <button
          type="button"
          class="button button-plain"
          aria-disabled={offline.checked.value === 'checking'}
          onClick={offline.check}
        >
          {t('offline.check')}
        </button>
      )}
      {(phase === 'absent' || phase === 'failed' || hasGaps) && (
        <button type="button" class="button button-primary" onClick={offline.store}>
          {t('offline.store')}
        </button>
      )}
      {(phase === 'stored' || phase === 'storing') && (
        <>
          <button
            type="button"
            class="button button-plain"
            aria-describedby="offline-removed-hint"
            onClick={offline.remove}
          >
            {t('offline.remove')}
          </button>
          <p id="offline-removed-hint" class="offline-hint">
            {t('offline.removed.hint')}
          </p>
        </>
      )}
    </div>
  );
}
