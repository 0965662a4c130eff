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

/** Memory that the last photo has left, of a photo's size: fresh memory costs as much as filling it. */
let left: ArrayBuffer | undefined;

/**
 * All pixels of a bitmap, transparency on white. `asStored` tells that nothing turned it on its way from the file.
 * Whoever is done with the pixels may {@link leavePixels}.
 */
export async function allPixelsOf(bitmap: ImageBitmap, asStored: boolean): Promise<Raster> {
  return (asStored ? await opaquePixelsOf(bitmap) : undefined) ?? pixelsOf(bitmap);
}

/** The next photo's pixels may lie where these lie. */
export function leavePixels({ data: { buffer } }: Raster): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength >= (left?.byteLength ?? 0)) left = buffer;
}

/**
 * Without a canvas, which takes three times as long; undefined where this browser cannot, where there may be transparency,
 * or where the frame is not what a canvas shows: Chromium forgets there how a file wants to be turned.
 */
async function opaquePixelsOf(bitmap: ImageBitmap): Promise<Raster | undefined> {
  if (!('VideoFrame' in globalThis)) return undefined;
  const { width, height } = bitmap;
  const length = 4 * width * height;
  let frame: VideoFrame | undefined;
  try {
    frame = new VideoFrame(bitmap, { timestamp: 0 });
    const isOpaque = frame.format === 'BGRX' || frame.format === 'RGBX';
    if (!isOpaque || frame.allocationSize({ format: 'RGBA' }) !== length) return undefined;
    const data = new Uint8ClampedArray(takeRoom(length), 0, length);
    await frame.copyTo(data, { format: 'RGBA' });
    const raster = { width, height, data };
    return isShown(raster, bitmap) ? raster : undefined;
  } catch {
    return undefined;
  } finally {
    frame?.close();
  }
}

/** Places, as shares of both sides, that no turn and no mirror takes to one another. */
const spots = Array.from(
  { length: 12 },
  (_, index) => [(0.619 * index + 0.07) % 1, (index + 0.3) / 12] as const,
);
/** Steps of 255 by which two ways to the same pixel may differ. */
const mostOff = 2;

/** Whether a canvas shows the same pixels in some places. */
function isShown({ width, height, data }: Raster, bitmap: ImageBitmap): boolean {
  const context = new OffscreenCanvas(spots.length, 1).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no 2d context');
  const places = spots.map(
    ([across, down]) => [Math.floor(across * width), Math.floor(down * height)] as const,
  );
  places.forEach(([x, y], index) => {
    context.drawImage(bitmap, x, y, 1, 1, index, 0, 1, 1);
  });
  const shown = context.getImageData(0, 0, spots.length, 1).data;
  return places.every(([x, y], index) => {
    const at = 4 * (y * width + x);
    return [0, 1, 2].every(
      (channel) => Math.abs((shown[4 * index + channel] ?? 0) - (data[at + channel] ?? 0)) <= mostOff,
    );
  });
}

/** Nobody else has it meanwhile. */
function takeRoom(bytes: number): ArrayBuffer {
  const room = left !== undefined && left.byteLength >= bytes ? left : new ArrayBuffer(bytes);
  left = undefined;
  return room;
}
