/** Photos for the tests of the engine: the corpus, face-api's demo photos, and smaller copies of them. */
import type { FivePoints } from '../../../src/domain/face.ts';

export async function fetchPhoto(address: string): Promise<Blob> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} is not served`);
  return response.blob();
}

/** A JPEG of a part of a photo, scaled to `width` pixels. */
export async function cutOut(
  photo: Blob,
  part: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  width: number,
): Promise<Blob> {
  const height = Math.round((width * part.height) / part.width);
  const bitmap = await createImageBitmap(photo, part.x, part.y, part.width, part.height);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no 2d context');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
}

/** One upright head, 256 pixels wide: a photo that is read fast. */
export async function smallPortrait(): Promise<Blob> {
  const photo = await fetchPhoto('/demo/sample5.jpg');
  return cutOut(photo, { x: 1340, y: 270, width: 440, height: 440 }, 256);
}

/** Largest distance between points that should be the same, in eye distances of `to`. */
export function offBy(from: FivePoints, to: FivePoints): number {
  const [left, right] = to;
  const eyes = Math.hypot(right.x - left.x, right.y - left.y);
  const distances = from.map(({ x, y }, index) => {
    const other = to[index] ?? { x: Number.NaN, y: Number.NaN };
    return Math.hypot(x - other.x, y - other.y);
  });
  return Math.max(...distances) / eyes;
}
