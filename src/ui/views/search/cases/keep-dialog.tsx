import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { plainLine } from '../../../../domain/plain-text.ts';
import { newId } from '../../../../state/consents.ts';
import { useApp, useTranslator } from '../../../app.ts';
import { useModal } from '../../../use-modal.ts';
import { ConsentFields } from '../../collection/consent/consent-fields.tsx';
import { useConsentDraft } from '../../collection/consent/use-consent-draft.ts';
import { NameField } from '../../collection/fields/name-field.tsx';
import { SheetForm } from '../../collection/fields/sheet-form.tsx';
import { useCollection } from '../../collection/use-collection.ts';
import { useSearch } from '../use-search.ts';
import '../../../sheet.css';

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
  const { t, sentences } = useTranslator();
  const name = useSignal(cases.words.peek().name);
  const screen = useConsentDraft(undefined);
  return (
    <SheetForm
      attempts={screen.attempts.value}
      save={async () => {
        const consent = screen.finish(newId(), { kind: 'case', id: newId() });
        if (consent === undefined) return undefined;
        cases.words.value = { ...cases.words.peek(), name: plainLine(name.value).trim() };
        return cases.keep(consent);
      }}
      onSaved={onClose}
      onCancel={onClose}
      words={{
        save: t('case.action.keep'),
        cancel: t('case.keep.cancel'),
        saving: t('consent.form.saving'),
      }}
    >
      <p class="sheet-intro">{t('case.keep.body')}</p>
      <NameField name={name} label={t('case.keep.name')} hint={t('case.keep.name.hint')} />
      <p class="sheet-intro">{sentences([t('consent.form.intro'), t('consent.form.intro.case')])}</p>
      <ConsentFields screen={screen} />
    </SheetForm>
  );
}
