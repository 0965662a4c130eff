import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Collection } from '../../../../domain/gallery.ts';
import type { Kept } from '../../../../state/library.ts';
import { useTranslator } from '../../../app.ts';
import { useModal } from '../../../use-modal.ts';
import { NameField } from '../fields/name-field.tsx';
import { SheetForm } from '../fields/sheet-form.tsx';
import { useCollection } from '../use-collection.ts';

interface Props {
  readonly collection: Kept<Collection>;
  readonly onClose: () => void;
}

/** Another name for a collection. */
export function RenameDialog({ collection, onClose }: Props): ComponentChildren {
  const { consents } = useCollection();
  const { t } = useTranslator();
  const dialog = useModal();
  // As it was when the dialog opened: saving over a newer one must fail, not win.
  const [stored] = useState(collection);
  const name = useSignal(stored.record.name);
  const nameless = useSignal(false);
  const attempts = useSignal(0);
  const close = (): void => {
    dialog.current?.close();
  };
  return (
    <dialog ref={dialog} class="modal" aria-labelledby="rename-title" onClose={onClose}>
      <SheetForm
        attempts={attempts.value}
        save={async () => {
          nameless.value = name.value.trim() === '';
          if (!nameless.value) return consents.renameCollection(stored, name.value);
          attempts.value += 1;
          return undefined;
        }}
        onSaved={close}
        onCancel={close}
        words={{ save: t('collection.rename.save'), cancel: t('consent.form.cancel') }}
      >
        <h2 id="rename-title">{t('collection.rename.title', { name: stored.record.name })}</h2>
        <NameField
          name={name}
          label={t('collection.new.name')}
          problem={nameless.value ? t('collection.new.name.missing') : undefined}
          onInput={() => {
            nameless.value = false;
          }}
        />
      </SheetForm>
    </dialog>
  );
}
