import type { FivePoints } from '../../../../domain/face.ts';
import { uprightAspect } from '../../compare/upright.ts';
import type { FaceSide, Layers } from './layers.ts';
import { faceTransform, type View } from './view.ts';

/** A picture ready to draw. */
export interface DrawnFace {
  readonly bitmap: ImageBitmap;
  /** Pixels of the bitmap for each pixel that `points` counts in. */
  readonly scale: number;
  readonly points: FivePoints;
}

export type DrawnFaces = Readonly<Partial<Record<FaceSide, DrawnFace>>>;

/** Pixels of the canvas for one CSS pixel, the thickness of the line between two faces. */
const lineWidth = 2;

/** Draws the layers of one picture into a canvas that fills its pixels; a face that is not there leaves its place empty. */
export function drawLayers(
  context: CanvasRenderingContext2D,
  layers: Layers,
  faces: DrawnFaces,
  view: View,
): void {
  const { width } = context.canvas;
  const height = width * uprightAspect;
  context.resetTransform();
  context.globalAlpha = 1;
  context.clearRect(0, 0, width, context.canvas.height);
  context.imageSmoothingQuality = 'high';
  for (const { side, from, to, opacity } of layers) {
    const face = faces[side];
    // A bitmap that was freed a moment ago has no size.
    if (face === undefined || face.bitmap.width === 0 || to <= from) continue;
    const { a, b, c, d, e, f } = faceTransform(face.points, face.scale, view, width);
    context.save();
    context.beginPath();
    context.rect(Math.round(from * width), 0, Math.round(to * width) - Math.round(from * width), height);
    context.clip();
    context.globalAlpha = opacity;
    context.setTransform(a, b, c, d, e, f);
    context.drawImage(face.bitmap, 0, 0);
    context.restore();
  }
  for (const { from } of layers) {
    if (from <= 0 || from >= 1) continue;
    context.fillStyle = 'rgb(255 255 255 / 0.8)';
    context.fillRect(Math.round(from * width) - lineWidth / 2, 0, lineWidth, height);
  }
}
