import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { FivePoints } from '../../../domain/face.ts';
import { nextFace } from './next-face.ts';
import { UprightFace } from './upright-face.tsx';
import './face-row.css';

export interface RowFace {
  /** What it is called for those who cannot see it. */
  readonly name: string;
  /** Of its photo. */
  readonly url: string;
  readonly points: FivePoints;
  /** As of `UprightFace`. */
  readonly of?: number;
}

interface Props {
  readonly label: string;
  readonly faces: readonly RowFace[];
  readonly selected: number;
  readonly onSelect: (index: number) => void;
}

/** Faces to choose from as a radio group: one tab stop, arrows move the choice. */
export function FaceRow({ label, faces, selected, onSelect }: Props): ComponentChildren {
  const row = useRef<HTMLDivElement>(null);

  const move = (event: KeyboardEvent): void => {
    const next = nextFace(event.key, selected, faces.length);
    if (next === undefined) return;
    event.preventDefault();
    onSelect(next);
    row.current?.querySelectorAll<HTMLElement>('[role=radio]')[next]?.focus();
  };

  return (
    <div ref={row} class="face-row" role="radiogroup" aria-label={label} onKeyDown={move}>
      {faces.map(({ name, url, points, of }, index) => (
        <button
          key={index}
          type="button"
          role="radio"
          class="face-choice"
          aria-checked={index === selected}
          aria-label={name}
          tabIndex={index === selected ? 0 : -1}
          onClick={() => {
            onSelect(index);
          }}
        >
          <UprightFace url={url} points={points} width={96} of={of} />
        </button>
      ))}
    </div>
  );
}
