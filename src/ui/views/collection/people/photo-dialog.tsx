import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import type { Id, KeptFace } from '../../../../domain/gallery.ts';
import { viewOf } from '../../../../state/library.ts';
import { useTranslator } from '../../../app.ts';
import { useModal } from '../../../use-modal.ts';
import { FaceOutlines } from '../../compare/face-outlines.tsx';
import { useCollection } from '../use-collection.ts';
import { PhotoFaces } from './photo-faces.tsx';
import { PhotoFactsCard } from './photo-facts.tsx';
import { usePicture } from './use-picture.ts';
import './photo-dialog.css';
import './dialogs.css';

/** One photo: the picture with the faces outlined, who they are, when and where it was taken. */
export function PhotoDialog({ id }: { readonly id: Id }): ComponentChildren {
  const { people, library } = useCollection();
  const { t } = useTranslator();
  const dialog = useModal();
  const heading = useId();
  const { url, missing } = usePicture(viewOf(id));
  const faces = library.facesByPhoto.value.get(id) ?? [];
  const picked = useSignal<Id | undefined>(undefined);
  const photo = library.photos.value.get(id);
  const close = (): void => {
    dialog.current?.close();
  };
  const indexOf = (wanted: (face: KeptFace) => boolean): number =>
    faces.findIndex(({ record }) => wanted(record));
  const chosen = indexOf((face) => face.id === picked.value);
  // Until one is picked: the face of the person whose page is open.
  const selected =
    chosen >= 0
      ? chosen
      : Math.max(
          0,
          indexOf((face) => face.person === people.person.value),
        );
  return (
    <dialog
      ref={dialog}
      class="modal modal-wide"
      aria-labelledby={heading}
      onClose={() => {
        people.photo.value = undefined;
      }}
    >
      <div class="dialog-head">
        <h2 id={heading}>{photo?.record.fileName ?? t('people.photo.title')}</h2>
        <button type="button" class="button button-plain" onClick={close}>
          {t('people.close')}
        </button>
      </div>
      {photo === undefined ? (
        <p>{t('people.photo.gone')}</p>
      ) : (
        <>
          {missing ? (
            <p class="photo-none">{t('people.photo.noView')}</p>
          ) : (
            <div class="photo-stage">
              <svg
                class="photo-room"
                viewBox={`0 0 ${photo.record.width} ${photo.record.height}`}
                aria-hidden="true"
              />
              {url !== undefined && (
                <img
                  class="photo-view"
                  src={url}
                  alt={t('people.photo.alt', { name: photo.record.fileName })}
                />
              )}
              <FaceOutlines
                content={{ ...photo.record, faces: faces.map(({ record }) => record.face) }}
                selected={selected}
                onPick={(index) => {
                  picked.value = faces[index]?.record.id;
                }}
              />
            </div>
          )}
          <PhotoFaces
            faces={faces}
            width={photo.record.width}
            selected={selected}
            onPick={(index) => {
              picked.value = faces[index]?.record.id;
            }}
            onLeave={close}
          />
          <PhotoFactsCard kept={photo} />
          <button
            type="button"
            class="button button-plain"
            onClick={() => {
              close();
              void people.deletePhotos([id]);
            }}
          >
            {t('people.photo.delete')}
          </button>
        </>
      )}
    </dialog>
  );
}
