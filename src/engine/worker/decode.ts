import { isLarge, oneAtATime } from './large-photos.ts';
import { allPixelsOf } from './pixels.ts';
import type { Raster } from './raster.ts';
import { openPhoto, type Header } from './sniff.ts';
import { trueSize, uprightBitmap } from './upright-bitmap.ts';

/** Faces are looked for in a copy whose longer side is at most this many pixels. */
export const workingSide = 1920;
/** The same in light mode: less than half the pixels. */
export const lightSide = 1280;

export interface Decoded {
  readonly raster: Raster;
  /** What the file says. */
  readonly header: Header;
  /** Upright size at full resolution. */
  readonly width: number;
  readonly height: number;
  /** Full-resolution pixels per pixel of the raster. */
  readonly scale: number;
}

/**
 * Upright pixels at working size, transparency on white, first frame of an animation. Fails with the codes of
 * {@link openPhoto} or `photo.unreadable`.
 */
export async function decode(photo: Blob, longSide: number): Promise<Decoded> {
  const header = await openPhoto(photo);
  const decoded = () => uprightBitmap(photo, header, longSide);
  const bitmap = await (isLarge(header) ? oneAtATime(decoded) : decoded());
  try {
    const { width, height } = trueSize(bitmap, header, longSide);
    return {
      raster: await allPixelsOf(bitmap, header.orientation === 1),
      header,
      width,
      height,
      scale: width / bitmap.width,
    };
  } finally {
    bitmap.close();
  }
}
