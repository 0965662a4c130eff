import type { PhotoFormat } from '../../domain/face.ts';
import { Failed } from './failed.ts';
import { imageType, isOpened, measure } from './measure/measure.ts';
import type { ImageType, Sides } from './measure/measured.ts';

/** What a file's own bytes say, whatever its name or declared type; its sides in pixels as stored. */
export interface Header extends Sides {
  readonly format: PhotoFormat;
  /** EXIF's orientation, 1 to 8, as far as the header shows it; from 5 on it lays the picture on its side. */
  readonly orientation: number;
  /** Sizes that the picture may be cut to when it is decoded. */
  readonly cuts: readonly Sides[];
  /** Where the file has more than one. */
  readonly pages?: number;
  /** As far as the reader of the head came upon them: dots per inch, and a date as EXIF writes it. */
  readonly dpi?: number;
  readonly date?: string;
}

/** A large embedded thumbnail or colour profile can push the size far back; few files need more than the first. */
const headLengths = [256 * 1024, 4 * 1024 * 1024, 64 * 1024 * 1024];

/** Of a file of any kind: 400 MB while it is decoded. */
const largestPixels = 100_000_000;
/** Its decoder is a script with a memory of its own, which holds the picture more than once. */
const largestHeic = 64_000_000;

/**
 * {@link sniff}, and fails with `photo.too-large` by the declared size, before anything is decoded.
 */
export async function openPhoto(photo: Blob): Promise<Header> {
  const header = await sniff(photo);
  const pixels = header.width * header.height;
  if (pixels <= (header.format === 'heic' ? largestHeic : largestPixels)) return header;
  throw new Failed('photo.too-large', { megapixels: Math.round(pixels / 1e6) });
}

/** A TIFF is described wherever it likes, at its end most of all. */
const isReadWhole = (format: ImageType) => format === 'tiff';
/** Bytes: more than 100 megapixels of 16 bits take a colour. */
const largestFile = 700 * 1024 * 1024;

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
    const size = measure(format, isReadWhole(format) ? await headOf(photo, largestFile) : head);
    if (size !== undefined) {
      const { width, height, orientation, cuts = [], pages = 1, dpi, date } = size;
      if (width < 1 || height < 1) throw new Failed('photo.no-pixels');
      return {
        format,
        width,
        height,
        orientation,
        cuts,
        ...(pages > 1 && { pages }),
        ...(dpi !== undefined && { dpi }),
        ...(date !== undefined && { date }),
      };
    }
    if (length >= photo.size || isReadWhole(format)) break;
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
