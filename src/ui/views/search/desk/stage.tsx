import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useTranslator } from '../../../app.ts';
import type { DrawnFaces } from './draw.ts';
import { FaceCanvas } from './face-canvas.tsx';
import { useGestures } from './gestures.ts';
import { picturesOf, type FaceSide } from './layers.ts';
import type { Look } from './look.ts';
import { lookKey } from './look-keys.ts';
import { pictureNames, type SideNames } from './look-words.ts';
import { SwipeHandle } from './swipe-handle.tsx';
import { middleOfFace } from './view.ts';
import './stage.css';

interface Props {
  readonly look: Look;
  readonly faces: DrawnFaces;
  readonly labels: SideNames;
  readonly blinking: FaceSide;
  /** A picture is still being read. */
  readonly busy: boolean;
}

/** The pictures of the present mode; wheel, drag, pinch and keys move all of them in step. */
export function Stage({ look, faces, labels, blinking, busy }: Props): ComponentChildren {
  const words = useTranslator();
  const stage = useRef<HTMLDivElement>(null);
  useGestures(stage, look.view);
  const { mode, view, divider, fade, grey, contrast } = look;
  const names = pictureNames(words, mode.value, labels);
  const pictures = picturesOf(mode.value, {
    divider: divider.value,
    fade: fade.value,
    blinking,
    middle: middleOfFace(view.value),
  });
  const tone = `grayscale(${grey.value ? 1 : 0}) contrast(${contrast.value})`;
  const together = pictures.length > 1 ? 'looks-two' : 'looks-one';
  const zoomed = view.value.zoom > 1 ? 'looks-zoomed' : '';
  return (
    <div
      ref={stage}
      class={`looks ${together} ${zoomed}`}
      role="group"
      tabIndex={0}
      aria-label={words.t('desk.stage')}
      aria-busy={busy}
      onKeyDown={(event) => {
        if (lookKey(look, event, event.target === stage.current)) event.preventDefault();
      }}
    >
      {pictures.map((layers, index) => (
        <div key={index} class="looks-picture">
          <FaceCanvas name={names[index] ?? ''} layers={layers} faces={faces} view={view.value} tone={tone} />
          {mode.value === 'side' && (
            <span class="looks-caption" aria-hidden="true">
              {names[index]}
            </span>
          )}
          {mode.value === 'blink' && (
            <span class="looks-caption" aria-hidden="true">
              {labels[blinking]}
            </span>
          )}
          {mode.value === 'swipe' && <SwipeHandle divider={divider} />}
        </div>
      ))}
    </div>
  );
}
