import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Failure } from '../../../../domain/errors.ts';
import type { Consent } from '../../../../domain/gallery.ts';
import { newId } from '../../../../state/consents.ts';
import { useTranslator } from '../../../app.ts';
import { FailureNote } from '../fields/failure-note.tsx';
import { useFocusProblem } from '../fields/focus-problem.ts';
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
  const { t } = useTranslator();
  const form = useRef<HTMLFormElement>(null);
  // The record as it was when the form opened: saving over a newer one must fail, not win.
  const [stored] = useState(() => ownRecord(library.consents.value, subject));
  const screen = useConsentDraft(stored?.record);
  const busy = useSignal(false);
  const failure = useSignal<Failure | undefined>(undefined);
  useFocusProblem(form, screen.attempts.value);

  const save = async (): Promise<void> => {
    const consent = screen.finish(stored?.record.id ?? newId(), subject);
    if (consent === undefined) return;
    busy.value = true;
    const saved = await consents.save(consent, stored?.revision ?? 0);
    busy.value = false;
    if (saved.ok) onDone();
    else failure.value = saved.failure;
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
      <p class="sheet-intro">
        {t('consent.form.intro')}
        {subject.kind === 'collection' && ` ${t('consent.form.intro.collection')}`}
        {subject.kind === 'case' && ` ${t('consent.form.intro.case')}`}
      </p>
      <ConsentFields screen={screen} />
      <FailureNote failure={failure.value} />
      <p class="visually-hidden" role="status">
        {busy.value && t('consent.form.saving')}
      </p>
      <div class="sheet-actions">
        <button type="submit" class="button button-primary" aria-disabled={busy.value}>
          {t('consent.form.save')}
        </button>
        <button type="button" class="button button-plain" onClick={onCancel}>
          {t('consent.form.cancel')}
        </button>
      </div>
    </form>
  );
}
