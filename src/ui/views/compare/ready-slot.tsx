import type { ComponentChildren } from 'preact';
import { photoHints } from '../../../domain/photo-hints.ts';
import { benchSubject } from '../../../state/photo-bench/subject.ts';
import { pickedFace, type ReadyPhoto, type SlotName } from '../../../state/slots.ts';
import { useApp, useTranslator } from '../../app.ts';
import { AdjustedNote } from '../../photo-bench/adjusted-note.tsx';
import { PhotoHints } from '../../photo-bench/photo-hints.tsx';
import { AdjustPhoto } from './adjust-photo.tsx';
import { AgeLine } from './age-line.tsx';
import { CutOffer } from './cut-offer.tsx';
import { FaceOutlines } from './face-outlines.tsx';
import { FacePicker } from './face-picker.tsx';
import { PhotoChooser } from './photo-chooser.tsx';
import './ready-slot.css';

interface Props {
  readonly name: SlotName;
  /** The one on show. */
  readonly photo: ReadyPhoto;
  /** True when no more photos of this person can be added. */
  readonly full: boolean;
  /** The other photos of the side. */
  readonly children: ComponentChildren;
}

/** A read photo: its faces outlined, the pick, the age to go by. */
export function ReadySlot({ name, photo, full, children }: Props): ComponentChildren {
  const { compare } = useApp();
  const { t, plural } = useTranslator();
  const count = photo.content.faces.length;
  const face = pickedFace(photo);
  const hints = face === undefined ? [] : photoHints(face, photo.facts ?? photo.content);
  return (
    <>
      <div class="stage">
        <img class="stage-photo" src={photo.photo.url} alt={plural('faces.count', count)} />
        <FaceOutlines
          content={photo.content}
          selected={photo.selected}
          onPick={(face) => {
            compare.pick(name, face);
          }}
        />
      </div>
      {children}
      <h2 class="mat-title">{t(`slot.${name}`)}</h2>
      {count > 1 && (
        <>
          <p class="faces-count">{plural('faces.count', count)}</p>
          <FacePicker name={name} photo={photo} />
          <CutOffer name={name} photo={photo} />
        </>
      )}
      <AgeLine name={name} photo={photo} />
      <AdjustedNote photo={photo} />
      <PhotoHints hints={hints} />
      <div class="mat-actions">
        <AdjustPhoto name={name} subject={benchSubject(photo)} hints={hints} look="button-quiet" />
        {!full && <PhotoChooser name={name} kind="add" />}
        <PhotoChooser name={name} kind="replace" />
        <button
          type="button"
          class="button button-quiet"
          aria-label={t(`slot.remove.${name}`)}
          onClick={() => {
            compare.remove(name);
          }}
        >
          {t('slot.remove')}
        </button>
      </div>
    </>
  );
}
