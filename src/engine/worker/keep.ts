import { bmvbhash } from 'blockhash-core';
import type { Face } from '../../domain/face.ts';
import type { Crop, EncodedPicture, KeptPictures } from '../contract.ts';
import { sampleCrop } from './crop.ts';
import type { Pyramid, Raster } from './raster.ts';
import { squareCrop } from './transform.ts';

/** Long side of the view, side of a crop, in pixels; a crop shows this many times the detector's box. */
const viewSide = 640;
const cropSize = 160;
const cropOverBox = 1.6;
const encoding = { type: 'image/jpeg', quality: 0.82 } as const;

/** 16 by 16 blocks, one bit each. */
const hashBlocks = 16;
/** The hash is taken from the smallest copy whose short side has at least so many pixels, 8 for each block. */
const hashSide = 128;

/**
 * Pictures of a photo for a gallery, encoded anew so that nothing of the file's metadata is left. `scale` is
 * full-resolution pixels per pixel of the photo; faces are at full resolution.
 */
export async function keepPictures(
  photo: Pyramid,
  scale: number,
  faces: readonly Face[],
): Promise<KeptPictures> {
  // Asked for together: the browser encodes beside this thread.
  const [view, ...crops] = await Promise.all([
    encoded(viewOf(photo)),
    ...faces.map((face) => encoded(canvasOf(withAlpha(uprightCrop(photo, scale, face))))),
  ]);
  return { view, crops, perceptualHash: perceptualHash(photo) };
}

/** The buffers of kept pictures, to be handed over instead of copied. */
export function buffersOf({ view, crops }: KeptPictures): ArrayBuffer[] {
  return [view, ...crops].map(({ bytes }) => bytes.buffer);
}

/** Block-mean hash (Yang, Gu and Niu 2006) in hexadecimal. */
export function perceptualHash(photo: Pyramid): string {
  const { width, height } = photo.base;
  const level = Math.max(0, Math.floor(Math.log2(Math.min(width, height) / hashSide)));
  return bmvbhash(photo.level(level), hashBlocks);
}

function viewOf(photo: Pyramid): OffscreenCanvas {
  const { width, height } = photo.base;
  const shrink = Math.min(1, viewSide / Math.max(width, height));
  // The next larger halved copy: shrunk from there by less than two, no pixel is skipped.
  const nearest = canvasOf(photo.level(Math.floor(Math.log2(1 / shrink))));
  if (shrink === 1) return nearest;
  const side = (length: number) => Math.max(1, Math.round(length * shrink));
  const view = new OffscreenCanvas(side(width), side(height));
  const context = contextOf(view);
  context.imageSmoothingQuality = 'medium';
  context.drawImage(nearest, 0, 0, view.width, view.height);
  return view;
}

function uprightCrop(photo: Pyramid, scale: number, { box, alignment }: Face): Crop {
  const [left, right] = alignment.points;
  const working = (value: number) => (value + 0.5) / scale - 0.5;
  const centre = { x: working(box.x + box.width / 2), y: working(box.y + box.height / 2) };
  const side = (cropOverBox * Math.max(box.width, box.height)) / scale;
  const angle = Math.atan2(right.y - left.y, right.x - left.x);
  return sampleCrop(photo, squareCrop(centre, side, angle, cropSize), cropSize);
}

function withAlpha({ size, rgb }: Crop): Raster {
  const data = new Uint8ClampedArray(size * size * 4);
  for (let from = 0, to = 0; to < data.length; from += 3, to += 4) {
    data[to] = rgb[from] ?? 0;
    data[to + 1] = rgb[from + 1] ?? 0;
    data[to + 2] = rgb[from + 2] ?? 0;
    data[to + 3] = 255;
  }
  return { width: size, height: size, data };
}

function canvasOf({ width, height, data }: Raster): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height);
  contextOf(canvas).putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0);
  return canvas;
}

/** Kept in main memory: the pixels come from there and go back there. */
function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
  if (context === null) throw new Error('no 2d context');
  return context;
}

async function encoded(canvas: OffscreenCanvas): Promise<EncodedPicture> {
  const { width, height } = canvas;
  const blob = await canvas.convertToBlob(encoding);
  return { bytes: new Uint8Array(await blob.arrayBuffer()), type: blob.type, width, height };
}
