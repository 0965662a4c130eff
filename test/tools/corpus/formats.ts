/** One portrait in every file format and pixel layout a family's folder may hold. */
import sharp from 'sharp';
import { encodeBmp } from './bytes.ts';
import type { Specimen } from './entry.ts';
import { turnedHeic } from './heic.ts';
import { portraitSize as size } from './scenes.ts';

/** Two pages of a second each: the face first, plain grey after it. */
async function animatedGif(portrait: Buffer): Promise<Buffer> {
  const grey = await sharp({ create: { ...size, channels: 3, background: '#808080' } })
    .png()
    .toBuffer();
  return sharp([portrait, grey], { join: { animated: true } })
    .gif({ delay: [1000, 1000], loop: 0 })
    .toBuffer();
}

/** The portrait in a round frame: what lies outside it is fully transparent. */
async function transparentPng(portrait: Buffer): Promise<Buffer> {
  const frame = `<svg width="${size.width}" height="${size.height}"><ellipse cx="320" cy="360" rx="310" ry="355"/></svg>`;
  return sharp(portrait)
    .ensureAlpha()
    .composite([{ input: Buffer.from(frame), blend: 'dest-in' }])
    .png()
    .toBuffer();
}

async function bmp(portrait: Buffer): Promise<Buffer> {
  return encodeBmp(await sharp(portrait).removeAlpha().raw().toBuffer(), size.width, size.height);
}

export async function photoFormats(portrait: Buffer): Promise<Specimen[]> {
  const photo = sharp(portrait);
  const jpeg = { quality: 90 };
  const one = { expect: { faces: 1 }, size } as const;
  return [
    {
      name: 'a plain JPEG',
      file: 'portrait.jpg',
      mime: 'image/jpeg',
      ...one,
      bytes: await photo.clone().jpeg(jpeg).toBuffer(),
    },
    {
      name: 'a progressive JPEG',
      file: 'progressive.jpg',
      mime: 'image/jpeg',
      ...one,
      bytes: await photo
        .clone()
        .jpeg({ ...jpeg, progressive: true })
        .toBuffer(),
    },
    {
      name: 'a grey JPEG',
      file: 'grey.jpg',
      mime: 'image/jpeg',
      ...one,
      bytes: await photo.clone().toColourspace('b-w').jpeg(jpeg).toBuffer(),
    },
    {
      name: 'a CMYK JPEG',
      file: 'cmyk.jpg',
      mime: 'image/jpeg',
      ...one,
      bytes: await photo.clone().toColourspace('cmyk').jpeg(jpeg).toBuffer(),
    },
    {
      name: 'a PNG of 16 bits a channel',
      file: 'sixteen-bit.png',
      mime: 'image/png',
      ...one,
      bytes: await photo.clone().toColourspace('rgb16').png().toBuffer(),
    },
    {
      name: 'a PNG with transparency',
      file: 'transparent.png',
      mime: 'image/png',
      ...one,
      bytes: await transparentPng(portrait),
    },
    {
      name: 'a WebP',
      file: 'portrait.webp',
      mime: 'image/webp',
      ...one,
      bytes: await photo.clone().webp(jpeg).toBuffer(),
    },
    {
      name: 'an AVIF',
      file: 'portrait.avif',
      mime: 'image/avif',
      ...one,
      bytes: await photo.clone().avif({ quality: 70, effort: 2 }).toBuffer(),
    },
    {
      name: 'an animated GIF with the face in its first frame',
      file: 'animated.gif',
      mime: 'image/gif',
      ...one,
      bytes: await animatedGif(portrait),
    },
    { name: 'a BMP', file: 'portrait.bmp', mime: 'image/bmp', ...one, bytes: await bmp(portrait) },
    {
      name: 'a phone’s HEIC, lying and mirrored by its properties',
      file: 'turned.heic',
      mime: 'image/heic',
      ...one,
      takenOn: '1987-06-05',
      dpi: 600,
      bytes: await turnedHeic(),
    },
    {
      name: 'a scan (TIFF of 16 bits) at 600 dots per inch that was put in upside down',
      file: 'scan.tiff',
      mime: 'image/tiff',
      ...one,
      dpi: 600,
      bytes: await sharp(await photo.clone().rotate(180).png().toBuffer())
        .toColourspace('rgb16')
        .withMetadata({ orientation: 3, density: 600 })
        .tiff({ compression: 'lzw' })
        .toBuffer(),
    },
  ];
}
