import { uprightTransform } from '../../compare/upright.ts';
import type { DrawnFace } from '../desk/draw.ts';

/** Draws a face upright from the present origin, `width` pixels wide and 1.25 times as high; the caller clips. */
export function drawUpright(context: CanvasRenderingContext2D, face: DrawnFace, width: number): void {
  const { bitmap, scale, points } = face;
  // A bitmap that was freed a moment ago has no size.
  if (bitmap.width === 0) return;
  const { a, b, c, d, e, f } = uprightTransform(points, width);
  context.imageSmoothingQuality = 'high';
  context.transform(a, b, c, d, e, f);
  context.drawImage(bitmap, 0, 0, bitmap.width / scale, bitmap.height / scale);
}
