import type { FivePoints } from '../../../domain/face.ts';
import { uprightTransform as transformTo, type Transform } from '../../../domain/upright.ts';

export type { Transform } from '../../../domain/upright.ts';

/** Height of an upright face's picture over its width; room for hair above and chin below. */
export const uprightAspect = 1.25;

/** Where the eyes come to lie, as shares of the picture's width and height. */
const eyes = { left: 0.35, right: 0.65, height: 0.44 } as const;

/** Upright, with the eyes at one place and one distance. `width` in pixels of the picture to draw. */
export function uprightTransform(points: FivePoints, width: number): Transform {
  return transformTo(points, {
    leftEye: eyes.left * width,
    rightEye: eyes.right * width,
    eyeLine: eyes.height * width * uprightAspect,
  });
}
