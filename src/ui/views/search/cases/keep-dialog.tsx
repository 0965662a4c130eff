import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Failure } from '../../../../domain/errors.ts';
import { newId } from '../../../../state/consents.ts';
import { useApp, useTranslator } from '../../../app.ts';
import { useModal } from '../../../use-modal.ts';
import { ConsentFields } from '../../collection/consent/consent-fields.tsx';
import { useConsentDraft } from '../../collection/consent/use-consent-draft.ts';
import { FailureNote } from '../../collection/fields/failure-note.tsx';
import { Field } from '../../collection/fields/field.tsx';
import { useFocusProblem } from '../../collection/fields/focus-problem.ts';
import { useCollection } from '../../collection/use-collection.ts';
import { useSearch } from '../use-search.ts';
import '../../../sheet.css';

/** Most characters of a name. */
const longestName = 200;

/** The search becomes a case once it is written down who agreed: no reference photo is stored without that. */
export function KeepDialog({ onClose }: { readonly onClose: () => void }): ComponentChildren {
  const { gallery } = useCollection();
  const { t } = useTranslator();
  const dialog = useModal();
  const close = (): void => {
    // Closing through the element gives the focus back to the button that opened it.
    dialog.current?.close();
  };
  return (
    <dialog ref={dialog} class="modal modal-wide" aria-labelledby="case-keep-title" onClose={onClose}>
      <h2 id="case-keep-title">{t('case.keep.title')}</h2>
      {gallery.open.value === undefined ? <OpenFirst onClose={close} /> : <KeepForm onClose={close} />}
    </dialog>
  );
}

function OpenFirst({ onClose }: { readonly onClose: () => void }): ComponentChildren {
  const { location } = useApp();
  const { t } = useTranslator();
  return (
    <>
      <p class="sheet-intro">{t('case.keep.locked')}</p>
      <div class="sheet-actions">
        <button
          type="button"
          class="button button-primary"
          onClick={() => {
            onClose();
            location.view.value = 'collection';
          }}
        >
          {t('case.keep.toGallery')}
        </button>
        <button type="button" class="button button-plain" onClick={onClose}>
          {t('case.keep.cancel')}
        </button>
      </div>
    </>
  );
}

function KeepForm({ onClose }: { readonly onClose: () => void }): ComponentChildren {
  const { cases } = useSearch();
  const { t } = useTranslator();
  const form = useRef<HTMLFormElement>(null);
  const name = useSignal(cases.words.peek().name);
  const screen = useConsentDraft(undefined);
  const failure = useSignal<Failure | undefined>(undefined);
  const busy = useSignal(false);
  useFocusProblem(form, screen.attempts.value);

  const save = async (): Promise<void> => {
    const consent = screen.finish(newId(), { kind: 'case', id: newId() });
    if (consent === undefined) return;
    cases.words.value = { ...cases.words.peek(), name: name.value.trim() };
    busy.value = true;
    const kept = await cases.keep(consent);
    busy.value = false;
    if (kept.ok) onClose();
    else failure.value = kept.failure;
  };
  return (
    <form
      ref={form}
      noValidate
      aria-busy={busy.value}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy.value) void save();
      }}
    >
      <p class="sheet-intro">{t('case.keep.body')}</p>
      <Field label={t('case.keep.name')} hint={t('case.keep.name.hint')} problem={undefined}>
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
            }}
          />
        )}
      </Field>
      <p class="sheet-intro">
        {t('consent.form.intro')} {t('consent.form.intro.case')}
      </p>
      <ConsentFields screen={screen} />
      <FailureNote failure={failure.value} />
      <p class="visually-hidden" role="status">
        {busy.value && t('consent.form.saving')}
      </p>
      <div class="sheet-actions">
        <button type="submit" class="button button-primary" aria-disabled={busy.value}>
          {t('case.action.keep')}
        </button>
        <button type="button" class="button button-plain" onClick={onClose}>
          {t('case.keep.cancel')}
        </button>
      </div>
    </form>
  );
}
