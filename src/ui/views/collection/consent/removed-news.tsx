import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../../app.ts';
import { useCollection } from '../use-collection.ts';
import { removalWords } from './removal-words.ts';

/** Says what was removed by itself, as the settings ask for. */
export function RemovedNews(): ComponentChildren {
  const { consents } = useCollection();
  const words = useTranslator();
  const removed = consents.removed.value;
  return (
    <div role="status">
      {removed !== undefined && (
        <div class="notice">
          <p>
            {words.t('consent.ended.removed')} {removalWords(words, removed)}
          </p>
          <button
            type="button"
            class="button button-plain"
            onClick={() => {
              consents.dismiss();
            }}
          >
            {words.t('consent.ended.dismiss')}
          </button>
        </div>
      )}
    </div>
  );
}
