/** What the bench makes of a photo: its treatment, and the points set by hand. Pure, so that every step can be undone. */
import type { FivePoints, Point } from '../../domain/face.ts';
import { fromTreated, inOrder, mapFive, toTreated } from '../../domain/treated-points.ts';
import type { ShareBox, Treatment } from '../../domain/treatment.ts';

export interface BenchWork {
  readonly treatment: Treatment;
  /** Set so far, none to five in the order of `FivePoints`, in shares of the upright original: they move with the picture. */
  readonly points: readonly Point[];
}

/** Degrees to each side; a photo that lies worse is turned first. */
export const mostTilt = 15;
/** Smallest side of a cut, in shares of the picture. */
const leastCrop = 0.05;

/** Quarter turns to the right as the photo lies now; negative to the left. */
export function turned(work: BenchWork, quarters: 1 | -1): BenchWork {
  const { treatment } = work;
  const { crop } = treatment;
  // The turn comes first, so in a mirrored photo it goes the other way round.
  const before = (treatment.quarterTurns ?? 0) + (treatment.mirrored === true ? -quarters : quarters);
  return withTreatment(work, {
    ...treatment,
    quarterTurns: before,
    crop: crop === undefined ? undefined : quarters === 1 ? turnedRight(crop) : turnedLeft(crop),
  });
}

export function mirrored(work: BenchWork): BenchWork {
  const { treatment, points } = work;
  const { crop, straighten } = treatment;
  const [a, b, nose, c, d] = points;
  // What was left in the picture is right now; a few points alone would not be told apart.
  const sides = a && b && nose && c && d ? [b, a, nose, d, c] : [];
  return withTreatment(
    { treatment, points: sides },
    {
      ...treatment,
      mirrored: treatment.mirrored !== true,
      straighten: straighten === undefined ? undefined : -straighten,
      crop: crop === undefined ? undefined : { ...crop, x: 1 - crop.x - crop.width },
    },
  );
}

export function straightened(work: BenchWork, degrees: number): BenchWork {
  const straighten = Math.min(mostTilt, Math.max(-mostTilt, degrees));
  return withTreatment(work, { ...work.treatment, straighten });
}

/** Without a box, the whole photo again. */
export function cropped(work: BenchWork, crop: ShareBox | undefined): BenchWork {
  return withTreatment(work, { ...work.treatment, crop });
}

export function withLight(work: BenchWork, part: 'fade' | 'contrast' | 'sharpen', share: number): BenchWork {
  return withTreatment(work, { ...work.treatment, [part]: Math.min(1, Math.max(0, share)) });
}

export function withGrey(work: BenchWork, grey: boolean): BenchWork {
  return withTreatment(work, { ...work.treatment, grey });
}

export function withPoints(work: BenchWork, points: readonly Point[]): BenchWork {
  return { ...work, points };
}

export const untouched: BenchWork = { treatment: {}, points: [] };

/** Points for the treated photo, in shares of it. */
export function pointsIn({ treatment, points }: BenchWork, aspect: number): readonly Point[] {
  return points.map((point) => toTreated(point, treatment, aspect));
}

/** The way back: points of the treated photo as the work keeps them. */
export function pointsFrom(points: readonly Point[], treatment: Treatment, aspect: number): readonly Point[] {
  return points.map((point) => fromTreated(point, treatment, aspect));
}

/** All five, for the photo as treated; undefined while some are missing. */
export function marksOf(work: BenchWork, aspect: number): FivePoints | undefined {
  const five = asFive(pointsIn(work, aspect));
  return five === undefined ? undefined : inOrder(five);
}

/** Points that a cut left outside of the picture say nothing about it: all of them go. */
export function withoutLostPoints(work: BenchWork, aspect: number): BenchWork {
  const inside = ({ x, y }: Point): boolean => x >= 0 && x <= 1 && y >= 0 && y <= 1;
  return pointsIn(work, aspect).every(inside) ? work : { ...work, points: [] };
}

export function asFive([a, b, c, d, e]: readonly Point[]): FivePoints | undefined {
  if (a === undefined || b === undefined || c === undefined || d === undefined || e === undefined)
    return undefined;
  return mapFive([a, b, c, d, e], (point) => point);
}

/** A part of the photo as treated so far. */
export function cutOut(treatment: Treatment | undefined, { x, y, width, height }: ShareBox): Treatment {
  const within = treatment?.crop ?? { x: 0, y: 0, width: 1, height: 1 };
  const crop = {
    x: within.x + x * within.width,
    y: within.y + y * within.height,
    width: width * within.width,
    height: height * within.height,
  };
  return { ...treatment, crop };
}

type Draft = {
  readonly [Key in keyof Treatment]: Key extends 'quarterTurns'
    ? number
    : Key extends 'mirrored' | 'grey'
      ? boolean
      : Treatment[Key] | undefined;
};

/** Only what does something is kept, so that a photo without any step is an untreated one. */
function withTreatment({ points }: BenchWork, draft: Draft): BenchWork {
  const turns = (((draft.quarterTurns ?? 0) % 4) + 4) % 4;
  const { straighten = 0, fade = 0, contrast = 0, sharpen = 0 } = draft;
  const crop = draft.crop === undefined ? undefined : trimmed(draft.crop);
  const treatment: Treatment = {
    ...(turns === 1 || turns === 2 || turns === 3 ? { quarterTurns: turns } : {}),
    ...(draft.mirrored === true ? { mirrored: true } : {}),
    ...(straighten === 0 ? {} : { straighten }),
    ...(crop === undefined ? {} : { crop }),
    ...(fade === 0 ? {} : { fade }),
    ...(contrast === 0 ? {} : { contrast }),
    ...(draft.grey === true ? { grey: true } : {}),
    ...(sharpen === 0 ? {} : { sharpen }),
  };
  return { treatment, points };
}

/** Inside the picture and not too small; undefined when it is all of it. */
function trimmed({ x, y, width, height }: ShareBox): ShareBox | undefined {
  const wide = Math.min(1, Math.max(leastCrop, width));
  const high = Math.min(1, Math.max(leastCrop, height));
  const box = {
    x: Math.min(1 - wide, Math.max(0, x)),
    y: Math.min(1 - high, Math.max(0, y)),
    width: wide,
    height: high,
  };
  return box.width > 0.999 && box.height > 0.999 ? undefined : box;
}

function turnedRight({ x, y, width, height }: ShareBox): ShareBox {
  return { x: 1 - y - height, y: x, width: height, height: width };
}

function turnedLeft({ x, y, width, height }: ShareBox): ShareBox {
  return { x: y, y: 1 - x - width, width: height, height: width };
}
