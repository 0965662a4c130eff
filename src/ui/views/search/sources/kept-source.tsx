import type { ComponentChildren } from 'preact';
import { useSignal } from '@preact/signals';
import { useApp, useTranslator } from '../../../app.ts';
import { FailureNote } from '../../collection/fields/failure-note.tsx';
import { Unlock } from '../../collection/vault/unlock.tsx';
import { useCollection } from '../../collection/use-collection.ts';
import { CollectionTicks } from './collection-ticks.tsx';

/** Collections of the gallery: to tick when it is open, to unlock here when it is not. */
export function KeptSource({ onTicked }: { readonly onTicked: () => void }): ComponentChildren {
  const { location } = useApp();
  const { gallery } = useCollection();
  const { t } = useTranslator();
  const unlocking = useSignal(false);
  const phase = gallery.phase.value;
  const locked = phase === 'locked' || phase === 'opening';
  return (
    <section class="source" aria-labelledby="kept-source">
      <h3 id="kept-source">{t('search.kept.title')}</h3>
      {phase === 'looking' && <p role="status">{t('search.kept.looking')}</p>}
      {phase === 'failed' && <FailureNote failure={gallery.failure.value} />}
      {phase === 'none' && (
        <>
          <p class="source-words">{t('search.kept.none')}</p>
          <a class="button button-plain source-link" href={location.linkTo('collection')}>
            {t('search.kept.toCollection')}
          </a>
        </>
      )}
      {locked && !unlocking.value && (
        <>
          <p class="source-words">{t('search.kept.locked')}</p>
          <button
            type="button"
            class="button button-plain"
            onClick={() => {
              unlocking.value = true;
            }}
          >
            {t('search.kept.unlock')}
          </button>
        </>
      )}
      {locked && unlocking.value && <Unlock />}
      {phase === 'open' && <CollectionTicks onTicked={onTicked} />}
    </section>
  );
}
