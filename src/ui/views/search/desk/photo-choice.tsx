import type { ComponentChildren } from 'preact';
import { useEffect, useId } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { useTranslator } from '../../../app.ts';
import type { LookPhoto } from './look-photo.ts';
import { faceLabel } from './look-words.ts';
import './photo-choice.css';

interface Props {
  /** Whose photos. */
  readonly label: string;
  readonly photos: readonly LookPhoto[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

/** Which photo of one person is looked at; nothing while there is only one. */
export function PhotoChoice({ label, photos, chosen, onChoose }: Props): ComponentChildren {
  const words = useTranslator();
  const id = useId();
  if (photos.length < 2) return null;
  return (
    <fieldset class="photo-choice" role="radiogroup">
      <legend>{label}</legend>
      {photos.map((photo, index) => (
        <label key={photo.id}>
          <input
            type="radio"
            name={id}
            checked={photo.id === chosen}
            onChange={() => {
              onChoose(photo.id);
            }}
          />
          <Thumbnail photo={photo} />
          <span>{faceLabel(words, words.number(index + 1), photo)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Thumbnail({ photo }: { readonly photo: LookPhoto }): ComponentChildren {
  const url = useSignal<string | undefined>(undefined);
  useEffect(() => {
    let made: string | undefined;
    let wanted = true;
    photo.crop().then((crop) => {
      if (!wanted || crop === undefined) return;
      made = URL.createObjectURL(crop);
      url.value = made;
    }, reportError);
    return () => {
      wanted = false;
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [photo.id, url]);
  return url.value === undefined ? (
    <span class="photo-choice-picture" />
  ) : (
    <img class="photo-choice-picture" src={url.value} alt="" decoding="async" draggable={false} />
  );
}
