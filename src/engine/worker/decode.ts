import type { PhotoFormat } from '../../domain/face.ts';
import { Failed } from './failed.ts';
import type { Sides } from './measure/measured.ts';
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
    const { width, height } = trueSize(bitmap, header);
    return { raster: pixelsOf(bitmap), format: header.format, width, height, scale: width / bitmap.width };
  } finally {
    bitmap.close();
  }
}

/**
 * Upright size at full resolution. Fails when what was decoded is not what the header declared: a decoder may believe
 * another part of the file, and then it may be of any size. Only less than was declared is good: a file may say that
 * its edges are to be cut.
 */
function trueSize({ width, height }: ImageBitmap, header: Header): Sides {
  const shrunk = isShrunk(header);
  const shape = shapesOf(header).find((declared) =>
    shrunk
      ? Math.abs(height - (declared.height * width) / declared.width) <= roundedBy
      : width <= declared.width && height <= declared.height,
  );
  if (shape === undefined) throw new Failed('photo.unreadable');
  return shrunk ? { width: shape.width, height: shape.height } : { width, height };
}

/** All that may come out of the decoder: the whole picture or a part that the file names, upright or on its side. */
function shapesOf(header: Header): readonly Sides[] {
  const { width, height, cuts } = header;
  const inside = cuts.filter((cut) => cut.width <= width && cut.height <= height);
  return [header, ...inside].flatMap((shape) => [shape, { width: shape.height, height: shape.width }]);
}

/** Pixels by which the shorter side of a shrunk picture may be off. */
const roundedBy = 1.5;

const isShrunk = ({ width, height }: Header) => Math.max(width, height) > workingSide;

async function bitmapOf(photo: Blob, header: Header): Promise<ImageBitmap> {
  const { width, height, format, liesOnSide } = header;
  const options: ImageBitmapOptions = { imageOrientation: 'from-image' };
  if (isShrunk(header)) {
    const shrink = workingSide / Math.max(width, height);
    const wanted = (liesOnSide ? height : width) * shrink;
    // What the header did not show may still turn or cut the picture: a strip must not become an enormous one.
    const narrowest = Math.min(...shapesOf(header).map((shape) => shape.width / shape.height));
    // One side only: the browser keeps the shape, also when EXIF turns the picture.
    options.resizeWidth = Math.max(1, Math.round(Math.min(wanted, Math.sqrt(largeFrom * narrowest))));
    options.resizeQuality = 'medium';
  }
  const decoded = () => createImageBitmap(new Blob([photo], { type: `image/${format}` }), options);
  try {
    return await (width * height < largeFrom ? decoded() : oneAtATime(decoded));
  } catch {
    throw new Failed('photo.unreadable');
  }
}

/** Pixels from which on a photo takes 100 MB and more while it is decoded, however small its file is. */
const largeFrom = 25_000_000;

/** All workers live in one process: large photos wait for each other, so that they never fill its memory together. */
function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  return 'locks' in navigator ? navigator.locks.request('yearspan-large-photo', work) : work();
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
