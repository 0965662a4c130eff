import { isTreated, type Treatment } from '../../../domain/treatment.ts';
import type { TreatedPhoto, TreatOptions } from '../../contract.ts';
import { isLarge, oneAtATime } from '../large-photos.ts';
import { pixelsOf } from '../pixels.ts';
import type { Raster } from '../raster.ts';
import { openPhoto } from '../sniff.ts';
import { trueSize, uprightBitmap } from '../upright-bitmap.ts';
import { frameOf, heightOf, sidesAt, widthOf, type Frame } from './frame.ts';
import { sharpen } from './sharpen.ts';
import { applyTones } from './tones.ts';
import { turned } from './turn.ts';

/** Read again by the engine afterwards: what is lost here is lost to the comparison. */
const encoding = { type: 'image/jpeg', quality: 0.93 } as const;

/**
 * The upright photo with all of the treatment, as a JPEG without metadata; of at most 25 megapixels, or shrunk further
 * to `longSide`. Fails as reading it does: with the codes of a photo.
 */
export async function treat(
  photo: Blob,
  treatment: Treatment,
  { longSide }: TreatOptions = {},
): Promise<TreatedPhoto> {
  const header = await openPhoto(photo);
  const work = async () => {
    const bitmap = await uprightBitmap(photo, header);
    let raster: Raster;
    let frame: Frame;
    try {
      frame = frameOf(trueSize(bitmap, header), treatment, longSide);
      const { upright, scale } = frame;
      raster = pixelsOf(
        bitmap,
        { x: upright.left, y: upright.top, width: widthOf(upright), height: heightOf(upright) },
        sidesAt(upright, scale),
      );
    } finally {
      bitmap.close();
    }
    if (isTreated(treatment)) {
      raster = turned(raster, frame, treatment);
      applyTones(raster, treatment);
      sharpen(raster, treatment.sharpen ?? 0);
    }
    return encoded(raster);
  };
  return isLarge(header) ? oneAtATime(work) : work();
}

async function encoded({ width, height, data }: Raster): Promise<TreatedPhoto> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
  if (context === null) throw new Error('no 2d context');
  context.putImageData(new ImageData(data as Uint8ClampedArray<ArrayBuffer>, width, height), 0, 0);
  return { blob: await canvas.convertToBlob(encoding), width, height };
}
