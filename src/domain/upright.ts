/** Where a face comes to lie in an upright picture of it. */
import type { FivePoints, Point } from './face.ts';

/** Canvas transform `x' = a x + c y + e`, `y' = b x + d y + f`. */
export interface Transform {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

/** A picture in pixels, and where the eyes come to lie in it, in pixels as well. */
export interface UprightFrame {
  readonly leftEye: number;
  readonly rightEye: number;
  readonly eyeLine: number;
}

/**
 * Turns and scales a photo so that the eyes lie level, at one place and one distance whatever the face: the only way to
 * compare two faces by eye.
 */
export function uprightTransform(points: FivePoints, frame: UprightFrame): Transform {
  const [first, second, , mouthOne, mouthTwo] = points;
  const eyeCentre = middle(first, second);
  const mouth = middle(mouthOne, mouthTwo);
  // In a photo that lies upside down, left and right in the picture are not left and right of the face.
  const across = { x: second.x - first.x, y: second.y - first.y };
  const upright = across.x * (mouth.y - eyeCentre.y) - across.y * (mouth.x - eyeCentre.x) >= 0;
  const [left, right] = upright ? [first, second] : [second, first];
  const dx = right.x - left.x;
  const dy = right.y - left.y;
  const scale = (frame.rightEye - frame.leftEye) / (dx * dx + dy * dy);
  const a = dx * scale;
  const b = -dy * scale;
  return {
    a,
    b,
    c: -b,
    d: a,
    e: frame.leftEye - (a * left.x - b * left.y),
    f: frame.eyeLine - (b * left.x + a * left.y),
  };
}

/** Where a point of the photo lies in the picture. */
export function transformed({ a, b, c, d, e, f }: Transform, { x, y }: Point): Point {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
