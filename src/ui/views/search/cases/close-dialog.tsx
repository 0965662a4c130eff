import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Failure, Result } from '../../../../domain/errors.ts';
import type { Case, Outcome } from '../../../../domain/case.ts';
import { useTranslator } from '../../../app.ts';
import { useModal } from '../../../use-modal.ts';
import { FailureNote } from '../../collection/fields/failure-note.tsx';
import { useSearch } from '../use-search.ts';
import { CloseForm } from './close-form.tsx';
import { DeletedNews } from './deleted-news.tsx';
import '../../../sheet.css';

interface Props {
  /** As it was when the dialog opened: it may be deleted in here. */
  readonly about: Case;
  readonly onClose: () => void;
}

/** How a case ends: what stays, or what goes and what is left of it afterwards. */
export function CloseDialog({ about, onClose }: Props): ComponentChildren {
  const { cases } = useSearch();
  const { t } = useTranslator();
  const dialog = useModal();
  const left = useSignal<readonly string[] | undefined>(undefined);
  const failure = useSignal<Failure | undefined>(undefined);
  const busy = useSignal(false);
  const close = (): void => {
    dialog.current?.close();
  };
  const during = async <T,>(work: () => Promise<Result<T>>, then: (value: T) => void): Promise<void> => {
    if (busy.value) return;
    busy.value = true;
    const done = await work();
    busy.value = false;
    failure.value = done.ok ? undefined : done.failure;
    if (done.ok) then(done.value);
  };
  const end = (outcome: Outcome): void => void during(() => cases.close(outcome), close);
  const remove = (): void =>
    void during(
      () => cases.remove(),
      (names) => {
        left.value = names;
      },
    );
  return (
    <dialog
      ref={dialog}
      class="modal"
      aria-labelledby="case-close-title"
      aria-busy={busy.value}
      onClose={onClose}
    >
      {left.value === undefined ? (
        <>
          <h2 id="case-close-title">
            {t(about.closedAt === undefined ? 'case.close.title' : 'case.delete.title')}
          </h2>
          <CloseForm about={about} onEnd={end} onRemove={remove} onCancel={close} />
          <FailureNote failure={failure.value} />
          <p class="visually-hidden" role="status">
            {busy.value && t('case.close.working')}
          </p>
        </>
      ) : (
        <DeletedNews left={left.value} onDone={close} />
      )}
    </dialog>
  );
}
