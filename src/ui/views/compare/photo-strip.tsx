import type { ComponentChildren } from 'preact';
import { spokenAge } from '../../../domain/age.ts';
import { beliefOf, pickedFace, type Slot, type SlotName } from '../../../state/slots.ts';
import { useApp, useTranslator } from '../../app.ts';
import { FaceRow } from './face-row.tsx';
import './photo-strip.css';

interface Props {
  readonly name: SlotName;
  readonly slot: Slot;
}

/** All photos of one person, by their picked faces; nothing while there is only one. */
export function PhotoStrip({ name, slot }: Props): ComponentChildren {
  const { compare } = useApp();
  const { t, plural } = useTranslator();
  const { photos, shown } = slot;
  if (photos.length < 2) return null;
  const faces = photos.flatMap((photo, index) => {
    const face = pickedFace(photo);
    if (face === undefined) return [];
    const age = t('age.short', { age: spokenAge(beliefOf(photo, photo.selected, face)) });
    return [
      {
        name: t('strip.photo', { index: index + 1, count: photos.length, age }),
        url: photo.photo.url,
        points: face.alignment.points,
        of: photo.content.width,
      },
    ];
  });
  return (
    <div class="photo-strip">
      <FaceRow
        label={t(`strip.${name}`)}
        faces={faces}
        selected={shown}
        onSelect={(photo) => {
          compare.show(name, photo);
        }}
      />
      <p class="strip-count">{plural('strip.count', photos.length)}</p>
    </div>
  );
}
