import type { ComponentChildren } from 'preact';
import { useSignal } from '@preact/signals';
import type { Failure } from '../../../../../domain/errors.ts';
import { pictureId, type Id } from '../../../../../domain/gallery.ts';
import { useTranslator } from '../../../../app.ts';
import { useModal } from '../../../../use-modal.ts';
import { usePicture } from '../../people/use-picture.ts';
import { useCollection } from '../../use-collection.ts';
import { FailureNote } from '../../fields/failure-note.tsx';
import { MarkSurface } from '../../../../photo-bench/marking/mark-surface.tsx';
import {
  complete,
  nextMark,
  noMarks,
  withoutLast,
  type Marks,
} from '../../../../photo-bench/marking/marks.ts';
import './mark-dialog.css';

interface Props {
  readonly photo: Id;
  readonly onClose: () => void;
}

/** Five points of a face by hand, where no detector could make one out. */
export function MarkDialog({ photo, onClose }: Props): ComponentChildren {
  const { importing, library } = useCollection();
  const { t, sentences } = useTranslator();
  const dialog = useModal();
  const marks = useSignal<Marks>(noMarks);
  const saving = useSignal(false);
  const failure = useSignal<Failure | undefined>(undefined);
  const { url, missing } = usePicture(pictureId('view', photo));
  const record = library.photos.value.get(photo)?.record;
  const gone = record === undefined || missing;
  const next = nextMark(marks.value);
  const points = complete(marks.value);
  const close = (): void => {
    dialog.current?.close();
  };
  const save = async (): Promise<void> => {
    if (points === undefined) return;
    saving.value = true;
    const face = await importing.markFace(photo, points);
    saving.value = false;
    failure.value = face.ok ? undefined : face.failure;
    if (face.ok) close();
  };
  return (
    <dialog ref={dialog} class="modal modal-wide mark" aria-labelledby="mark-title" onClose={onClose}>
      <h2 id="mark-title">{t('mark.title')}</h2>
      <p class="modal-intro">
        {sentences([t('mark.intro'), ''])}
        <span id="mark-keys" class="mark-keys">
          {t('mark.keys')}
        </span>
      </p>
      <p class="mark-now" role="status">
        {gone && t('mark.gone')}
        {!gone && (next === undefined ? t('mark.all') : t('mark.now', { point: t(`mark.point.${next}`) }))}
      </p>
      {url !== undefined && record !== undefined && (
        <MarkSurface
          url={url}
          size={record}
          marks={marks.value}
          onMarks={(changed) => {
            marks.value = changed;
            failure.value = undefined;
          }}
        />
      )}
      <FailureNote failure={failure.value} />
      <div class="import-actions">
        <button
          type="button"
          class="button button-primary"
          disabled={points === undefined || saving.value}
          onClick={save}
        >
          {t(saving.value ? 'mark.saving' : 'mark.save')}
        </button>
        <button
          type="button"
          class="button button-plain"
          disabled={marks.value.points.length === 0 || saving.value}
          onClick={() => {
            marks.value = withoutLast(marks.value);
          }}
        >
          {t('mark.undo')}
        </button>
        <button type="button" class="button button-quiet" onClick={close}>
          {t('mark.cancel')}
        </button>
      </div>
    </dialog>
  );
}
