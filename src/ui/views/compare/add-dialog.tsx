import type { ComponentChildren } from 'preact';
import { pickedFace, shownPhoto, slotNames, type SlotName } from '../../../state/slots.ts';
import { mostPhotos } from '../../../workflows/comparison.ts';
import { useApp, useTranslator } from '../../app.ts';
import { useModal } from '../../use-modal.ts';
import { FileButton } from './file-button.tsx';
import { UprightFace } from './upright-face.tsx';
import './add-dialog.css';

/** One more photo: of whom? */
export function AddDialog({ onClose }: { readonly onClose: () => void }): ComponentChildren {
  const { compare } = useApp();
  const { t } = useTranslator();
  const dialog = useModal();
  const close = (): void => {
    dialog.current?.close();
  };
  return (
    <dialog ref={dialog} class="modal" aria-labelledby="add-title" onClose={onClose}>
      <h2 id="add-title">{t('add.title')}</h2>
      <p class="modal-intro">{t('add.body')}</p>
      <div class="add-sides">
        {slotNames.map((name) => (
          <AddSide
            key={name}
            name={name}
            onPhoto={(photo) => {
              compare.add(name, photo);
              close();
            }}
          />
        ))}
      </div>
      <button type="button" class="button button-quiet add-close" onClick={close}>
        {t('add.close')}
      </button>
    </dialog>
  );
}

interface SideProps {
  readonly name: SlotName;
  readonly onPhoto: (photo: Blob) => void;
}

function AddSide({ name, onPhoto }: SideProps): ComponentChildren {
  const { compare } = useApp();
  const { t } = useTranslator();
  const slot = compare.slots.value[name];
  const shown = shownPhoto(slot);
  const face = shown === undefined ? undefined : pickedFace(shown);
  const full = slot.photos.length >= mostPhotos;
  const busy = slot.arrival?.phase === 'reading';
  return (
    <FileButton look="button-plain add-side" disabled={full || busy} onPhoto={onPhoto}>
      {shown !== undefined && face !== undefined && (
        <UprightFace url={shown.photo.url} points={face.alignment.points} width={192} />
      )}
      <span>{t(`add.${name}`)}</span>
      {(full || busy) && <span class="add-why">{t(full ? 'add.full' : 'add.busy')}</span>}
    </FileButton>
  );
}
