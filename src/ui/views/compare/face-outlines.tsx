import type { ComponentChildren } from 'preact';
import type { PhotoFaces } from '../../../domain/face.ts';
import './face-outlines.css';

interface Props {
  readonly content: PhotoFaces;
  readonly selected: number;
  readonly onPick: (face: number) => void;
}

/**
 * Outlines over the photo, in its own pixels. For pointers only: the row of faces below is the same choice
 * for the keyboard and screen readers, and for fingers where the faces are small.
 */
export function FaceOutlines({ content, selected, onPick }: Props): ComponentChildren {
  // The picked one last, so that it lies on top of its neighbours.
  const order = content.faces
    .map((_, index) => index)
    .sort((a, b) => Number(a === selected) - Number(b === selected));
  return (
    <svg
      class="outlines"
      viewBox={`0 0 ${String(content.width)} ${String(content.height)}`}
      preserveAspectRatio="xMidYMid meet"
      aria-hidden="true"
    >
      {order.map((index) => {
        const box = content.faces[index]?.box;
        if (box === undefined) return null;
        const frame = { ...box, rx: box.width * 0.12 };
        return (
          <g
            key={index}
            class={index === selected ? 'outline outline-picked' : 'outline'}
            data-face={index}
            onClick={() => {
              onPick(index);
            }}
          >
            <rect class="outline-edge" {...frame} />
            <rect class="outline-line" {...frame} />
          </g>
        );
      })}
    </svg>
  );
}
