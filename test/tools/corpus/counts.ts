/** Sound photos with no face, with many, and of sizes a face hardly fits in. */
import sharp from 'sharp';
import type { Specimen } from './entry.ts';
import { meadow, tenFaces } from './scenes.ts';

async function jpeg(picture: Buffer): Promise<Buffer> {
  return sharp(picture).jpeg({ quality: 90 }).toBuffer();
}

export async function faceCounts(portrait: Buffer): Promise<Specimen[]> {
  const nobody = { mime: 'image/jpeg', expect: { error: 'photo.no-face' } } as const;
  return [
    {
      ...nobody,
      name: 'a meadow with nobody in it',
      file: 'meadow.jpg',
      size: { width: 1200, height: 800 },
      bytes: await jpeg(await meadow(1200, 800)),
    },
    {
      ...nobody,
      name: 'plain grey',
      file: 'plain.jpg',
      size: { width: 640, height: 480 },
      bytes: await sharp({ create: { width: 640, height: 480, channels: 3, background: '#9a9a9a' } })
        .jpeg()
        .toBuffer(),
    },
    {
      ...nobody,
      name: 'a portrait shrunk to 8x8 pixels',
      file: 'tiny.jpg',
      size: { width: 8, height: 8 },
      bytes: await jpeg(await sharp(portrait).resize(8, 8).png().toBuffer()),
    },
    {
      ...nobody,
      name: 'a strip of 4000x20 pixels',
      file: 'strip.jpg',
      size: { width: 4000, height: 20 },
      bytes: await jpeg(await meadow(4000, 20)),
    },
    {
      name: 'ten faces',
      file: 'ten-faces.jpg',
      mime: 'image/jpeg',
      expect: { faces: 10 },
      size: { width: 1920, height: 1280 },
      bytes: await jpeg(await tenFaces()),
    },
  ];
}
