/** The faces of a pack, each drawn the same way: whatever the photo, nothing in size or encoding tells them apart. */
import type { FivePoints } from '../../domain/face.ts';
import { packPicture } from '../../domain/pack-format.ts';
import { transformed, uprightTransform, type UprightFrame } from '../../domain/upright.ts';
import type { FacePicture } from '../search/contract.ts';

export interface Portrait {
  /** A JPEG of `packPicture`'s size, drawn anew: nothing of a file's metadata is in it. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly points: FivePoints;
}

/** Room for hair, ears and neck, and for little else: others in the photo, or the place, are none of a reviewer's. */
const frame: UprightFrame = {
  leftEye: 0.38 * packPicture.width,
  rightEye: 0.62 * packPicture.width,
  eyeLine: 0.42 * packPicture.height,
};
const quality = 0.85;
/** What lies outside the photo. */
const beyond = '#808080';

/** Undefined for a picture that the browser cannot read. */
export async function drawPortrait({ picture, points }: FacePicture): Promise<Portrait | undefined> {
  const transform = uprightTransform(points, frame);
  const canvas = new OffscreenCanvas(packPicture.width, packPicture.height);
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) throw new Error('no 2d context');
  let photo: ImageBitmap;
  try {
    photo = await createImageBitmap(picture);
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
  context.fillStyle = beyond;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  const { a, b, c, d, e, f } = transform;
  context.setTransform(a, b, c, d, e, f);
  context.drawImage(photo, 0, 0);
  photo.close();
  const blob = await canvas.convertToBlob({ type: packPicture.type, quality });
  const [one, two, three, four, five] = points;
  return {
    bytes: new Uint8Array(await blob.arrayBuffer()),
    points: [
      transformed(transform, one),
      transformed(transform, two),
      transformed(transform, three),
      transformed(transform, four),
      transformed(transform, five),
    ],
  };
}
