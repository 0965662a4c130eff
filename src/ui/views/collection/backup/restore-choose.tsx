import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Failure } from '../../../../domain/errors.ts';
import { useTranslator } from '../../../app.ts';
import { FailureNote } from '../fields/failure-note.tsx';
import { useCollection } from '../use-collection.ts';

/** Which file, and why the last one was not taken. */
export function RestoreChoose({ failure }: { readonly failure?: Failure | undefined }): ComponentChildren {
  const { backup } = useCollection();
  const { t } = useTranslator();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <p class="modal-intro">{t('restore.intro')}</p>
      <FailureNote failure={failure} />
      <button
        type="button"
        class="button button-primary"
        onClick={() => {
          input.current?.click();
        }}
      >
        {t(failure === undefined ? 'restore.choose' : 'restore.chooseOther')}
      </button>
      {/* No `accept`: phones grey out files whose type they do not know. */}
      <input
        ref={input}
        type="file"
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // Choosing the same file once more must count as a choice.
          event.currentTarget.value = '';
          if (file !== undefined) void backup.restore.choose(file);
        }}
      />
    </>
  );
}
