/**
 * Where points of a photo come to lie when it is treated, and the way back. All points are in shares of their picture's
 * sides (0, 0 is the top left corner), so that previews of any size will do.
 */
import type { FivePoints, Point } from './face.ts';
import type { Treatment } from './treatment.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Width over height of the treated photo, from that of the upright original. */
export function treatedAspect(aspect: number, treatment: Treatment): number {
  const { quarterTurns = 0, crop } = treatment;
  const turned = quarterTurns % 2 === 1 ? 1 / aspect : aspect;
  return crop === undefined ? turned : (turned * crop.width) / crop.height;
}

/** From the upright original, `aspect` wide for its height, to the treated photo. May lie outside of it. */
export function toTreated(point: Point, treatment: Treatment, aspect: number): Point {
  const { quarterTurns = 0, mirrored, straighten = 0, crop } = treatment;
  const turned = turn(point, quarterTurns);
  const facing = mirrored === true ? { x: 1 - turned.x, y: turned.y } : turned;
  const straight = rotate(facing, straighten, treatedAspect(aspect, onlyTurns(treatment)));
  if (crop === undefined) return straight;
  return { x: (straight.x - crop.x) / crop.width, y: (straight.y - crop.y) / crop.height };
}

/** The way back of {@link toTreated}. */
export function fromTreated(point: Point, treatment: Treatment, aspect: number): Point {
  const { quarterTurns = 0, mirrored, straighten = 0, crop } = treatment;
  const whole =
    crop === undefined ? point : { x: crop.x + point.x * crop.width, y: crop.y + point.y * crop.height };
  const tilted = rotate(whole, -straighten, treatedAspect(aspect, onlyTurns(treatment)));
  const facing = mirrored === true ? { x: 1 - tilted.x, y: tilted.y } : tilted;
  return turn(facing, (4 - quarterTurns) % 4);
}

/** Five points in the order of `FivePoints` as seen with the mouth below the eyes: a mirrored face changes its sides. */
export function inOrder([a, b, nose, c, d]: FivePoints): FivePoints {
  const down = { x: (c.x + d.x - a.x - b.x) / 2, y: (c.y + d.y - a.y - b.y) / 2 };
  const upright = (b.x - a.x) * down.y - (b.y - a.y) * down.x >= 0;
  const [left, right] = upright ? [a, b] : [b, a];
  const along = (right.x - left.x) * (d.x - c.x) + (right.y - left.y) * (d.y - c.y) >= 0;
  return along ? [left, right, nose, c, d] : [left, right, nose, d, c];
}

/** Pixel centres lie at whole numbers. */
export function sharesOf({ x, y }: Point, { width, height }: Size): Point {
  return { x: (x + 0.5) / width, y: (y + 0.5) / height };
}

export function pixelsOf({ x, y }: Point, { width, height }: Size): Point {
  return { x: x * width - 0.5, y: y * height - 0.5 };
}

export function mapFive([a, b, c, d, e]: FivePoints, map: (point: Point) => Point): FivePoints {
  return [map(a), map(b), map(c), map(d), map(e)];
}

function onlyTurns({ quarterTurns }: Treatment): Treatment {
  return quarterTurns === undefined ? {} : { quarterTurns };
}

/** Clockwise by so many quarters. */
function turn({ x, y }: Point, quarters: number): Point {
  if (quarters === 1) return { x: 1 - y, y: x };
  if (quarters === 2) return { x: 1 - x, y: 1 - y };
  return quarters === 3 ? { x: y, y: 1 - x } : { x, y };
}

/** Clockwise about the middle of a picture that is `aspect` wide for its height. */
function rotate({ x, y }: Point, degrees: number, aspect: number): Point {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [across, down] = [(x - 0.5) * aspect, y - 0.5];
  return { x: (across * cos - down * sin) / aspect + 0.5, y: across * sin + down * cos + 0.5 };
}
