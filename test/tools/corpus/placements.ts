/** The portrait turned, with and without a note of it in EXIF, and EXIF's date. */
import sharp from 'sharp';
import type { Specimen } from './entry.ts';
import { portraitSize as upright } from './scenes.ts';

const onItsSide = { width: upright.height, height: upright.width };

interface Turn {
  /** Clockwise degrees, first. */
  readonly rotate?: 90 | 180 | 270;
  /** Then left and right swapped, or top and bottom. */
  readonly mirror?: 'flop' | 'flip';
}

async function turn(photo: Buffer, { rotate, mirror }: Turn): Promise<Buffer> {
  // One step a pipeline: sharp has its own fixed order of steps within one.
  const rotated = rotate === undefined ? photo : await sharp(photo).rotate(rotate).png().toBuffer();
  return mirror === undefined ? rotated : sharp(rotated)[mirror]().png().toBuffer();
}

/** How the pixels must be stored so that each orientation 1 to 8 of EXIF shows the same upright photo. */
const storedAs: readonly Turn[] = [
  {},
  { mirror: 'flop' },
  { rotate: 180 },
  { mirror: 'flip' },
  { rotate: 90, mirror: 'flop' },
  { rotate: 270 },
  { rotate: 90, mirror: 'flip' },
  { rotate: 90 },
];

const one = { mime: 'image/jpeg', expect: { faces: 1 } } as const;

export async function placements(portrait: Buffer): Promise<Specimen[]> {
  const oriented = storedAs.map(async (stored, index): Promise<Specimen> => {
    const orientation = index + 1;
    return {
      ...one,
      name: `EXIF orientation ${orientation}`,
      file: `orientation-${orientation}.jpg`,
      size: upright,
      bytes: await sharp(await turn(portrait, stored))
        .withMetadata({ orientation })
        .jpeg({ quality: 90 })
        .toBuffer(),
    };
  });
  const turned = async (name: string, file: string, rotate: 90 | 180 | 270): Promise<Specimen> => ({
    ...one,
    name,
    file,
    size: rotate === 180 ? upright : onItsSide,
    bytes: await sharp(await turn(portrait, { rotate }))
      .jpeg({ quality: 90 })
      .toBuffer(),
  });
  return [
    ...(await Promise.all(oriented)),
    await turned('upside down, without EXIF', 'upside-down.jpg', 180),
    await turned('lying on its right side, without EXIF', 'on-right-side.jpg', 90),
    await turned('lying on its left side, without EXIF', 'on-left-side.jpg', 270),
    {
      ...one,
      name: 'a JPEG with the date it was taken',
      file: 'dated.jpg',
      size: upright,
      takenOn: '1987-06-14',
      bytes: await sharp(portrait)
        .withExif({ IFD2: { DateTimeOriginal: '1987:06:14 12:30:00' } })
        .jpeg({ quality: 90 })
        .toBuffer(),
    },
  ];
}
