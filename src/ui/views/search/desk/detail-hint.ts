import type { FacePicture } from '../../../../workflows/search/contract.ts';
import type { FaceSide } from './layers.ts';

/** A face is roughly this many times as wide as its pupils stand apart (about 137 to 62 mm in grown-ups): for saying sizes only. */
const widthInEyeDistances = 2.2;
/** Pixels across the face below which moles, scars and the shape of the ear are lost. */
const coarse = 100;
/** From here on one face shows visibly finer detail than the other. */
const unequal = 2;

export type DetailHint =
  | { readonly kind: 'coarse'; readonly side: FaceSide; readonly pixels: number }
  | { readonly kind: 'unequal'; readonly finer: FaceSide; readonly times: number };

type Pictures = Readonly<Record<FaceSide, Pick<FacePicture, 'points'>>>;

/** Pixels across the face in its own picture. */
export function faceWidth({ points: [left, right] }: Pick<FacePicture, 'points'>): number {
  return Math.hypot(right.x - left.x, right.y - left.y) * widthInEyeDistances;
}

/** What of the two pictures is too small to be judged by; empty when both are fine and alike. */
export function detailHints(pictures: Pictures): readonly DetailHint[] {
  const widths = { reference: faceWidth(pictures.reference), candidate: faceWidth(pictures.candidate) };
  const hints: DetailHint[] = (['reference', 'candidate'] as const).flatMap((side) =>
    widths[side] < coarse ? [{ kind: 'coarse', side, pixels: Math.round(widths[side]) } as const] : [],
  );
  const finer = widths.reference > widths.candidate ? 'reference' : 'candidate';
  const times = Math.max(widths.reference, widths.candidate) / Math.min(widths.reference, widths.candidate);
  if (times >= unequal) hints.push({ kind: 'unequal', finer, times: Math.round(times) });
  return hints;
}
