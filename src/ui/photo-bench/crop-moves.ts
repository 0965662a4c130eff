import type { ShareBox } from '../../domain/treatment.ts';
import { arrowStep } from './arrow-step.ts';

/** Which edges a handle moves: -1 the left or upper one, 1 the right or lower one; 0 and 0 move the whole cut. */
export interface CropHandle {
  readonly name:
    'inside' | 'top' | 'right' | 'bottom' | 'left' | 'topLeft' | 'topRight' | 'bottomRight' | 'bottomLeft';
  readonly x: -1 | 0 | 1;
  readonly y: -1 | 0 | 1;
}

/** Corners last: they lie on top of the edges, and the edges on top of the inside. */
export const cropHandles: readonly CropHandle[] = [
  { name: 'inside', x: 0, y: 0 },
  { name: 'top', x: 0, y: -1 },
  { name: 'right', x: 1, y: 0 },
  { name: 'bottom', x: 0, y: 1 },
  { name: 'left', x: -1, y: 0 },
  { name: 'topLeft', x: -1, y: -1 },
  { name: 'topRight', x: 1, y: -1 },
  { name: 'bottomRight', x: 1, y: 1 },
  { name: 'bottomLeft', x: -1, y: 1 },
];

export const wholePhoto: ShareBox = { x: 0, y: 0, width: 1, height: 1 };

/** Smallest side, in shares of the picture. */
const least = 0.08;

/** The cut after a handle was moved by so much, in shares; it stays inside the picture. */
export function movedCrop(
  crop: ShareBox,
  { x, y }: Pick<CropHandle, 'x' | 'y'>,
  dx: number,
  dy: number,
): ShareBox {
  const [left, right] = edges(crop.x, crop.width, x, dx, x === 0 && y === 0);
  const [top, bottom] = edges(crop.y, crop.height, y, dy, x === 0 && y === 0);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function edges(
  start: number,
  length: number,
  side: -1 | 0 | 1,
  by: number,
  whole: boolean,
): readonly [number, number] {
  const end = start + length;
  if (whole) {
    const from = Math.min(1 - length, Math.max(0, start + by));
    return [from, from + length];
  }
  if (side === -1) return [Math.min(end - least, Math.max(0, start + by)), end];
  if (side === 1) return [start, Math.max(start + least, Math.min(1, end + by))];
  return [start, end];
}

/** Step of the arrow keys in shares of the picture. */
const steps = { fine: 0.01, large: 0.05 };

/** Where an arrow key moves a handle; undefined for any other key. */
export function cropStep(key: string, large: boolean): readonly [dx: number, dy: number] | undefined {
  return arrowStep(key, large ? steps.large : steps.fine);
}
