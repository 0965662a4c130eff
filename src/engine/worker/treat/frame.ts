/** Where the pixels of a treated photo come from: all of its geometry, before a pixel is decoded. */
import type { ShareBox, Treatment } from '../../../domain/treatment.ts';
import type { Sides } from '../measure/measured.ts';

/** Pixels of one frame, edges at whole numbers; `right` and `bottom` lie past the last pixel. */
export interface Part {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Frame {
  /** The part of the upright photo that is needed, in its pixels. */
  readonly upright: Part;
  /** The same part in pixels of the photo as turned. */
  readonly turned: Part;
  /** The photo as turned and mirrored. */
  readonly size: Sides;
  /** What stays, in pixels of the photo as turned. */
  readonly crop: Part;
  /** Pixels of the result per pixel of the photo, at most 1. */
  readonly scale: number;
}

/** Pixels of a result and of what is decoded for it: 100 MB each as they are worked on. */
export const mostTreatedPixels = 25_000_000;
/** A canvas of a longer side is refused by some browsers. */
const longestSide = 16_384;

/** `longSide` is that of the result in pixels, for previews; nothing is enlarged. */
export function frameOf(photo: Sides, treatment: Treatment, longSide = longestSide): Frame {
  const { quarterTurns = 0, mirrored = false, straighten = 0, crop: share } = treatment;
  const size = quarterTurns % 2 === 0 ? photo : { width: photo.height, height: photo.width };
  const crop = partOf(share ?? whole, size);
  const turned = straighten === 0 ? crop : reachOf(crop, size, straighten);
  const area = Math.max(areaOf(turned), areaOf(crop));
  const side = Math.max(crop.right - crop.left, crop.bottom - crop.top);
  const reach = Math.max(turned.right - turned.left, turned.bottom - turned.top);
  const scale = Math.min(
    1,
    Math.min(longSide, longestSide) / side,
    longestSide / reach,
    Math.sqrt(mostTreatedPixels / area),
  );
  return { upright: turnedBack(turned, size, quarterTurns, mirrored), turned, size, crop, scale };
}

const whole: ShareBox = { x: 0, y: 0, width: 1, height: 1 };

export const widthOf = ({ left, right }: Part): number => right - left;
export const heightOf = ({ top, bottom }: Part): number => bottom - top;
const areaOf = (part: Part) => widthOf(part) * heightOf(part);

/** Sides of a part at a scale, at least one pixel each. */
export function sidesAt(part: Part, scale: number): Sides {
  const side = (length: number) => Math.max(1, Math.round(length * scale));
  return { width: side(widthOf(part)), height: side(heightOf(part)) };
}

/** At least one pixel, and inside, whatever the box says. */
function partOf({ x, y, width, height }: ShareBox, size: Sides): Part {
  const [left, right] = between(x, x + width, size.width);
  const [top, bottom] = between(y, y + height, size.height);
  return { left, top, right, bottom };
}

function between(from: number, to: number, length: number): readonly [number, number] {
  const start = Math.min(length - 1, Math.max(0, Math.round(from * length)));
  return [start, Math.min(length, Math.max(start + 1, Math.round(to * length)))];
}

/** The part that a straightened crop takes its pixels from, with one pixel more on each side to mix with. */
function reachOf(crop: Part, size: Sides, degrees: number): Part {
  const back = straightener(size, -degrees);
  const corners = [
    back(crop.left, crop.top),
    back(crop.right, crop.top),
    back(crop.left, crop.bottom),
    back(crop.right, crop.bottom),
  ];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const [left, right] = inside(Math.min(...xs) - 1, Math.max(...xs) + 1, size.width);
  const [top, bottom] = inside(Math.min(...ys) - 1, Math.max(...ys) + 1, size.height);
  return { left, top, right, bottom };
}

function inside(from: number, to: number, length: number): readonly [number, number] {
  const start = Math.min(length - 1, Math.max(0, Math.floor(from)));
  return [start, Math.min(length, Math.max(start + 1, Math.ceil(to)))];
}

/** Turns a place clockwise round the middle of a picture of this size. */
export function straightener(
  { width, height }: Sides,
  degrees: number,
): (x: number, y: number) => readonly [number, number] {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [middleX, middleY] = [width / 2, height / 2];
  return (x, y) => {
    const [dx, dy] = [x - middleX, y - middleY];
    return [middleX + cos * dx - sin * dy, middleY + sin * dx + cos * dy];
  };
}

/** From the photo as turned and mirrored to the upright photo. */
function turnedBack(part: Part, { width, height }: Sides, turns: number, mirrored: boolean): Part {
  let { left, top, right, bottom } = part;
  if (mirrored) [left, right] = [width - right, width - left];
  let [frameWidth, frameHeight] = [width, height];
  for (let turn = 0; turn < turns; turn += 1) {
    // A quarter back: what lies at the right came from the top.
    [left, top, right, bottom] = [top, frameWidth - right, bottom, frameWidth - left];
    [frameWidth, frameHeight] = [frameHeight, frameWidth];
  }
  return { left, top, right, bottom };
}
