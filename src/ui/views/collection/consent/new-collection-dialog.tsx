import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Failure } from '../../../../domain/errors.ts';
import type { Id } from '../../../../domain/gallery.ts';
import { newId } from '../../../../state/consents.ts';
import { useTranslator } from '../../../app.ts';
import { useModal } from '../../../use-modal.ts';
import { FailureNote } from '../fields/failure-note.tsx';
import { Field } from '../fields/field.tsx';
import { useFocusProblem } from '../fields/focus-problem.ts';
import { useCollection } from '../use-collection.ts';
import { ConsentFields } from './consent-fields.tsx';
import { useConsentDraft } from './use-consent-draft.ts';
import './new-collection-dialog.css';

/** Most characters of a name. */
const longestName = 200;

interface Props {
  /** Called once; with the collection if one was made. */
  readonly onClose: (created?: Id) => void;
}

/** A name, then who agreed: no collection without its consent record. */
export function NewCollectionDialog({ onClose }: Props): ComponentChildren {
  const { consents } = useCollection();
  const { t } = useTranslator();
  const dialog = useModal();
  const form = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const step = useSignal<'name' | 'consent'>('name');
  const name = useSignal('');
  const nameless = useSignal(false);
  const attempts = useSignal(0);
  const busy = useSignal(false);
  const failure = useSignal<Failure | undefined>(undefined);
  const created = useRef<Id | undefined>(undefined);
  const screen = useConsentDraft(undefined);
  useFocusProblem(form, attempts.value + screen.attempts.value);
  useEffect(() => {
    if (step.value === 'consent') heading.current?.focus();
  }, [step.value]);

  const save = async (): Promise<void> => {
    const id = newId();
    const consent = screen.finish(newId(), { kind: 'collection', id });
    if (consent === undefined) return;
    busy.value = true;
    const collection = { id, name: name.value.trim(), createdAt: new Date().toISOString() };
    const made = await consents.makeCollection(collection, consent);
    busy.value = false;
    if (made.ok) {
      created.current = id;
      dialog.current?.close();
    } else failure.value = made.failure;
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    if (busy.value) return;
    if (step.value === 'consent') void save();
    else if (name.value.trim() === '') {
      nameless.value = true;
      attempts.value += 1;
    } else step.value = 'consent';
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
      <form ref={form} noValidate aria-busy={busy.value} onSubmit={submit}>
        <p class="new-collection-step">{t(`collection.new.step.${step.value}`)}</p>
        <h2 id="new-collection-title" class="sheet-heading" tabIndex={-1} ref={heading}>
          {step.value === 'name'
            ? t('collection.new.title')
            : t('consent.dialog.title', { name: name.value.trim() })}
        </h2>
        {step.value === 'name' ? (
          <>
            <p class="sheet-intro">{t('collection.new.intro')}</p>
            <Field
              label={t('collection.new.name')}
              hint={t('collection.new.name.hint')}
              problem={nameless.value ? t('collection.new.name.missing') : undefined}
            >
              {(attributes) => (
                <input
                  {...attributes}
                  autofocus
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
          </>
        ) : (
          <>
            <p class="sheet-intro">
              {t('consent.form.intro')} {t('consent.form.intro.collection')}
            </p>
            <ConsentFields screen={screen} />
          </>
        )}
        <FailureNote failure={failure.value} />
        <div class="sheet-actions">
          <button type="submit" class="button button-primary" aria-disabled={busy.value}>
            {t(step.value === 'name' ? 'collection.new.next' : 'collection.new.save')}
          </button>
          <button
            type="button"
            class="button button-plain"
            onClick={() => {
              dialog.current?.close();
            }}
          >
            {t('consent.form.cancel')}
          </button>
        </div>
      </form>
    </dialog>
  );
}
