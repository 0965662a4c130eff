/** What was done to a photo by hand before its faces were read. */

/** A part of a picture in shares of its sides, 0 to 1. */
export interface ShareBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Steps in the order in which they are applied to the upright photo; an absent one was left out. */
export interface Treatment {
  /** Turned clockwise by so many quarter turns. */
  readonly quarterTurns?: 1 | 2 | 3;
  /** Then mirrored left to right: a slide or negative that was scanned from its back. */
  readonly mirrored?: true;
  /** Then turned further clockwise, degrees, -45 to 45; what comes in at the corners repeats the edge. */
  readonly straighten?: number;
  /** Then only this part stays, in shares of the photo as turned. */
  readonly crop?: ShareBox;
  /** How far each colour's own range is stretched apart, 0 to 1: prints whose dyes have faded. */
  readonly fade?: number;
  /** How far light and dark are stretched apart, 0 to 1. */
  readonly contrast?: number;
  readonly grey?: true;
  /** Strength of a light unsharp mask, 0 to 1. */
  readonly sharpen?: number;
}

/** Whether anything at all was done: a step of strength 0 is none. */
export function isTreated(treatment: Treatment | undefined): boolean {
  return (
    treatment !== undefined &&
    Object.values(treatment).some((step: unknown) => step !== undefined && step !== 0 && step !== false)
  );
}

/** All that a person did to a photo before a face in it was compared. */
export interface HandWork {
  readonly treatment?: Treatment | undefined;
  /** Eyes, nose and mouth of the face were marked by hand. */
  readonly marked?: boolean | undefined;
  /** The photo was cut from a page with several. */
  readonly cut?: boolean | undefined;
}

export const isHandWork = ({ treatment, marked, cut }: HandWork): boolean =>
  isTreated(treatment) || marked === true || cut === true;
