import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import type { Point } from '../../../domain/face.ts';
import { useTranslator } from '../../app.ts';
import { Loupe } from './loupe.tsx';
import { MarkHandles } from './mark-handles.tsx';
import { MarkOverlay } from './mark-overlay.tsx';
import { arrowMove, markAt, moved, nextMark, withMark, type Marks, type Size } from './marks.ts';
import './marking.css';

/** Screen pixels round a set point within which a finger takes hold of it. */
const reach = 22;

interface Props {
  readonly url: string;
  /** Of the photo in whose pixels the points are; the picture may be a smaller copy. */
  readonly size: Size;
  readonly marks: Marks;
  readonly onMarks: (marks: Marks) => void;
}

/** The photo to mark: a point follows the finger, the mouse or the arrow keys until it is let go or set. */
export function MarkSurface({ url, size, marks, onMarks }: Props): ComponentChildren {
  const { t, number } = useTranslator();
  const surface = useRef<HTMLDivElement>(null);
  const image = useRef<HTMLImageElement>(null);
  /** Where the next point would go; shown while something points at the picture. */
  const cursor = useSignal<Point>({ x: size.width / 2, y: size.height / 2 });
  const pointing = useSignal(false);
  const held = useSignal<number | undefined>(undefined);
  /** From the pointer to the point it holds, so that taking hold of a point does not move it. */
  const grip = useRef<Point>({ x: 0, y: 0 });
  const said = useSignal('');
  const next = nextMark(marks);

  const placeOf = (event: PointerEvent): Point => {
    const box = surface.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
    const scaled = {
      x: ((event.clientX - box.left) / box.width) * size.width,
      y: ((event.clientY - box.top) / box.height) * size.height,
    };
    return moved(scaled, 0, 0, size);
  };
  const say = (index: number, { x, y }: Point): void => {
    const share = (part: number, whole: number): string => number(part / whole, { style: 'percent' });
    const name = ([0, 1, 2, 3, 4] as const).find((each) => each === index);
    if (name === undefined) return;
    said.value = t('mark.at', {
      point: t(`mark.point.${name}`),
      x: share(x, size.width),
      y: share(y, size.height),
    });
  };
  const down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const place = placeOf(event);
    const scale = size.width / (surface.current?.clientWidth ?? size.width);
    const index = markAt(marks, place, reach * scale) ?? next;
    if (index === undefined) return;
    surface.current?.setPointerCapture(event.pointerId);
    held.value = index;
    const { x, y } = marks.points[index] ?? place;
    grip.current = { x: x - place.x, y: y - place.y };
    move(event);
  };
  const move = (event: PointerEvent): void => {
    const { x, y } = held.value === undefined ? { x: 0, y: 0 } : grip.current;
    cursor.value = moved(placeOf(event), x, y, size);
    pointing.value = true;
    if (held.value !== undefined && held.value < marks.points.length)
      onMarks(withMark(marks, held.value, cursor.value));
  };
  const up = (event: PointerEvent): void => {
    const index = held.value;
    held.value = undefined;
    // A finger leaves no pointer behind.
    if (event.pointerType !== 'mouse') pointing.value = false;
    if (index === undefined) return;
    onMarks(withMark(marks, index, cursor.value));
    say(index, cursor.value);
  };
  const key = (event: KeyboardEvent): void => {
    const step = arrowMove(event.key, event.shiftKey, size);
    if (step !== undefined) {
      event.preventDefault();
      pointing.value = true;
      cursor.value = moved(cursor.value, ...step, size);
    } else if ((event.key === 'Enter' || event.key === ' ') && next !== undefined) {
      event.preventDefault();
      onMarks(withMark(marks, next, cursor.value));
      say(next, cursor.value);
    }
  };
  const leave = (): void => {
    if (held.value === undefined) pointing.value = false;
  };

  return (
    <div
      ref={surface}
      class="mark-surface"
      role="application"
      tabIndex={0}
      aria-label={t('mark.surface')}
      aria-describedby="mark-keys"
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={() => {
        held.value = undefined;
        pointing.value = false;
      }}
      onPointerLeave={leave}
      onBlurCapture={leave}
      onFocus={() => {
        pointing.value = surface.current?.matches(':focus-visible') === true;
      }}
      onKeyDown={key}
    >
      <img ref={image} class="mark-picture" src={url} alt="" draggable={false} />
      <MarkOverlay size={size} points={marks.points} cursor={pointing.value ? cursor.value : undefined} />
      <MarkHandles
        size={size}
        points={marks.points}
        onHold={(point) => {
          cursor.value = point;
          pointing.value = true;
        }}
        onMove={(index, point) => {
          cursor.value = point;
          pointing.value = true;
          onMarks(withMark(marks, index, point));
          say(index, point);
        }}
      />
      {pointing.value && (
        <Loupe image={image} at={{ x: cursor.value.x / size.width, y: cursor.value.y / size.height }} />
      )}
      <p class="visually-hidden" role="status">
        {said.value}
      </p>
    </div>
  );
}
