import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { beliefOf, type ReadySlot, type SlotName } from '../../../state/slots.ts';
import { useApp, useTranslator } from '../../app.ts';
import { faceName } from './face-words.ts';
import { nextFace } from './next-face.ts';
import { UprightFace } from './upright-face.tsx';
import './face-picker.css';

/** All faces of a photo as a radio group: one tab stop, arrows move the pick. */
export function FacePicker({
  name,
  slot,
}: {
  readonly name: SlotName;
  readonly slot: ReadySlot;
}): ComponentChildren {
  const { compare } = useApp();
  const words = useTranslator();
  const row = useRef<HTMLDivElement>(null);
  const { faces, width } = slot.content;

  const move = (event: KeyboardEvent): void => {
    const next = nextFace(event.key, slot.selected, faces.length);
    if (next === undefined) return;
    event.preventDefault();
    compare.pick(name, next);
    row.current?.querySelectorAll<HTMLElement>('[role=radio]')[next]?.focus();
  };

  return (
    <div
      ref={row}
      class="face-picker"
      role="radiogroup"
      aria-label={words.t(`faces.pick.${name}`)}
      onKeyDown={move}
    >
      {faces.map((face, index) => {
        const picked = index === slot.selected;
        return (
          <button
            key={index}
            type="button"
            role="radio"
            class="face-choice"
            aria-checked={picked}
            aria-label={faceName(words, {
              face,
              index,
              count: faces.length,
              width,
              age: beliefOf(slot, index, face),
            })}
            tabIndex={picked ? 0 : -1}
            onClick={() => {
              compare.pick(name, index);
            }}
          >
            <UprightFace url={slot.photo.url} points={face.alignment.points} width={96} />
          </button>
        );
      })}
    </div>
  );
}
