import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Failure } from '../../../../domain/errors.ts';
import type { Collection } from '../../../../domain/gallery.ts';
import type { Kept } from '../../../../state/library.ts';
import { useTranslator } from '../../../app.ts';
import { useModal } from '../../../use-modal.ts';
import { FailureNote } from '../fields/failure-note.tsx';
import { Field } from '../fields/field.tsx';
import { useFocusProblem } from '../fields/focus-problem.ts';
import { useCollection } from '../use-collection.ts';

/** Most characters of a name. */
const longestName = 200;

interface Props {
  readonly collection: Kept<Collection>;
  readonly onClose: () => void;
}

/** Another name for a collection. */
export function RenameDialog({ collection, onClose }: Props): ComponentChildren {
  const { consents } = useCollection();
  const { t } = useTranslator();
  const dialog = useModal();
  const form = useRef<HTMLFormElement>(null);
  // As it was when the dialog opened: saving over a newer one must fail, not win.
  const [stored] = useState(collection);
  const name = useSignal(stored.record.name);
  const nameless = useSignal(false);
  const attempts = useSignal(0);
  const busy = useSignal(false);
  const failure = useSignal<Failure | undefined>(undefined);
  useFocusProblem(form, attempts.value);
  const close = (): void => {
    dialog.current?.close();
  };
  const save = async (): Promise<void> => {
    nameless.value = name.value.trim() === '';
    if (nameless.value) {
      attempts.value += 1;
      return;
    }
    busy.value = true;
    const saved = await consents.renameCollection(stored, name.value);
    busy.value = false;
    if (saved.ok) close();
    else failure.value = saved.failure;
  };
  return (
    <dialog ref={dialog} class="modal" aria-labelledby="rename-title" onClose={onClose}>
      <form
        ref={form}
        noValidate
        aria-busy={busy.value}
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy.value) void save();
        }}
      >
        <h2 id="rename-title">{t('collection.rename.title', { name: stored.record.name })}</h2>
        <Field
          label={t('collection.new.name')}
          problem={nameless.value ? t('collection.new.name.missing') : undefined}
        >
          {(attributes) => (
            <input
              {...attributes}
              type="text"
              autoComplete="off"
              maxLength={longestName}
              value={name.value}
              onInput={(event) => {
                name.value = event.currentTarget.value;
                nameless.value = false;
              }}
            />
          )}
        </Field>
        <FailureNote failure={failure.value} />
        <div class="sheet-actions">
          <button type="submit" class="button button-primary" aria-disabled={busy.value}>
            {t('collection.rename.save')}
          </button>
          <button type="button" class="button button-plain" onClick={close}>
            {t('consent.form.cancel')}
          </button>
        </div>
      </form>
    </dialog>
  );
}
