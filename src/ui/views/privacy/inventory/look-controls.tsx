import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../../app.ts';
import { usePrivacy } from '../use-privacy.ts';
import { LookProgress } from './look-progress.tsx';

/** `sampled`: some store was too large to be read whole. Apart from the lists, which progress does not draw anew. */
export function LookControls({ sampled }: { readonly sampled: boolean }): ComponentChildren {
  const { looking, look } = usePrivacy().inventory;
  const { t } = useTranslator();
  if (looking.value !== undefined) return <LookProgress now={looking.value} />;
  return (
    <div class="sheet-actions">
      <button
        type="button"
        class="button button-plain"
        onClick={() => {
          void look();
        }}
      >
        {t('inventory.look')}
      </button>
      {sampled && (
        <>
          <button
            type="button"
            class="button button-plain"
            onClick={() => {
              void look('whole');
            }}
          >
            {t('inventory.whole')}
          </button>
          <p class="inventory-hint">{t('inventory.whole.why')}</p>
        </>
      )}
    </div>
  );
}
