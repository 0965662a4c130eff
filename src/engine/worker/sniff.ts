import { disableTypes, imageSize } from 'image-size';
import { photoFormats, type PhotoFormat } from '../../domain/face.ts';
import { Failed } from './failed.ts';

/** What a file's own bytes say, whatever its name or declared type. */
export interface Header {
  readonly format: PhotoFormat;
  /** Pixels as stored, before EXIF orientation. */
  readonly width: number;
  readonly height: number;
  /** True when EXIF, as far as the header shows it, lays the picture on its side. */
  readonly liesOnSide: boolean;
}

const known: Readonly<Record<string, PhotoFormat | undefined>> = {
  ...Object.fromEntries(photoFormats.map((format) => [format, format])),
  jpg: 'jpeg',
};

/** Formats that photos do not come in; TGA has no signature, so that any text could pass for one. */
disableTypes(['tga', 'cur', 'dds', 'icns', 'ico', 'ktx', 'pnm', 'psd']);

/**
 * Reads type and declared size from the head of the file. Fails with `photo.empty`, `photo.not-an-image`,
 * `photo.unsupported` (an image, but of a kind browsers cannot show), `photo.no-pixels`, or `photo.unreadable` when
 * it begins like a photo but is cut off or damaged, or the file itself cannot be read.
 */
export async function sniff(photo: Blob): Promise<Header> {
  if (photo.size === 0) throw new Failed('photo.empty');
  for (const length of headLengths) {
    const head = await headOf(photo, length);
    const found = measure(head);
    if (found !== undefined) return checked(found);
    if (length >= photo.size) throw unmeasured(head);
  }
  throw new Failed('photo.not-an-image');
}

/** A file may be gone, changed or a folder by the time it is read. */
async function headOf(photo: Blob, length: number): Promise<Uint8Array> {
  try {
    return new Uint8Array(await photo.slice(0, length).arrayBuffer());
  } catch {
    throw new Failed('photo.unreadable');
  }
}

/** A large embedded thumbnail or colour profile can push the size far back; few files need more than the first. */
const headLengths = [256 * 1024, 4 * 1024 * 1024, 64 * 1024 * 1024];

/** EXIF orientations 5 to 8 swap width and height. */
const firstOnSide = 5;

type Measured = ReturnType<typeof imageSize>;

function measure(head: Uint8Array): Measured | undefined {
  try {
    return imageSize(head);
  } catch {
    return undefined;
  }
}

/** First bytes of the kinds people have, to tell a damaged photo from something else; BMP's two letters prove nothing. */
const signatures: readonly (readonly [starts: RegExp, type: string])[] = [
  [/^\xff\xd8\xff/, 'jpg'],
  [/^\x89PNG\r\n/, 'png'],
  [/^GIF8[79]a/, 'gif'],
  [/^RIFF.{4}WEBP/s, 'webp'],
  [/^.{4}ftypavi[fs]/s, 'avif'],
  [/^.{4}ftyp(he|mi|ms)/s, 'heic'],
  [/^(II\*\0|MM\0\*)/, 'tiff'],
];

/** Why a file has no size: cut off or damaged, of a kind not opened here, or no image at all. */
function unmeasured(head: Uint8Array): Failed {
  const start = String.fromCharCode(...head.subarray(0, 16));
  const [, type] = signatures.find(([starts]) => starts.test(start)) ?? [];
  if (type === undefined) return new Failed('photo.not-an-image');
  return known[type] === undefined
    ? new Failed('photo.unsupported', { format: type })
    : new Failed('photo.unreadable');
}

function checked({ type = '', width, height, orientation = 1 }: Measured): Header {
  const format = known[type];
  if (format === undefined) throw new Failed('photo.unsupported', { format: type });
  if (width < 1 || height < 1) throw new Failed('photo.no-pixels');
  return { format, width, height, liesOnSide: orientation >= firstOnSide };
}
