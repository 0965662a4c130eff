import type { PhotoFormat } from '../../../domain/face.ts';

export interface Sides {
  readonly width: number;
  readonly height: number;
}

/** What the head of a photo declares: pixels as stored, before EXIF orientation. */
export interface Size extends Sides {
  /** EXIF orientation, 1 to 8; 1 where the header does not show one. */
  readonly orientation: number;
  /** Sizes that the picture may be cut to before it is shown. */
  readonly cuts?: readonly Sides[];
  /** Pages of the file, where it can have several. */
  readonly pages?: number;
  /** Dots per inch, and EXIF's date as it stands there, where the head's own reader came upon them. */
  readonly dpi?: number;
  readonly date?: string;
}

/** Size from the head of a file of this format; undefined where the head ends too early or is damaged. */
export type Measure = (head: DataView) => Size | undefined;

/** Kinds of pictures that people have and that are not opened. */
export type OtherType = 'svg' | 'jxl' | 'jp2';

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
