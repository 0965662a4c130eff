import type { FivePoints, Point } from '../../../domain/face.ts';
import { arrowStep } from '../arrow-step.ts';

/** Points of a face in the order they are asked for; see `FivePoints`. */
export const markNames = [0, 1, 2, 3, 4] as const;
export type MarkIndex = (typeof markNames)[number];

/** What is marked so far, in pixels of the upright original. */
export interface Marks {
  readonly points: readonly Point[];
}

export const noMarks: Marks = { points: [] };

/** The point that comes next; undefined when all five are set. */
export function nextMark({ points }: Marks): MarkIndex | undefined {
  return markNames.find((index) => index === points.length);
}

/** Sets the next point, or puts one right that is set. */
export function withMark({ points }: Marks, index: number, point: Point): Marks {
  return { points: index < points.length ? points.with(index, point) : [...points, point] };
}

export function withoutLast({ points }: Marks): Marks {
  return { points: points.slice(0, -1) };
}

export function complete({ points: [a, b, c, d, e] }: Marks): FivePoints | undefined {
  if (a === undefined || b === undefined || c === undefined || d === undefined || e === undefined)
    return undefined;
  return [a, b, c, d, e];
}

/** The set point nearest to a place, if it is within reach; distances in the points' own pixels. */
export function markAt({ points }: Marks, place: Point, reach: number): number | undefined {
  let nearest: number | undefined;
  let least = reach;
  points.forEach((point, index) => {
    const distance = Math.hypot(point.x - place.x, point.y - place.y);
    if (distance > least) return;
    least = distance;
    nearest = index;
  });
  return nearest;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The place moved, but never out of the picture. */
export function moved({ x, y }: Point, dx: number, dy: number, { width, height }: Size): Point {
  return { x: clamp(x + dx, width), y: clamp(y + dy, height) };
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(0, value));
}

/** Step of the arrow keys as a share of the picture's longer side: fine, and with Shift. */
const steps = { fine: 0.004, large: 0.04 };

/** Where an arrow key moves to; undefined for any other key. */
export function arrowMove(
  key: string,
  large: boolean,
  { width, height }: Size,
): readonly [dx: number, dy: number] | undefined {
  return arrowStep(key, Math.max(width, height) * (large ? steps.large : steps.fine));
}
