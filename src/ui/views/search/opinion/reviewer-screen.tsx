import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useTranslator } from '../../../app.ts';
import { ChoosePack } from './choose-pack.tsx';
import { DiscardDialog } from './discard-dialog.tsx';
import { Judging } from './judging.tsx';
import { UnlockPack } from './unlock-pack.tsx';
import { useOpinion } from './use-opinion.ts';
import './reviewer-screen.css';

/** Judging somebody else's faces: choose the file, type the passphrase, look at one face after the other, save. */
export function ReviewerScreen(): ComponentChildren {
  const { reviewing } = useOpinion();
  const { t } = useTranslator();
  const title = useRef<HTMLHeadingElement>(null);
  const discarding = useSignal(false);
  const screen = reviewing.screen.value;
  const saved = reviewing.saving.value.phase === 'saved';
  useEffect(() => {
    title.current?.focus();
  }, []);
  if (screen.phase === 'closed') return null;
  return (
    <section class="reviewer" aria-labelledby="reviewer-title">
      <div class="reviewer-head">
        <h1 id="reviewer-title" ref={title} tabIndex={-1}>
          {t('review.title')}
        </h1>
        <button
          type="button"
          class="button button-quiet"
          onClick={() => {
            if (reviewing.unsaved.value) discarding.value = true;
            else reviewing.close();
          }}
        >
          {t(saved ? 'review.close' : 'review.leave')}
        </button>
      </div>
      {screen.phase !== 'judging' && <p class="reviewer-text">{t('review.intro')}</p>}
      {screen.phase === 'choosing' && <ChoosePack failure={screen.failure} />}
      {(screen.phase === 'asking' || screen.phase === 'opening') && <UnlockPack now={screen} />}
      {screen.phase === 'judging' && <Judging pack={screen} />}
      {discarding.value && (
        <DiscardDialog
          onClose={(forget) => {
            discarding.value = false;
            if (forget) reviewing.close();
          }}
        />
      )}
    </section>
  );
}
