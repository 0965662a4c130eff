import type { PhotoFormat } from '../../domain/face.ts';
import { Failed } from './failed.ts';
import { imageType, isOpened, measure } from './measure/measure.ts';
import type { Sides } from './measure/measured.ts';

/** What a file's own bytes say, whatever its name or declared type; its sides in pixels as stored. */
export interface Header extends Sides {
  readonly format: PhotoFormat;
  /** True when EXIF, as far as the header shows it, lays the picture on its side. */
  readonly liesOnSide: boolean;
  /** Sizes that the picture may be cut to when it is decoded. */
  readonly cuts: readonly Sides[];
}

/** A large embedded thumbnail or colour profile can push the size far back; few files need more than the first. */
const headLengths = [256 * 1024, 4 * 1024 * 1024, 64 * 1024 * 1024];

/** EXIF orientations 5 to 8 swap width and height. */
const firstOnSide = 5;

/**
 * Reads type and declared size from the head of the file. Fails with `photo.empty`, `photo.not-an-image`,
 * `photo.unsupported` (an image, but of a kind browsers cannot show), `photo.no-pixels`, or `photo.unreadable` when
 * it begins like a photo but is cut off or damaged, or the file itself cannot be read.
 */
export async function sniff(photo: Blob): Promise<Header> {
  if (photo.size === 0) throw new Failed('photo.empty');
  for (const length of headLengths) {
    const head = await headOf(photo, length);
    const format = imageType(head);
    if (format === undefined) throw new Failed('photo.not-an-image');
    if (!isOpened(format)) throw new Failed('photo.unsupported', { format });
    const size = measure(format, head);
    if (size !== undefined) {
      const { width, height, orientation, cuts = [] } = size;
      if (width < 1 || height < 1) throw new Failed('photo.no-pixels');
      return { format, width, height, liesOnSide: orientation >= firstOnSide, cuts };
    }
    if (length >= photo.size) break;
  }
  throw new Failed('photo.unreadable');
}

/** A file may be gone, changed or a folder by the time it is read. */
async function headOf(photo: Blob, length: number): Promise<DataView> {
  try {
    return new DataView(await photo.slice(0, length).arrayBuffer());
  } catch {
    throw new Failed('photo.unreadable');
  }
}
