import { photoFormats, type PhotoFormat } from '../../../domain/face.ts';
import { measureBmp, measurePng } from './fixed-heads.ts';
import { measureGif } from './gif.ts';
import { measureHeif } from './heif.ts';
import { measureJpeg } from './jpeg.ts';
import type { ImageType, Measure, Size } from './measured.ts';
import { measureTiff } from './tiff.ts';
import { measureWebp } from './webp.ts';

export { imageType } from './image-type.ts';

const measures: Readonly<Record<PhotoFormat, Measure>> = {
  jpeg: measureJpeg,
  png: measurePng,
  webp: measureWebp,
  avif: measureHeif,
  gif: measureGif,
  bmp: measureBmp,
  heic: measureHeif,
  tiff: measureTiff,
};

export const isOpened = (type: ImageType): type is PhotoFormat =>
  photoFormats.some((known) => known === type);

/**
 * Size that a head of this format declares; undefined where it ends too early or is damaged. Looks at each byte at
 * most once, whatever stands there: a photo must not keep its reader busy.
 */
export function measure(format: PhotoFormat, head: DataView): Size | undefined {
  return measures[format](head);
}
