import type { ComponentChildren } from 'preact';
import { useSignal } from '@preact/signals';
import {
  beliefOf,
  factsOf,
  fileYear,
  pickedFace,
  type ReadyPhoto,
  type SlotName,
} from '../../../state/slots.ts';
import { useApp, useTranslator } from '../../app.ts';
import { AgeDialog } from './age-dialog.tsx';
import { ageWords, yearWords } from './face-words.ts';
import './age-line.css';

interface Props {
  readonly name: SlotName;
  readonly photo: ReadyPhoto;
}

export function AgeLine({ name, photo }: Props): ComponentChildren {
  const { compare } = useApp();
  const words = useTranslator();
  const editing = useSignal(false);
  const face = pickedFace(photo);
  if (face === undefined) return null;
  const facts = factsOf(photo, photo.selected);
  const year = yearWords(words, facts);
  return (
    <div class="age-line">
      <p class="age-words">{ageWords(words, beliefOf(photo, photo.selected, face))}</p>
      {year !== undefined && <p class="chip">{year}</p>}
      <button
        type="button"
        class="button button-quiet age-edit"
        aria-label={words.t(`age.edit.${name}`)}
        onClick={() => {
          editing.value = true;
        }}
      >
        {words.t('age.edit')}
      </button>
      {editing.value && (
        <AgeDialog
          title={words.t(`age.dialog.${name}`)}
          facts={facts}
          savedIn={fileYear(photo)}
          onSave={(stated) => {
            compare.state(name, stated);
          }}
          onClose={() => {
            editing.value = false;
          }}
        />
      )}
    </div>
  );
}
