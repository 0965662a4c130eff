import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Consent } from '../../../../domain/gallery.ts';
import { newId } from '../../../../state/consents.ts';
import { useTranslator } from '../../../app.ts';
import { SheetForm } from '../fields/sheet-form.tsx';
import { useCollection } from '../use-collection.ts';
import { ConsentFields } from './consent-fields.tsx';
import { ownRecord } from './own-record.ts';
import { useConsentDraft } from './use-consent-draft.ts';

interface Props {
  readonly subject: Consent['subject'];
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Writes the consent record of a person, a collection or a case, or changes the one there is; an ended one is asked for anew. */
export function ConsentForm({ subject, onDone, onCancel }: Props): ComponentChildren {
  const { consents, library } = useCollection();
  const { t, sentences } = useTranslator();
  // The record as it was when the form opened: saving over a newer one must fail, not win.
  const [stored] = useState(() => ownRecord(library.consents.value, subject));
  const screen = useConsentDraft(stored?.record);
  return (
    <SheetForm
      attempts={screen.attempts.value}
      save={async () => {
        const consent = screen.finish(stored?.record.id ?? newId(), subject);
        return consent && consents.save(consent, stored?.revision ?? 0);
      }}
      onSaved={onDone}
      onCancel={onCancel}
      words={{
        save: t('consent.form.save'),
        cancel: t('consent.form.cancel'),
        saving: t('consent.form.saving'),
      }}
    >
      <p class="sheet-intro">
        {sentences([
          t('consent.form.intro'),
          ...(subject.kind === 'person' ? [] : [t(`consent.form.intro.${subject.kind}`)]),
        ])}
      </p>
      <ConsentFields screen={screen} />
    </SheetForm>
  );
}
