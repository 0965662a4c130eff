import type { Box } from '../../domain/face.ts';
import type { Sides } from './measure/measured.ts';
import type { SimilarityTransform } from './transform.ts';

/**
 * The part of a square crop of `size` pixels that shows the photo, half a cell around it included, in whole cells: what
 * lies further out only repeats the photo's edge, and looking at it finds nothing. `toPhoto` takes crop pixels to photo
 * pixels; `cell` is in crop pixels and goes into `size`.
 */
export function partOnPhoto(toPhoto: SimilarityTransform, size: number, cell: number, photo: Sides): Box {
  const { a, b, tx, ty } = toPhoto;
  const square = a * a + b * b;
  const corners = [-0.5, photo.width - 0.5].flatMap((x) =>
    [-0.5, photo.height - 0.5].map((y) => [x - tx, y - ty] as const),
  );
  const along = (positions: readonly number[]): readonly [from: number, length: number] => {
    const first = Math.floor((Math.min(...positions) + 0.5) / cell - 0.5);
    const end = Math.ceil((Math.max(...positions) + 0.5) / cell + 0.5);
    const from = cell * Math.max(0, first);
    return [from, Math.min(size, cell * end) - from];
  };
  const [x, width] = along(corners.map(([dx, dy]) => (a * dx + b * dy) / square));
  const [y, height] = along(corners.map(([dx, dy]) => (a * dy - b * dx) / square));
  return { x, y, width, height };
}
