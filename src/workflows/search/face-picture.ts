import type { Box, Face, FivePoints, Point } from '../../domain/face.ts';
import type { FacePicture } from './contract.ts';

/** Upright size in pixels. */
export interface PhotoSize {
  readonly width: number;
  readonly height: number;
}

/** Larger pictures show no more of a face on any screen, and fill the memory. */
const longestSide = 1600;
/** Of a larger photo so much round the face is kept, in distances between the eyes: head, hair and neck with room to spare. */
const roundFace = 10;
const jpegQuality = 0.92;

/**
 * The photo decoded upright, encoded again without metadata; transparency on white, as the engine saw it. Of a photo
 * with more than 1,600 pixels on the long side the part round the face, so that a small face in a large photo keeps its
 * pixels. `size` is that of the photo the face was measured in; `photo` may be a smaller copy of it. Undefined when it
 * cannot be decoded.
 */
export async function facePicture(
  photo: Blob,
  { alignment }: Pick<Face, 'alignment'>,
  size: PhotoSize,
): Promise<FacePicture | undefined> {
  const whole = await decode(photo);
  if (whole === undefined) return undefined;
  const points = moved(alignment.points, { x: 0, y: 0 }, whole.width / size.width);
  const part = partRound(points, whole);
  const shrink = Math.min(1, longestSide / Math.max(part.width, part.height));
  const bitmap = await cut(whole, part, shrink);
  try {
    const { width, height } = bitmap;
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d', { alpha: false });
    if (context === null) return undefined;
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
    context.drawImage(bitmap, 0, 0);
    const picture = await canvas.convertToBlob({ type: 'image/jpeg', quality: jpegQuality });
    return { picture, points: moved(points, part, width / part.width), width, height };
  } finally {
    bitmap.close();
  }
}

/** Off the page's own thread. */
async function decode(photo: Blob): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(photo, { imageOrientation: 'from-image' });
  } catch {
    return undefined;
  }
}

/** The part, shrunk; the bitmap it was cut from is freed. */
async function cut(whole: ImageBitmap, { x, y, width, height }: Box, shrink: number): Promise<ImageBitmap> {
  if (width === whole.width && height === whole.height && shrink === 1) return whole;
  try {
    return await createImageBitmap(whole, x, y, width, height, {
      resizeWidth: Math.round(width * shrink),
      resizeHeight: Math.round(height * shrink),
      resizeQuality: 'high',
    });
  } finally {
    whole.close();
  }
}

/** In whole pixels of the photo, and inside it. */
function partRound([eye, otherEye, nose, ...mouth]: FivePoints, whole: PhotoSize): Box {
  const points = [eye, otherEye, nose, ...mouth];
  const apart = Math.hypot(otherEye.x - eye.x, otherEye.y - eye.y);
  const side = Math.ceil(Math.max(longestSide, roundFace * apart));
  const along = (length: number, places: readonly number[]): readonly [from: number, length: number] => {
    const taken = Math.min(side, length);
    const centre = places.reduce((sum, place) => sum + place, 0) / places.length;
    return [Math.round(Math.min(Math.max(0, centre - taken / 2), length - taken)), taken];
  };
  const [x, width] = along(
    whole.width,
    points.map((point) => point.x),
  );
  const [y, height] = along(
    whole.height,
    points.map((point) => point.y),
  );
  return { x, y, width, height };
}

/** Seen from another corner, then larger or smaller. */
function moved(points: FivePoints, corner: Point, factor: number): FivePoints {
  const at = ({ x, y }: Point): Point => ({ x: (x - corner.x) * factor, y: (y - corner.y) * factor });
  const [eye, otherEye, nose, mouth, otherMouth] = points;
  return [at(eye), at(otherEye), at(nose), at(mouth), at(otherMouth)];
}
