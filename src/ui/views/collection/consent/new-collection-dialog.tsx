import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Result } from '../../../../domain/errors.ts';
import type { Id } from '../../../../domain/gallery.ts';
import { plainLine } from '../../../../domain/plain-text.ts';
import { newId } from '../../../../state/consents.ts';
import { useTranslator } from '../../../app.ts';
import { useModal } from '../../../use-modal.ts';
import { NameField } from '../fields/name-field.tsx';
import { SheetForm } from '../fields/sheet-form.tsx';
import { useCollection } from '../use-collection.ts';
import { ConsentFields } from './consent-fields.tsx';
import { useConsentDraft } from './use-consent-draft.ts';
import './new-collection-dialog.css';

interface Props {
  /** Called once; with the collection if one was made. */
  readonly onClose: (created?: Id) => void;
}

/** A name, then who agreed: no collection without its consent record. */
export function NewCollectionDialog({ onClose }: Props): ComponentChildren {
  const { consents } = useCollection();
  const { t, sentences } = useTranslator();
  const dialog = useModal();
  const heading = useRef<HTMLHeadingElement>(null);
  const step = useSignal<'name' | 'consent'>('name');
  const name = useSignal('');
  const nameless = useSignal(false);
  const attempts = useSignal(0);
  const created = useRef<Id | undefined>(undefined);
  const screen = useConsentDraft(undefined);
  useEffect(() => {
    if (step.value === 'consent') heading.current?.focus();
  }, [step.value]);

  const close = (): void => {
    dialog.current?.close();
  };
  const next = (): void => {
    nameless.value = name.value.trim() === '';
    if (nameless.value) attempts.value += 1;
    else step.value = 'consent';
  };
  const save = async (): Promise<Result<unknown> | undefined> => {
    if (step.value === 'name') {
      next();
      return undefined;
    }
    const id = newId();
    const consent = screen.finish(newId(), { kind: 'collection', id });
    if (consent === undefined) return undefined;
    const collection = { id, name: plainLine(name.value).trim(), createdAt: new Date().toISOString() };
    const made = await consents.makeCollection(collection, consent);
    if (made.ok) created.current = id;
    return made;
  };
  return (
    <dialog
      ref={dialog}
      class="modal modal-wide"
      aria-labelledby="new-collection-title"
      onClose={() => {
        onClose(created.current);
      }}
    >
      <SheetForm
        attempts={attempts.value + screen.attempts.value}
        save={save}
        onSaved={close}
        onCancel={close}
        words={{
          save: t(step.value === 'name' ? 'collection.new.next' : 'collection.new.save'),
          cancel: t('consent.form.cancel'),
        }}
      >
        <p class="new-collection-step">{t(`collection.new.step.${step.value}`)}</p>
        <h2 id="new-collection-title" class="sheet-heading" tabIndex={-1} ref={heading}>
          {step.value === 'name'
            ? t('collection.new.title')
            : t('consent.dialog.title', { name: name.value.trim() })}
        </h2>
        {step.value === 'name' ? (
          <>
            <p class="sheet-intro">{t('collection.new.intro')}</p>
            <NameField
              name={name}
              label={t('collection.new.name')}
              hint={t('collection.new.name.hint')}
              problem={nameless.value ? t('collection.new.name.missing') : undefined}
              onInput={() => {
                nameless.value = false;
              }}
            />
          </>
        ) : (
          <>
            <p class="sheet-intro">
              {sentences([t('consent.form.intro'), t('consent.form.intro.collection')])}
            </p>
            <ConsentFields screen={screen} />
          </>
        )}
      </SheetForm>
    </dialog>
  );
}
