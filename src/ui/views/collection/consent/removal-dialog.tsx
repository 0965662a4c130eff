import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Failure } from '../../../../domain/errors.ts';
import type { NamedConsent, Removal } from '../../../../state/consents.ts';
import { useTranslator } from '../../../app.ts';
import { useModal } from '../../../use-modal.ts';
import { FailureNote } from '../fields/failure-note.tsx';
import { useCollection } from '../use-collection.ts';
import { removalWords } from './removal-words.ts';
import { subjectWords } from './subject-words.ts';

interface Props {
  readonly about: readonly NamedConsent[];
  readonly onClose: () => void;
}

/** Says what would go, and deletes it once that is confirmed. */
export function RemovalDialog({ about, onClose }: Props): ComponentChildren {
  const { consents } = useCollection();
  const words = useTranslator();
  const { t } = words;
  const dialog = useModal();
  const counted = useSignal<Removal | undefined>(undefined);
  const failure = useSignal<Failure | undefined>(undefined);
  const busy = useSignal(false);
  const subjects = about.map(({ kept }) => kept.record.subject);
  const close = (): void => {
    dialog.current?.close();
  };
  useEffect(() => {
    void consents.count(subjects).then((result) => {
      if (result.ok) counted.value = result.value;
      else failure.value = result.failure;
    });
    // Counted once, for the subjects that the dialog opened with.
  }, []);
  const remove = async (): Promise<void> => {
    busy.value = true;
    const done = await consents.remove(subjects);
    busy.value = false;
    if (done.ok) close();
    else failure.value = done.failure;
  };
  const only = about.length === 1 ? about[0] : undefined;
  const name = only && subjectWords(words, only);
  return (
    <dialog ref={dialog} class="modal" aria-labelledby="removal-title" onClose={onClose}>
      <h2 id="removal-title">
        {name === undefined ? t('consent.remove.title.all') : t('consent.remove.title', { name })}
      </h2>
      <p role="status">
        {counted.value === undefined
          ? failure.value === undefined && t('consent.remove.counting')
          : removalWords(words, counted.value)}
      </p>
      <p class="sheet-intro">
        {subjects.some(({ kind }) => kind === 'case') && `${t('consent.remove.case')} `}
        {subjects.some(({ kind }) => kind === 'collection') && `${t('consent.remove.collection')} `}
        {subjects.some(({ kind }) => kind !== 'case') && `${t('consent.remove.shared')} `}
        {t('consent.remove.final')}
      </p>
      <FailureNote failure={failure.value} />
      <div class="sheet-actions">
        <button type="button" class="button button-plain" onClick={close}>
          {t('consent.remove.keep')}
        </button>
        <button
          type="button"
          class="button button-primary"
          disabled={counted.value === undefined || busy.value}
          onClick={() => {
            void remove();
          }}
        >
          {t('consent.remove.action')}
        </button>
      </div>
    </dialog>
  );
}
