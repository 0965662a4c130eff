/** What phones, scanners and old programs write: legitimate, and easily refused by a reader that is too strict. */
import sharp from 'sharp';
import { jpegSizeOffset } from './bytes.ts';
import type { Specimen } from './entry.ts';

/** Larger than what faces are looked for in, so that it is shrunk when it is decoded. */
const large = { width: 1600, height: 2000 } as const;
const cutHeight = 1700;
const one = { expect: { faces: 1 } } as const;

export async function devicePhotos(portrait: Buffer): Promise<Specimen[]> {
  const photo = sharp(portrait).removeAlpha();
  const big = photo.clone().resize(large);
  const lying = sharp(await big.clone().png({ compressionLevel: 1 }).toBuffer()).rotate(270);
  const small = await photo.clone().jpeg({ quality: 90 }).toBuffer();
  return [
    {
      ...one,
      name: 'a phone’s large JPEG on its side, with a second picture behind it',
      file: 'phone.jpg',
      mime: 'image/jpeg',
      size: large,
      bytes: multiPicture(await lying.clone().withMetadata({ orientation: 6 }).jpeg().toBuffer(), small),
    },
    {
      ...one,
      name: 'a JPEG with many segments, fill bytes and EXIF behind them',
      file: 'many-segments.jpg',
      mime: 'image/jpeg',
      size: { width: 640, height: 800 },
      bytes: manySegments(small),
    },
    {
      ...one,
      name: 'a large PNG on its side by eXIf',
      file: 'turned.png',
      mime: 'image/png',
      size: large,
      bytes: await lying.clone().withMetadata({ orientation: 6 }).png({ compressionLevel: 1 }).toBuffer(),
    },
    {
      ...one,
      name: 'a large WebP with transparency and EXIF',
      file: 'extended.webp',
      mime: 'image/webp',
      size: large,
      bytes: await big
        .clone()
        .ensureAlpha(0.9)
        .withMetadata({ orientation: 1 })
        .webp({ effort: 0 })
        .toBuffer(),
    },
    {
      ...one,
      name: 'a large AVIF on its side by irot',
      file: 'turned.avif',
      mime: 'image/avif',
      size: large,
      // Counter-clockwise, in quarters: 3 is clockwise.
      bytes: renamedBox(await lying.clone().avif({ effort: 0 }).toBuffer(), 'pixi', 'irot', [3]),
    },
    {
      ...one,
      name: 'a large AVIF that is to be cut below',
      file: 'cut.avif',
      mime: 'image/avif',
      size: { width: large.width, height: cutHeight },
      bytes: renamedBox(
        await big.clone().withIccProfile('p3').avif({ effort: 0 }).toBuffer(),
        'colr',
        'clap',
        // Width, height, and by how much the middle is moved; each over 1.
        [large.width, cutHeight, 0, (cutHeight - large.height) / 2].flatMap((value) => [
          ...fourBytes(value),
          0,
          0,
          0,
          1,
        ]),
      ),
    },
    {
      ...one,
      name: 'a GIF that is larger than its screen',
      file: 'small-screen.gif',
      mime: 'image/gif',
      size: { width: 640, height: 800 },
      bytes: Buffer.from(await photo.clone().gif().toBuffer()).fill(0, 6, 10),
    },
    {
      ...one,
      name: 'a BMP from the top down',
      file: 'top-down.bmp',
      mime: 'image/bmp',
      size: { width: 640, height: 800 },
      bytes: topDownBmp(await photo.clone().raw().toBuffer(), 640, 800),
    },
    {
      ...one,
      name: 'a BMP of OS/2',
      file: 'os2.bmp',
      mime: 'image/bmp',
      size: { width: 640, height: 800 },
      bytes: os2Bmp(await photo.clone().flip().raw().toBuffer(), 640, 800),
    },
  ];
}

function fourBytes(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

const segment = (marker: number, load: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0xff, marker, (load.length + 2) >> 8, (load.length + 2) & 255]), load]);

/** CIPA DC-007: an index in APP2, and the other picture after the end of the first. */
function multiPicture(first: Buffer, second: Buffer): Buffer {
  const index = segment(0xe2, Buffer.from('MPF\0MM\0*\0\0\0\x08\0\0\0\0\0\0', 'latin1'));
  return Buffer.concat([first.subarray(0, 2), index, first.subarray(2), second]);
}

function manySegments(jpeg: Buffer): Buffer {
  const exif = segment(
    0xe1,
    Buffer.from('Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x01\0\0\0\0\0\0\0', 'latin1'),
  );
  const several = Array.from({ length: 200 }, (_, index) =>
    segment(0xe2 + (index % 12), Buffer.alloc(4000, 255)),
  );
  // Behind the frame header's marker come two bytes of length and one of depth.
  const frame = jpegSizeOffset(jpeg) - 5;
  const fill = Buffer.alloc(3, 255);
  return Buffer.concat([
    ...[jpeg.subarray(0, 2), ...several, exif],
    ...[jpeg.subarray(2, frame), fill, jpeg.subarray(frame)],
  ]);
}

/** A property of an AVIF that its picture can do without, made one that changes how it is shown. */
function renamedBox(avif: Buffer, from: string, to: string, content: readonly number[]): Buffer {
  const at = avif.indexOf(from);
  if (at === -1 || avif.readUInt32BE(at - 4) < 8 + content.length) throw new Error(`no ${from} to rename`);
  const copy = Buffer.from(avif);
  copy.write(to, at, 'latin1');
  copy.set(content, at + 4);
  // Such a property must be marked as essential, and stand last among those of the picture, by their numbers.
  const number = ['av1C', 'colr', 'ispe', 'pixi'].filter((name) => avif.includes(name)).indexOf(from) + 1;
  const start = copy.indexOf('ipma') + 15;
  const numbers = copy.subarray(start, start + (copy[start - 1] ?? 0));
  numbers.set([...numbers].filter((each) => (each & 127) !== number).concat(128 | number));
  return copy;
}

function bmpOf(header: Buffer, pixels: Buffer): Buffer {
  const file = Buffer.alloc(14);
  file.write('BM', 0, 'latin1');
  file.writeUInt32LE(file.length + header.length + pixels.length, 2);
  file.writeUInt32LE(file.length + header.length, 10);
  return Buffer.concat([file, header, pixels]);
}

/** Blue first. The widths here are multiples of four, so that no row needs padding. */
function swapped(rgb: Buffer): Buffer {
  const pixels = Buffer.from(rgb);
  for (let at = 0; at < pixels.length; at += 3) pixels.subarray(at, at + 3).reverse();
  return pixels;
}

function topDownBmp(rgb: Buffer, width: number, height: number): Buffer {
  const header = Buffer.alloc(40);
  header.writeUInt32LE(header.length, 0);
  header.writeInt32LE(width, 4);
  header.writeInt32LE(-height, 8);
  header.writeUInt16LE(1, 12);
  header.writeUInt16LE(24, 14);
  return bmpOf(header, swapped(rgb));
}

/** Its first header has sides of 16 bits, and rows from the bottom up. */
function os2Bmp(rgb: Buffer, width: number, height: number): Buffer {
  const header = Buffer.alloc(12);
  header.writeUInt32LE(header.length, 0);
  header.writeUInt16LE(width, 4);
  header.writeUInt16LE(height, 6);
  header.writeUInt16LE(1, 8);
  header.writeUInt16LE(24, 10);
  return bmpOf(header, swapped(rgb));
}
