import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExifReader from 'exifreader';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { errorCodes } from '../../../src/domain/errors.ts';
import { jpegSizeOffset } from '../../tools/corpus/bytes.ts';
import type { CorpusEntry } from '../../tools/corpus/entry.ts';
import { corpusFolder, makeCorpus } from '../../tools/corpus/make-corpus.ts';

let entries: readonly CorpusEntry[];

beforeAll(async () => {
  entries = await makeCorpus();
}, 60_000);

async function bytesOf(file: string): Promise<Buffer> {
  return readFile(join(corpusFolder, file));
}

async function latin(file: string, from: number, to: number): Promise<string> {
  return (await bytesOf(file)).toString('latin1', from, to);
}

/** Mean absolute difference of two photos of one size, 0 to 255. */
async function difference(a: Buffer, b: Buffer): Promise<number> {
  const pixels = (photo: Buffer) => sharp(photo).removeAlpha().raw().toBuffer();
  const [left, right] = [await pixels(a), await pixels(b)];
  if (left.length !== right.length) return 255;
  let sum = 0;
  left.forEach((value, index) => {
    sum += Math.abs(value - (right[index] ?? 0));
  });
  return sum / left.length;
}

describe('the corpus of bad photos', () => {
  it('names every file once and expects only codes that exist', () => {
    expect(new Set(entries.map(({ file }) => file)).size).toBe(entries.length);
    const outcomes = entries.flatMap(({ expect: wanted }) => ('anyOf' in wanted ? wanted.anyOf : [wanted]));
    const codes = outcomes.flatMap((outcome) => ('error' in outcome ? [outcome.error] : []));
    expect(errorCodes).toEqual(expect.arrayContaining(codes));
    expect(new Set(codes)).toEqual(
      new Set([
        'photo.not-an-image',
        'photo.empty',
        'photo.unreadable',
        'photo.no-pixels',
        'photo.too-large',
        'photo.unsupported',
        'photo.no-face',
      ]),
    );
  });

  it.each([
    ['portrait.jpg', 0, '\xff\xd8\xff'],
    ['cmyk.jpg', 0, '\xff\xd8\xff'],
    ['sixteen-bit.png', 0, '\x89PNG\r\n\x1a\n'],
    ['transparent.png', 0, '\x89PNG\r\n\x1a\n'],
    ['animated.gif', 0, 'GIF89a'],
    ['portrait.webp', 8, 'WEBP'],
    ['portrait.avif', 4, 'ftypavif'],
    ['portrait.bmp', 0, 'BM'],
    ['scan.tiff', 0, 'II*\0'],
    ['turned.heic', 4, 'ftypheic'],
    ['text.jpg', 0, 'Dear all'],
  ])('%s starts like what it is', async (file, at, magic) => {
    expect(await latin(file, at, at + magic.length)).toBe(magic);
  });

  it('has an empty file, and noise that looks like no image', async () => {
    expect(await bytesOf('empty.jpg')).toHaveLength(0);
    await expect(sharp(await bytesOf('random-bytes.jpg')).metadata()).rejects.toThrow(
      'unsupported image format',
    );
  });

  it.each([
    ['no-width.png', 0, 100],
    ['huge.png', 20_000, 15_000],
    ['no-data.png', 640, 480],
  ])('%s declares %i x %i pixels', async (file, width, height) => {
    const bytes = await bytesOf(file);
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([width, height]);
    expect(bytes.length).toBeLessThan(1000);
  });

  it.each([
    ['no-width.jpg', 0, 16],
    ['huge.jpg', 20_000, 15_000],
    ['truncated.jpg', 640, 800],
  ])('%s declares %i x %i pixels', async (file, width, height) => {
    const bytes = await bytesOf(file);
    const at = jpegSizeOffset(bytes);
    expect([bytes.readUInt16BE(at + 2), bytes.readUInt16BE(at)]).toEqual([width, height]);
  });

  it('truncates its JPEGs: the end-of-image mark is gone', async () => {
    expect((await bytesOf('portrait.jpg')).subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]));
    for (const file of ['truncated.jpg', 'truncated-header.jpg']) {
      await expect(
        sharp(await bytesOf(file), { failOn: 'truncated' })
          .raw()
          .toBuffer(),
        file,
      ).rejects.toThrow();
    }
  });

  it.each([
    ['cmyk.jpg', { space: 'cmyk', channels: 4 }],
    ['grey.jpg', { space: 'b-w', channels: 1 }],
    ['progressive.jpg', { isProgressive: true }],
    ['sixteen-bit.png', { depth: 'ushort', channels: 3 }],
    ['transparent.png', { hasAlpha: true }],
    ['animated.gif', { pages: 2 }],
  ])('%s has the pixel layout of its name', async (file, layout) => {
    expect(await sharp(await bytesOf(file)).metadata()).toMatchObject(layout);
  });

  it('shows the same upright portrait in every format and orientation', async () => {
    const portrait = await bytesOf('portrait.jpg');
    // sharp does not read bitmaps.
    const same = /^(orientation-\d|dated|progressive|portrait|sixteen-bit)\.(?!bmp)/;
    const files = entries.map(({ file }) => file).filter((file) => same.test(file));
    expect(files).toHaveLength(14);
    for (const file of files) {
      const upright = await sharp(await bytesOf(file))
        .autoOrient()
        .toColourspace('srgb')
        .png()
        .toBuffer();
      expect(await difference(upright, portrait), file).toBeLessThan(2);
    }
  });

  it('stores each orientation under its own EXIF number', async () => {
    for (let orientation = 1; orientation <= 8; orientation += 1) {
      const meta = await sharp(await bytesOf(`orientation-${orientation}.jpg`)).metadata();
      expect(meta.orientation).toBe(orientation);
      expect([meta.width, meta.height]).toEqual(orientation < 5 ? [640, 800] : [800, 640]);
    }
  });

  it('says nothing in EXIF about the photos that are turned without it', async () => {
    for (const file of ['upside-down.jpg', 'on-right-side.jpg', 'on-left-side.jpg']) {
      expect((await sharp(await bytesOf(file)).metadata()).exif, file).toBeUndefined();
    }
    const turnedBack = await sharp(await bytesOf('upside-down.jpg'))
      .rotate(180)
      .png()
      .toBuffer();
    expect(await difference(turnedBack, await bytesOf('portrait.jpg'))).toBeLessThan(2);
  });

  it('dates a photo in EXIF', async () => {
    const tags = ExifReader.load(await bytesOf('dated.jpg'));
    expect(tags.DateTimeOriginal?.description).toBe('1987:06:14 12:30:00');
  });

  it('writes a bitmap bottom row first, blue before red', async () => {
    const bitmap = await bytesOf('portrait.bmp');
    expect([bitmap.readInt32LE(18), bitmap.readInt32LE(22), bitmap.readUInt16LE(28)]).toEqual([640, 800, 24]);
    const { data } = await sharp(await bytesOf('sixteen-bit.png'))
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    const lastRow = (799 * 640 + 100) * 3;
    expect([...bitmap.subarray(54 + 300, 54 + 303)].reverse()).toEqual([
      ...data.subarray(lastRow, lastRow + 3),
    ]);
  });

  it('has the sizes it says', async () => {
    for (const { file, size } of entries.filter((entry) => !entry.file.endsWith('.bmp'))) {
      if (size === undefined) continue;
      const { autoOrient } = await sharp(await bytesOf(file)).metadata();
      expect(autoOrient, file).toEqual(size);
    }
  });
});
