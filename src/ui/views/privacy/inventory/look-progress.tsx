import type { ComponentChildren } from 'preact';
import type { Looking } from '../../../../state/privacy/inventory.ts';
import { useTranslator } from '../../../app.ts';
import { usePrivacy } from '../use-privacy.ts';
import { shownName } from './words.ts';
import '../../../progress.css';

export function LookProgress({ now }: { readonly now: Looking }): ComponentChildren {
  const { cancel } = usePrivacy().inventory;
  const { t } = useTranslator();
  const { store, done, total } = now;
  return (
    <div class="inventory-progress">
      <progress
        class="progress-bar"
        aria-label={t('inventory.bar')}
        {...(total > 0 && { value: done, max: total })}
      />
      <p>
        {store === ''
          ? t('inventory.looking')
          : t('inventory.looking.store', { store: shownName(store), done, total })}
      </p>
      <button type="button" class="button button-plain" onClick={cancel}>
        {t('inventory.cancel')}
      </button>
    </div>
  );
}
