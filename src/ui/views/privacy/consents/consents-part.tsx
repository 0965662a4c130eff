import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useTranslator } from '../../../app.ts';
import { FailureNote } from '../../collection/fields/failure-note.tsx';
import { useCollection } from '../../collection/use-collection.ts';
import { Unlock } from '../../collection/vault/unlock.tsx';
import { KeptOverview } from './kept-overview.tsx';
import { MemoryFacts } from './memory-facts.tsx';
import './consents.css';

/** Whose faces are on this device, in memory or kept, and who agreed to it. */
export function ConsentsPart(): ComponentChildren {
  const { gallery } = useCollection();
  const { t } = useTranslator();
  const phase = gallery.phase.value;
  const title = useRef<HTMLHeadingElement>(null);
  const before = useRef(phase);
  useEffect(() => {
    // The field that had the focus went with the lock.
    if (before.current === 'opening' && phase === 'open') title.current?.focus();
    before.current = phase;
  }, [phase]);
  return (
    <section class="sheet privacy-part" aria-labelledby="privacy-consents-title">
      <h2 id="privacy-consents-title" tabIndex={-1} ref={title}>
        {t('privacy.part.consents')}
      </h2>
      <p class="sheet-intro">{t('privacy.consents.intro')}</p>
      {phase === 'looking' && <p role="status">{t('privacy.consents.looking')}</p>}
      {phase === 'failed' && <FailureNote failure={gallery.failure.value} />}
      {phase === 'none' && (
        <p class="privacy-verdict" data-state="good">
          {t('privacy.consents.none')}
        </p>
      )}
      {(phase === 'locked' || phase === 'opening') && <Sealed />}
      {phase === 'open' && <KeptOverview />}
      {phase !== 'open' && <MemoryFacts />}
    </section>
  );
}

/** The field for the passphrase takes the focus, so it comes only when it is asked for. */
function Sealed(): ComponentChildren {
  const { t } = useTranslator();
  const asked = useSignal(false);
  return (
    <>
      <p class="privacy-verdict" data-state="good">
        {t('privacy.consents.sealed')}
      </p>
      {asked.value ? (
        <Unlock />
      ) : (
        <button
          type="button"
          class="button button-plain"
          onClick={() => {
            asked.value = true;
          }}
        >
          {t('privacy.consents.unlock')}
        </button>
      )}
    </>
  );
}
