import type { ComponentChildren } from 'preact';
import { useSignal } from '@preact/signals';
import { useTranslator } from '../../app.ts';
import { HelpButton } from '../../help/help-button.tsx';
import { AddDialog } from './add-dialog.tsx';

export function ResultActions(): ComponentChildren {
  const { t } = useTranslator();
  const adding = useSignal(false);
  return (
    <div class="result-actions">
      <button
        type="button"
        class="button button-primary"
        onClick={() => {
          adding.value = true;
        }}
      >
        {t('result.add')}
      </button>
      <HelpButton part="first" />
      {adding.value && (
        <AddDialog
          onClose={() => {
            adding.value = false;
          }}
        />
      )}
    </div>
  );
}
