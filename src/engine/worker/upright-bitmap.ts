import { Failed } from './failed.ts';
import { largeFrom } from './large-photos.ts';
import type { Sides } from './measure/measured.ts';
import { readOwnFormat } from './own-formats/read-own-format.ts';
import type { Header } from './sniff.ts';

/**
 * The upright photo, shrunk so that its longer side has at most `longSide` pixels; first frame of an animation, first
 * page of a file of several. Fails with `photo.unreadable`, or with what the reader of its format says.
 */
export async function uprightBitmap(photo: Blob, header: Header, longSide = Infinity): Promise<ImageBitmap> {
  const own = await readOwnFormat(photo, header);
  try {
    if (own !== undefined) {
      const { width, height, data } = own;
      const pixels = new ImageData(data as Uint8ClampedArray<ArrayBuffer>, width, height);
      return await createImageBitmap(pixels, shrinkingTo(longSide, header, { width, height }));
    }
    const options: ImageBitmapOptions = {
      imageOrientation: 'from-image',
      ...shrinkingTo(longSide, header),
    };
    return await createImageBitmap(new Blob([photo], { type: `image/${header.format}` }), options);
  } catch {
    throw new Failed('photo.unreadable');
  }
}

/** EXIF orientations from here on turn the picture by a quarter. */
const firstOnSide = 5;

const isShrunkTo = (longSide: number, { width, height }: Sides) => Math.max(width, height) > longSide;

/** `upright` are the sides that come in, where they are known; where not, what the header says must do. */
function shrinkingTo(longSide: number, header: Header, upright?: Sides): ImageBitmapOptions {
  if (!isShrunkTo(longSide, header)) return {};
  const { width, height } = header;
  const shrink = longSide / Math.max(width, height);
  const wanted = (upright?.width ?? (header.orientation >= firstOnSide ? height : width)) * shrink;
  // What the header did not show may still turn or cut the picture: a strip must not become an enormous one.
  const narrowest = Math.min(...shapesOf(header).map((shape) => shape.width / shape.height));
  return {
    // One side only: the browser keeps the shape, also when EXIF turns the picture.
    resizeWidth: Math.max(1, Math.round(Math.min(wanted, Math.sqrt(largeFrom * narrowest)))),
    resizeQuality: 'medium',
  };
}

/**
 * Upright size at full resolution of a bitmap that was made for `longSide`. Fails when what was decoded is not what
 * the header declared: a decoder may believe another part of the file, and then it may be of any size. Only less than
 * was declared is good: a file may say that its edges are to be cut.
 */
export function trueSize({ width, height }: ImageBitmap, header: Header, longSide = Infinity): Sides {
  const shrunk = isShrunkTo(longSide, header);
  const shape = shapesOf(header).find((declared) =>
    shrunk
      ? Math.abs(height - (declared.height * width) / declared.width) <= roundedBy
      : width <= declared.width && height <= declared.height,
  );
  if (shape === undefined) throw new Failed('photo.unreadable');
  return shrunk ? { width: shape.width, height: shape.height } : { width, height };
}

/** All that may come out of the decoder: the whole picture or a part that the file names, upright or on its side. */
function shapesOf(header: Header): readonly Sides[] {
  const { width, height, cuts } = header;
  const inside = cuts.filter((cut) => cut.width <= width && cut.height <= height);
  return [header, ...inside].flatMap((shape) => [shape, { width: shape.height, height: shape.width }]);
}

/** Pixels by which the shorter side of a shrunk picture may be off. */
const roundedBy = 1.5;
