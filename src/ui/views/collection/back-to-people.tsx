import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../app.ts';
import './back-to-people.css';

/** The way out of a part of the view, at its top. */
export function BackToPeople({ onBack }: { readonly onBack: () => void }): ComponentChildren {
  const { t } = useTranslator();
  return (
    <button type="button" class="button button-quiet back-to-people" onClick={onBack}>
      {t('vault.back')}
    </button>
  );
}
