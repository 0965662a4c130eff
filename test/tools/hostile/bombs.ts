/** Small files that declare, or unpack to, far more than they are. */
import { zlibSync } from 'fflate';
import { chunkOf } from './mutate-png.ts';
import { joined, patched, repeated } from './patch.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const letters = (text: string): Bytes => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const long = (value: number): Bytes => patched(new Uint8Array(4), 0, 4, value);
const pngStart = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** Grey, one bit a pixel: the least that a size can cost. */
const header = (width: number, height: number): Bytes =>
  chunkOf(letters('IHDR'), joined(long(width), long(height), Uint8Array.of(1, 0, 0, 0, 0)));

/** A PNG of this size, all black, with further chunks in front of its pixels. Megapixels cost about a kilobyte each. */
export function blackPng(width: number, height: number, ...more: readonly Uint8Array[]): Bytes {
  const rows = new Uint8Array((1 + Math.ceil(width / 8)) * height);
  const pixels = chunkOf(letters('IDAT'), zlibSync(rows, { level: 9 }));
  return joined(pngStart, header(width, height), ...more, pixels, chunkOf(letters('IEND'), new Uint8Array()));
}

/** A chunk of text or of a colour profile that unpacks to so many bytes. */
export function packedChunk(type: 'zTXt' | 'iCCP', bytes: number): Bytes {
  return chunkOf(
    letters(type),
    joined(letters('Comment\0\0'), zlibSync(new Uint8Array(bytes), { level: 9 })),
  );
}

/** A chunk of EXIF that says nothing but the orientation. */
export const turnedChunk = (orientation: number): Bytes =>
  chunkOf(
    letters('eXIf'),
    joined(
      letters('MM\0*\0\0\0\x08\0\x01'),
      letters('\x01\x12\0\x03\0\0\0\x01'),
      Uint8Array.of(0, orientation, 0, 0, 0, 0, 0, 0),
    ),
  );

/** A GIF whose first picture is larger than the screen that it declares, or which has many pictures of one pixel. */
export function gif(screen: number, picture: number, pictures = 1): Bytes {
  const short = (value: number): Bytes => patched(new Uint8Array(2), 0, 2, value, true);
  const one = joined(
    Uint8Array.of(0x21, 0xf9, 4, 0, 1, 0, 0, 0),
    Uint8Array.of(0x2c, 0, 0, 0, 0),
    short(picture),
    short(picture),
    // No colours of its own; two bits a pixel; clear, black, end.
    Uint8Array.of(0, 2, 2, 0x44, 0x01, 0),
  );
  return joined(
    letters('GIF89a'),
    short(screen),
    short(screen),
    Uint8Array.of(0x80, 0, 0, 0, 0, 0, 255, 255, 255),
    repeated(one, pictures),
    Uint8Array.of(0x3b),
  );
}

/** Head of a WebP with a canvas of this size, and nothing on it. */
export function webpCanvas(width: number, height: number): Bytes {
  const canvas = Uint8Array.of(
    ...[0x10, 0, 0, 0],
    ...[width - 1, height - 1].flatMap((side) => [side & 255, (side >> 8) & 255, side >> 16]),
  );
  const body = joined(letters('WEBPVP8X'), patched(new Uint8Array(4), 0, 4, 10, true), canvas);
  return joined(letters('RIFF'), patched(new Uint8Array(4), 0, 4, body.length, true), body);
}

export function box(name: string, ...content: readonly Uint8Array[]): Bytes {
  const body = joined(letters(name), ...content);
  return joined(long(body.length + 4), body);
}

/** Head of an AVIF whose properties are these boxes. */
export function avifHead(...properties: readonly Uint8Array[]): Bytes {
  const nought = new Uint8Array(4);
  return joined(
    box('ftyp', letters('avif'), nought, letters('avifmif1')),
    box('meta', nought, box('iprp', box('ipco', ...properties))),
  );
}

export const extents = (width: number, height: number): Bytes =>
  box('ispe', new Uint8Array(4), long(width), long(height));

/** Segments of a JPEG without a picture: `count` of them with a full load each. */
export function jpegSegments(marker: number, count: number, load: Uint8Array): Bytes {
  const length = patched(new Uint8Array(2), 0, 2, load.length + 2);
  const segment = joined(Uint8Array.of(0xff, marker), length, load);
  return repeated(segment, count);
}

const svgOf = (inside: string): Bytes =>
  letters(
    `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${inside}</svg>`,
  );

export const svgBombs: Readonly<Record<string, Bytes>> = {
  'that laughs a billion times': letters(
    `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "ha">${'bcdefghij'
      .split('')
      .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index] ?? 'a'};`.repeat(10)}">`)
      .join('')}]><svg xmlns="http://www.w3.org/2000/svg"><text>&j;</text></svg>`,
  ),
  'with a page inside': svgOf('<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>'),
  'with a script and an address': svgOf('<script>1</script><image href="http://example.invalid/x.png"/>'),
};
