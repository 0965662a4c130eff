import type { FivePoints, Point } from '../../../domain/face.ts';

/** Height of an upright face's picture over its width; room for hair above and chin below. */
export const uprightAspect = 1.25;

/** Where the eyes come to lie, as shares of the picture's width and height. */
const eyes = { left: 0.35, right: 0.65, height: 0.44 } as const;

/** Canvas transform `x' = a x + c y + e`, `y' = b x + d y + f`. */
export interface Transform {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

/**
 * Turns and scales a photo so that the eyes lie level, at one place and one distance whatever the face: the
 * only way to compare two faces by eye. `width` in pixels of the picture to draw.
 */
export function uprightTransform(points: FivePoints, width: number): Transform {
  const [first, second, , mouthOne, mouthTwo] = points;
  const eyeCentre = middle(first, second);
  const mouth = middle(mouthOne, mouthTwo);
  // In a photo that lies upside down, left and right in the picture are not left and right of the face.
  const across = { x: second.x - first.x, y: second.y - first.y };
  const upright = across.x * (mouth.y - eyeCentre.y) - across.y * (mouth.x - eyeCentre.x) >= 0;
  const [left, right] = upright ? [first, second] : [second, first];
  const dx = right.x - left.x;
  const dy = right.y - left.y;
  const scale = ((eyes.right - eyes.left) * width) / (dx * dx + dy * dy);
  const a = dx * scale;
  const b = -dy * scale;
  return {
    a,
    b,
    c: -b,
    d: a,
    e: eyes.left * width - (a * left.x - b * left.y),
    f: eyes.height * width * uprightAspect - (b * left.x + a * left.y),
  };
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
