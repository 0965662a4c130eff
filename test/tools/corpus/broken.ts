/** Files that are no photo, or a photo nobody can open. */
import sharp from 'sharp';
import { heicHead, hollowPng, noise, redeclareJpeg } from './bytes.ts';
import type { Specimen } from './entry.ts';

export async function brokenFiles(portrait: Buffer): Promise<Specimen[]> {
  const jpeg = await sharp(portrait).jpeg({ quality: 90 }).toBuffer();
  const tiny = await sharp(portrait).resize(16, 16).jpeg().toBuffer();
  const fax = await sharp(portrait)
    .toColourspace('b-w')
    .tiff({ compression: 'ccittfax4', bitdepth: 1 })
    .toBuffer();
  return [
    {
      name: 'random bytes named .jpg',
      file: 'random-bytes.jpg',
      mime: 'image/jpeg',
      expect: { error: 'photo.not-an-image' },
      bytes: noise(40_000),
    },
    {
      name: 'a text file named .jpg',
      file: 'text.jpg',
      mime: 'image/jpeg',
      expect: { error: 'photo.not-an-image' },
      bytes: Buffer.from('Dear all, the photos of the summer of 1987 are in the other letter.\n'.repeat(40)),
    },
    {
      name: 'an empty file',
      file: 'empty.jpg',
      mime: 'image/jpeg',
      expect: { error: 'photo.empty' },
      bytes: Buffer.alloc(0),
    },
    {
      // The face lies in the upper half, so a decoder that shows what it has may show it whole.
      name: 'a JPEG cut off in the middle',
      file: 'truncated.jpg',
      mime: 'image/jpeg',
      expect: { anyOf: [{ error: 'photo.unreadable' }, { faces: 1 }] },
      bytes: jpeg.subarray(0, Math.floor(jpeg.length / 2)),
    },
    {
      name: 'a JPEG cut off inside its header',
      file: 'truncated-header.jpg',
      mime: 'image/jpeg',
      expect: { error: 'photo.unreadable' },
      bytes: jpeg.subarray(0, 100),
    },
    {
      name: 'a PNG without its pixels',
      file: 'no-data.png',
      mime: 'image/png',
      expect: { anyOf: [{ error: 'photo.unreadable' }, { error: 'photo.no-face' }] },
      bytes: hollowPng(640, 480),
    },
    {
      name: 'a PNG of 0 pixels width',
      file: 'no-width.png',
      mime: 'image/png',
      expect: { error: 'photo.no-pixels' },
      bytes: hollowPng(0, 100),
    },
    {
      name: 'a JPEG of 0 pixels width',
      file: 'no-width.jpg',
      mime: 'image/jpeg',
      expect: { error: 'photo.no-pixels' },
      bytes: redeclareJpeg(tiny, 0, 16),
    },
    {
      name: 'a PNG that declares 300 megapixels',
      file: 'huge.png',
      mime: 'image/png',
      expect: { error: 'photo.too-large' },
      bytes: hollowPng(20_000, 15_000),
    },
    {
      name: 'a JPEG that declares 300 megapixels',
      file: 'huge.jpg',
      mime: 'image/jpeg',
      expect: { error: 'photo.too-large' },
      bytes: redeclareJpeg(tiny, 20_000, 15_000),
    },
    {
      name: 'a TIFF of a fax',
      file: 'fax.tiff',
      mime: 'image/tiff',
      expect: { error: 'photo.unsupported' },
      bytes: fax,
    },
    {
      name: 'the head of an iPhone photo (HEIC) with nothing behind it',
      file: 'head-only.heic',
      mime: 'image/heic',
      expect: { error: 'photo.unreadable' },
      bytes: heicHead(),
    },
  ];
}
