import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Point } from '../../../domain/face.ts';

/** CSS pixels of the loupe's side, and how many times it enlarges what is on the screen. */
const side = 112;
const zoom = 3;

interface Props {
  readonly image: RefObject<HTMLImageElement>;
  /** Shares of the picture's width and height. */
  readonly at: Point;
}

/** What lies under the finger, enlarged, in the corner that is farthest from the finger. */
export function Loupe({ image, at }: Props): ComponentChildren {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const [picture, context] = [image.current, canvas.current?.getContext('2d')];
    if (picture === null || context === null || context === undefined || picture.naturalWidth === 0) return;
    const dense = window.devicePixelRatio;
    const pixels = Math.round(side * dense);
    context.canvas.width = pixels;
    context.canvas.height = pixels;
    const { naturalWidth, naturalHeight, clientWidth } = picture;
    const seen = (side / zoom) * (naturalWidth / Math.max(1, clientWidth));
    const [left, top] = [at.x * naturalWidth - seen / 2, at.y * naturalHeight - seen / 2];
    context.imageSmoothingQuality = 'high';
    context.drawImage(picture, left, top, seen, seen, 0, 0, pixels, pixels);
    const middle = pixels / 2;
    for (const [colour, width] of [
      ['rgb(0 0 0 / 0.6)', 3],
      ['#ffffff', 1],
    ] as const) {
      context.strokeStyle = colour;
      context.lineWidth = width * dense;
      context.beginPath();
      context.arc(middle, middle, 7 * dense, 0, 2 * Math.PI);
      context.stroke();
    }
  }, [image, at.x, at.y]);
  const across = at.x < 0.5 ? 'end' : 'start';
  const down = at.y < 0.5 ? 'below' : 'above';
  return (
    <canvas ref={canvas} class={`mark-loupe mark-loupe-${across} mark-loupe-${down}`} aria-hidden="true" />
  );
}
