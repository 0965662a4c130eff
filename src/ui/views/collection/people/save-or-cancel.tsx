import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../../app.ts';
import './dialogs.css';

/** The end of a form. */
export function SaveOrCancel({ onCancel }: { readonly onCancel: () => void }): ComponentChildren {
  const { t } = useTranslator();
  return (
    <div class="dialog-actions">
      <button type="submit" class="button button-primary">
        {t('people.save')}
      </button>
      <button type="button" class="button button-plain" onClick={onCancel}>
        {t('people.cancel')}
      </button>
    </div>
  );
}
