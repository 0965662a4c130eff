import type { ComponentChildren } from 'preact';
import type { Consent } from '../../../../domain/gallery.ts';
import { useTranslator } from '../../../app.ts';
import { useModal } from '../../../use-modal.ts';
import { ConsentForm } from './consent-form.tsx';

interface Props {
  readonly subject: Consent['subject'];
  /** Of the person, collection or case; empty when nobody named them. */
  readonly name: string;
  readonly onClose: () => void;
}

export function ConsentDialog({ subject, name, onClose }: Props): ComponentChildren {
  const { t } = useTranslator();
  const dialog = useModal();
  const close = (): void => {
    // Closing through the element gives the focus back to the button that opened it.
    dialog.current?.close();
  };
  return (
    <dialog ref={dialog} class="modal modal-wide" aria-labelledby="consent-dialog-title" onClose={onClose}>
      <h2 id="consent-dialog-title">
        {t('consent.dialog.title', {
          name: name === '' ? t(subject.kind === 'case' ? 'case.unnamed' : 'consent.unnamed') : name,
        })}
      </h2>
      <ConsentForm subject={subject} onDone={close} onCancel={close} />
    </dialog>
  );
}
