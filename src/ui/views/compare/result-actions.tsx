import type { ComponentChildren } from 'preact';
import { useSignal } from '@preact/signals';
import { useTranslator } from '../../app.ts';
import { AddDialog } from './add-dialog.tsx';
import { HelpDialog } from './help-dialog.tsx';

export function ResultActions(): ComponentChildren {
  const { t } = useTranslator();
  const open = useSignal<'add' | 'help' | undefined>(undefined);
  const close = (): void => {
    open.value = undefined;
  };
  return (
    <div class="result-actions">
      <button
        type="button"
        class="button button-primary"
        onClick={() => {
          open.value = 'add';
        }}
      >
        {t('result.add')}
      </button>
      <button
        type="button"
        class="button button-plain"
        onClick={() => {
          open.value = 'help';
        }}
      >
        {t('result.help')}
      </button>
      {open.value === 'add' && <AddDialog onClose={close} />}
      {open.value === 'help' && <HelpDialog onClose={close} />}
    </div>
  );
}
