export const lookModes = ['side', 'swipe', 'fade', 'blink', 'halves'] as const;
export type LookMode = (typeof lookModes)[number];

export const faceSides = ['reference', 'candidate'] as const;
export type FaceSide = (typeof faceSides)[number];

/** One face in a picture: all of it, or what lies between two upright lines, in widths of the picture. */
export interface Layer {
  readonly side: FaceSide;
  readonly from: number;
  readonly to: number;
  /** 0 to 1. */
  readonly opacity: number;
}

/** The layers of one picture, the lowest first. */
export type Layers = readonly Layer[];

/** What the modes are set to; shares from 0 to 1. */
export interface ModeSettings {
  /** Where the divider of the swipe stands. */
  readonly divider: number;
  /** How much of the candidate shows in the cross-fade. */
  readonly fade: number;
  /** Which face the blinking shows now. */
  readonly blinking: FaceSide;
  /** Where the line between the halves of the face stands, in widths of the picture. */
  readonly middle: number;
}

/** The pictures of a mode, left to right. */
export function picturesOf(
  mode: LookMode,
  { divider, fade, blinking, middle }: ModeSettings,
): readonly Layers[] {
  switch (mode) {
    case 'side':
      return [[whole('reference')], [whole('candidate')]];
    case 'swipe':
      return [[part('reference', 0, divider), part('candidate', divider, 1)]];
    case 'fade':
      return [[whole('reference'), { ...whole('candidate'), opacity: fade }]];
    case 'blink':
      return [[whole(blinking)]];
    case 'halves':
      return [
        [part('reference', 0, middle), part('candidate', middle, 1)],
        [part('candidate', 0, middle), part('reference', middle, 1)],
      ];
  }
}

function whole(side: FaceSide): Layer {
  return { side, from: 0, to: 1, opacity: 1 };
}

function part(side: FaceSide, from: number, to: number): Layer {
  const inside = (place: number): number => Math.min(1, Math.max(0, place));
  return { ...whole(side), from: inside(from), to: inside(to) };
}
