import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { ShareBox } from '../../domain/treatment.ts';
import { cropped } from '../../state/photo-bench/work.ts';
import { useTranslator } from '../app.ts';
import type { ToolProps } from './bench-props.ts';
import { cropHandles, cropStep, movedCrop, wholePhoto, type CropHandle } from './crop-moves.ts';
import './crop-frame.css';

interface Grip {
  readonly handle: CropHandle;
  readonly from: ShareBox;
  readonly x: number;
  readonly y: number;
}

/** The part that stays, over the whole picture: its corners, edges and inside follow a finger, the mouse or the arrows. */
export function CropFrame({ bench }: ToolProps): ComponentChildren {
  const { t, number } = useTranslator();
  const frame = useRef<HTMLDivElement>(null);
  const grip = useRef<Grip | undefined>(undefined);
  const crop = bench.work.value.treatment.crop ?? wholePhoto;
  const inWords = (share: number): string => number(share, { style: 'percent' });
  const place = t('bench.crop.at', {
    x: inWords(crop.x),
    y: inWords(crop.y),
    width: inWords(crop.width),
    height: inWords(crop.height),
  });
  const set = (next: ShareBox): void => {
    bench.change(cropped(bench.work.value, next), 'crop');
  };
  const down = (handle: CropHandle) => (event: PointerEvent & { readonly currentTarget: HTMLElement }) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { handle, from: crop, x: event.clientX, y: event.clientY };
  };
  const move = (event: PointerEvent): void => {
    const held = grip.current;
    const box = frame.current?.getBoundingClientRect();
    if (held === undefined || box === undefined) return;
    const [dx, dy] = [(event.clientX - held.x) / box.width, (event.clientY - held.y) / box.height];
    set(movedCrop(held.from, held.handle, dx, dy));
  };
  const up = (): void => {
    grip.current = undefined;
    bench.history.pause();
  };
  return (
    <div ref={frame} class="crop-frame" role="group" aria-label={t('bench.crop.frame')}>
      <div class="crop-veil">
        <div class="crop-kept" style={boxStyle(crop)} />
      </div>
      {cropHandles.map((handle) => (
        <button
          key={handle.name}
          type="button"
          class={`crop-handle crop-${handle.name === 'inside' ? 'inside' : handle.x !== 0 && handle.y !== 0 ? 'corner' : 'edge'}`}
          aria-label={`${t(`bench.crop.${handle.name}`)}. ${place}`}
          style={handle.name === 'inside' ? boxStyle(crop) : handleStyle(crop, handle)}
          onPointerDown={down(handle)}
          onPointerMove={move}
          onPointerUp={up}
          onPointerCancel={up}
          onKeyDown={(event) => {
            const step = cropStep(event.key, event.shiftKey);
            if (step === undefined) return;
            event.preventDefault();
            set(movedCrop(crop, handle, ...step));
          }}
          onBlur={up}
          onDblClick={() => {
            bench.change(cropped(bench.work.value, undefined));
          }}
        />
      ))}
    </div>
  );
}

const percent = (share: number): string => `${share * 100}%`;

function boxStyle({ x, y, width, height }: ShareBox): Record<string, string> {
  return {
    insetInlineStart: percent(x),
    insetBlockStart: percent(y),
    inlineSize: percent(width),
    blockSize: percent(height),
  };
}

/** A handle lies on the middle of its edge, or on its corner. */
function handleStyle({ x, y, width, height }: ShareBox, handle: CropHandle): Record<string, string> {
  return {
    insetInlineStart: percent(x + (width * (handle.x + 1)) / 2),
    insetBlockStart: percent(y + (height * (handle.y + 1)) / 2),
  };
}
