import type { Point } from '../../domain/face.ts';

/**
 * Turn, scale and shift without mirroring: `x' = a x - b y + tx`, `y' = b x + a y + ty`.
 * Pixel centres lie at whole numbers on both sides.
 */
export interface SimilarityTransform {
  readonly a: number;
  readonly b: number;
  readonly tx: number;
  readonly ty: number;
}

export function apply(t: SimilarityTransform, p: Point): Point {
  return { x: t.a * p.x - t.b * p.y + t.tx, y: t.b * p.x + t.a * p.y + t.ty };
}

/** The same for a crop that begins at `origin` of the first one. */
export function moved(t: SimilarityTransform, origin: Point): SimilarityTransform {
  const { x: tx, y: ty } = apply(t, origin);
  return { a: t.a, b: t.b, tx, ty };
}

export function scaleOf(t: SimilarityTransform): number {
  return Math.hypot(t.a, t.b);
}

/**
 * Least-squares similarity that takes `from[i]` to `to[i]` (Umeyama 1991, reflection excluded by construction).
 * Needs at least two different points.
 */
export function fitSimilarity(from: readonly Point[], to: readonly Point[]): SimilarityTransform {
  const n = from.length;
  const mean = (points: readonly Point[], axis: 'x' | 'y') => points.reduce((sum, p) => sum + p[axis], 0) / n;
  const fx = mean(from, 'x');
  const fy = mean(from, 'y');
  const gx = mean(to, 'x');
  const gy = mean(to, 'y');
  let along = 0;
  let across = 0;
  let spread = 0;
  from.forEach((p, index) => {
    const q = to[index];
    if (q === undefined) throw new Error('both sides need the same number of points');
    const [px, py, qx, qy] = [p.x - fx, p.y - fy, q.x - gx, q.y - gy];
    along += px * qx + py * qy;
    across += px * qy - py * qx;
    spread += px * px + py * py;
  });
  const a = along / spread;
  const b = across / spread;
  return { a, b, tx: gx - a * fx + b * fy, ty: gy - b * fx - a * fy };
}

/**
 * From a square crop of `size` pixels to the photo: the crop's centre lies on `centre`, its side spans `side`
 * pixels of the photo, and it is turned clockwise by `angle` radians.
 */
export function squareCrop(centre: Point, side: number, angle: number, size: number): SimilarityTransform {
  const scale = side / size;
  const a = scale * Math.cos(angle);
  const b = scale * Math.sin(angle);
  const middle = (size - 1) / 2;
  return { a, b, tx: centre.x - a * middle + b * middle, ty: centre.y - b * middle - a * middle };
}
