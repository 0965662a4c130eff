import type { ComponentChildren } from 'preact';
import { beliefOf, type ReadyPhoto, type SlotName } from '../../../state/slots.ts';
import { useApp, useTranslator } from '../../app.ts';
import { FaceRow } from './face-row.tsx';
import { faceName } from './face-words.ts';

interface Props {
  readonly name: SlotName;
  readonly photo: ReadyPhoto;
}

/** All faces of one photo: whose is it about? */
export function FacePicker({ name, photo }: Props): ComponentChildren {
  const { compare } = useApp();
  const words = useTranslator();
  const { faces, width } = photo.content;
  return (
    <FaceRow
      label={words.t(`faces.pick.${name}`)}
      faces={faces.map((face, index) => ({
        name: faceName(words, {
          faces,
          index,
          width,
          age: beliefOf(photo, index, face),
        }),
        url: photo.photo.url,
        points: face.alignment.points,
        of: photo.content.width,
      }))}
      selected={photo.selected}
      onSelect={(face) => {
        compare.pick(name, face);
      }}
    />
  );
}
