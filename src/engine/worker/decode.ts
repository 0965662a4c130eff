import type { PhotoFormat } from '../../domain/face.ts';
import { Failed } from './failed.ts';
import type { Raster } from './raster.ts';
import { sniff, type Header } from './sniff.ts';

/** Faces are looked for in a copy whose longer side is at most this many pixels. */
const workingSide = 1920;
const largestPixels = 100_000_000;

export interface Decoded {
  readonly raster: Raster;
  readonly format: PhotoFormat;
  /** Upright size at full resolution. */
  readonly width: number;
  readonly height: number;
  /** Full-resolution pixels per pixel of the raster. */
  readonly scale: number;
}

/**
 * Upright pixels at working size, transparency on white, first frame of an animation. Fails with the codes of
 * {@link sniff}, `photo.too-large` (by the declared size, before anything is decoded) or `photo.unreadable`.
 */
export async function decode(photo: Blob): Promise<Decoded> {
  const header = await sniff(photo);
  if (header.width * header.height > largestPixels) {
    throw new Failed('photo.too-large', { megapixels: Math.round((header.width * header.height) / 1e6) });
  }
  const bitmap = await bitmapOf(photo, header);
  try {
    const raster = pixelsOf(bitmap);
    // EXIF may have turned the picture: the decoded shape tells which stored side became its width.
    const turned =
      bitmap.width > bitmap.height !== header.width > header.height && bitmap.width !== bitmap.height;
    const [width, height] = turned ? [header.height, header.width] : [header.width, header.height];
    return { raster, format: header.format, width, height, scale: width / bitmap.width };
  } finally {
    bitmap.close();
  }
}

async function bitmapOf(photo: Blob, { width, height, format, liesOnSide }: Header): Promise<ImageBitmap> {
  const shrink = workingSide / Math.max(width, height);
  const options: ImageBitmapOptions = { imageOrientation: 'from-image' };
  if (shrink < 1) {
    // One side only: the browser keeps the shape, also when EXIF turns the picture.
    options.resizeWidth = Math.max(1, Math.round((liesOnSide ? height : width) * shrink));
    options.resizeQuality = 'medium';
  }
  try {
    return await createImageBitmap(new Blob([photo], { type: `image/${format}` }), options);
  } catch {
    throw new Failed('photo.unreadable');
  }
}

function pixelsOf(bitmap: ImageBitmap): Raster {
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
  if (context === null) throw new Error('no 2d context');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, bitmap.width, bitmap.height);
  context.drawImage(bitmap, 0, 0);
  const { width, height, data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
  return { width, height, data };
}
