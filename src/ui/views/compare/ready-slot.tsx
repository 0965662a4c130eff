import type { ComponentChildren } from 'preact';
import type { ReadySlot as Slot, SlotName } from '../../../state/slots.ts';
import { useApp, useTranslator } from '../../app.ts';
import { AgeLine } from './age-line.tsx';
import { FaceOutlines } from './face-outlines.tsx';
import { FacePicker } from './face-picker.tsx';
import { PhotoChooser } from './photo-chooser.tsx';
import './ready-slot.css';

/** A read photo: its faces outlined, the pick, the age to go by. */
export function ReadySlot({
  name,
  slot,
}: {
  readonly name: SlotName;
  readonly slot: Slot;
}): ComponentChildren {
  const { compare } = useApp();
  const { t, plural } = useTranslator();
  const count = slot.content.faces.length;
  return (
    <>
      <div class="stage">
        <img class="stage-photo" src={slot.photo.url} alt={plural('faces.count', count)} />
        <FaceOutlines
          content={slot.content}
          selected={slot.selected}
          onPick={(face) => {
            compare.pick(name, face);
          }}
        />
      </div>
      <h2 class="mat-title">{t(`slot.${name}`)}</h2>
      {count > 1 && (
        <>
          <p class="faces-count">{plural('faces.count', count)}</p>
          <FacePicker name={name} slot={slot} />
        </>
      )}
      <AgeLine name={name} slot={slot} />
      <div class="mat-actions">
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
