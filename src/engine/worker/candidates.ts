import type { Rung } from '../../domain/face.ts';

/** A detection in working pixels, not yet aligned. */
export interface Candidate {
  readonly x: number;
  readonly y: number;
  /** Longer side of the detector's box. */
  readonly side: number;
  /** Radians clockwise by which the photo was seen turned when the face was found. */
  readonly angle: number;
  readonly score: number;
  readonly rung: Rung;
}

/** Share of the smaller box that may be covered before two detections count as one face. */
const sameFaceOverlap = 0.45;

/** Keeps the surest of every group of overlapping detections. */
export function withoutOverlaps(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of [...candidates].sort((p, q) => q.score - p.score)) {
    if (!kept.some((other) => isSameFace(candidate, other))) kept.push(candidate);
  }
  return kept;
}

export function isSameFace(p: Candidate, q: Candidate): boolean {
  return overlap(p, q) > sameFaceOverlap;
}

/** Covered share of the smaller square, 0 to 1. */
function overlap(p: Candidate, q: Candidate): number {
  const along = (a: number, aSide: number, b: number, bSide: number) =>
    Math.max(0, Math.min(a + aSide / 2, b + bSide / 2) - Math.max(a - aSide / 2, b - bSide / 2));
  const smaller = Math.min(p.side, q.side);
  return (along(p.x, p.side, q.x, q.side) * along(p.y, p.side, q.y, q.side)) / (smaller * smaller);
}
