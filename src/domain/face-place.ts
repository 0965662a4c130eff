import type { Box } from './face.ts';

/** Where one face of a photo is, as somebody would say it who looks at the picture. */
export interface FacePlace {
  readonly across: 'left' | 'middle' | 'right';
  /** Only where the faces stand in more than one row. */
  readonly row?: 'top' | 'between' | 'bottom';
}

/** Faces whose middles are further apart than so many face heights stand in different rows. */
const rowsApart = 1.4;

/** `index` into `boxes`, all faces of one photo that is `width` pixels wide. */
export function facePlace(boxes: readonly Box[], index: number, width: number): FacePlace {
  const box = boxes[index];
  if (box === undefined) return { across: 'middle' };
  const centre = (box.x + box.width / 2) / width;
  const across = centre < 1 / 3 ? 'left' : centre > 2 / 3 ? 'right' : 'middle';
  const middles = boxes.map(({ y, height }) => y + height / 2);
  const highest = Math.min(...middles);
  const spread = Math.max(...middles) - highest;
  const heights = boxes.map(({ height }) => height).sort((a, b) => a - b);
  if (spread < rowsApart * (heights[heights.length >> 1] ?? 0)) return { across };
  const share = (box.y + box.height / 2 - highest) / spread;
  return { across, row: share < 1 / 3 ? 'top' : share > 2 / 3 ? 'bottom' : 'between' };
}
