import { uprightAspect, uprightTransform, type Transform } from '../../compare/upright.ts';
import type { FivePoints, Point } from '../../../../domain/face.ts';

/**
 * What part of the upright frame is seen, the same for both faces: the frame's width is 1, its height `uprightAspect`;
 * (x, y) is the place of the frame in the middle of the picture. At zoom 1 the picture shows the frame.
 */
export interface View {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

export const wholeFrame: View = { zoom: 1, x: 0.5, y: uprightAspect / 2 };

/** Half a frame more round the face for ears, hair and neck, up to single pixels of most photos. */
export const zoomLimits = { least: 0.5, most: 12 } as const;
/** One press of a key or a button. */
export const zoomStep = 1.25;

/** Zooms by a factor while the place under (atX, atY) stays where it is; both in widths of the picture. */
export function zoomed(view: View, factor: number, atX = 0.5, atY: number = uprightAspect / 2): View {
  const zoom = Math.min(zoomLimits.most, Math.max(zoomLimits.least, view.zoom * factor));
  const change = 1 / view.zoom - 1 / zoom;
  return kept({ zoom, x: view.x + (atX - 0.5) * change, y: view.y + (atY - uprightAspect / 2) * change });
}

/** Moves what is seen with the pointer; dx and dy in widths of the picture. */
export function panned(view: View, dx: number, dy: number): View {
  return kept({ ...view, x: view.x - dx / view.zoom, y: view.y - dy / view.zoom });
}

/** The middle of the picture never leaves the frame by more than this share of it. */
const margin = 0.25;

function kept({ zoom, x, y }: View): View {
  const clamp = (value: number, size: number): number =>
    Math.min(size * (1 + margin), Math.max(-size * margin, value));
  return { zoom, x: clamp(x, 1), y: clamp(y, uprightAspect) };
}

/** From the pixels of a bitmap to those of a canvas `width` pixels wide; `scale` = bitmap's pixels per pixel of `points`. */
export function faceTransform(points: FivePoints, scale: number, view: View, width: number): Transform {
  const { a, b, c, d, e, f } = uprightTransform(scaled(points, scale), width);
  const { zoom } = view;
  return {
    a: a * zoom,
    b: b * zoom,
    c: c * zoom,
    d: d * zoom,
    e: (e - view.x * width) * zoom + width / 2,
    f: (f - view.y * width) * zoom + (width * uprightAspect) / 2,
  };
}

/** Where the line between the two halves of the face stands in the picture, in its widths; it may lie outside. */
export function middleOfFace(view: View): number {
  return (0.5 - view.x) * view.zoom + 0.5;
}

function scaled([a, b, c, d, e]: FivePoints, scale: number): FivePoints {
  const one = ({ x, y }: Point): Point => ({ x: x * scale, y: y * scale });
  return [one(a), one(b), one(c), one(d), one(e)];
}
