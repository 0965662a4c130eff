import type { PhotoFormat } from '../../../domain/face.ts';

/** What the head of a photo declares. */
export interface Size {
  /** Pixels as stored, before EXIF orientation. */
  readonly width: number;
  readonly height: number;
  /** EXIF orientation, 1 to 8; 1 where the header does not show one. */
  readonly orientation: number;
}

/** Size from the head of a file of this format; undefined where the head ends too early or is damaged. */
export type Measure = (head: DataView) => Size | undefined;

/** Kinds of pictures that people have and browsers do not open. */
export type OtherType = 'heic' | 'tiff' | 'svg' | 'jxl' | 'jp2';

export type ImageType = PhotoFormat | OtherType;

export const upright = (width: number, height: number): Size => ({ width, height, orientation: 1 });

/** Four letters as they stand in files whose numbers begin with the most significant byte. */
export function fourCode(letters: string): number {
  return Array.from({ length: 4 }, (_, index) => letters.charCodeAt(index)).reduce(
    (code, letter) => ((code << 8) | letter) >>> 0,
    0,
  );
}

/** As many bytes from `at` on are there. */
export const has = (head: DataView, at: number, length: number): boolean => at + length <= head.byteLength;
