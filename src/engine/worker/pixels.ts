import type { Box } from '../../domain/face.ts';
import type { Sides } from './measure/measured.ts';
import type { Raster } from './raster.ts';

/** Pixels of a part of a bitmap at a size, transparency on white. */
export function pixelsOf(
  bitmap: ImageBitmap,
  part: Box = { x: 0, y: 0, width: bitmap.width, height: bitmap.height },
  size: Sides = part,
): Raster {
  const canvas = new OffscreenCanvas(size.width, size.height);
  const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
  if (context === null) throw new Error('no 2d context');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, size.width, size.height);
  context.imageSmoothingQuality = 'medium';
  context.drawImage(bitmap, part.x, part.y, part.width, part.height, 0, 0, size.width, size.height);
  const { width, height, data } = context.getImageData(0, 0, size.width, size.height);
  return { width, height, data };
}
