import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { Failed } from '../../../../src/engine/worker/failed.ts';
import { measureTiff } from '../../../../src/engine/worker/measure/tiff.ts';
import type { Raster } from '../../../../src/engine/worker/raster.ts';
import { readTiff } from '../../../../src/engine/worker/own-formats/tiff.ts';
import { Dice } from '../../../tools/hostile/dice.ts';
import { bigEndianTiff, tiffOf } from './a-tiff.ts';

const size = { width: 70, height: 50 } as const;
const pixels = Buffer.from(
  Array.from({ length: size.width * size.height }, (_, at) => {
    const [x, y] = [at % size.width, Math.floor(at / size.width)];
    return [3 * x, 5 * y, x > 30 ? 200 : 40];
  }).flat(),
);
const photo = () => sharp(pixels, { raw: { ...size, channels: 3 } });
const read = async (bytes: Uint8Array) => readTiff(new Uint8Array(bytes));

/** Largest difference of a colour, 0 to 255. */
async function offBy({ data, width, height }: Raster, expected: Sharp): Promise<number> {
  const { data: wanted, info } = await expected
    .clone()
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect({ width, height }).toEqual({ width: info.width, height: info.height });
  let most = 0;
  for (let at = 0; at < width * height; at += 1)
    for (let channel = 0; channel < 3; channel += 1) {
      const want = wanted[at * info.channels + (info.channels === 3 ? channel : 0)] ?? 0;
      most = Math.max(most, Math.abs((data[4 * at + channel] ?? 0) - want));
    }
  return most;
}

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return 'ok';
  } catch (error) {
    return error instanceof Failed ? error.failure.code : 'thrown';
  }
};

describe('a TIFF', () => {
  it.each(['none', 'lzw', 'deflate', 'packbits'] as const)(
    'packed by %s, in strips and in tiles, has its own pixels',
    async (compression) => {
      for (const tile of [false, true]) {
        const options = { compression, tile, tileWidth: 32, tileHeight: 16 } as const;
        expect(await offBy(await read(await photo().tiff(options).toBuffer()), photo())).toBe(0);
      }
    },
  );

  it('packed as JPEG has nearly its own pixels', async () => {
    const bytes = await photo().tiff({ compression: 'jpeg', quality: 95 }).toBuffer();
    expect(await offBy(await read(bytes), photo())).toBeLessThan(60);
  });

  it('of 16 bits, grey, with transparency or of printing inks is shown in its colours', async () => {
    const sixteen = await photo().toColourspace('rgb16').tiff({ compression: 'lzw' }).toBuffer();
    expect(await offBy(await read(sixteen), photo())).toBeLessThan(2);
    const grey = photo().clone().greyscale();
    expect(await offBy(await read(await grey.clone().tiff({ compression: 'lzw' }).toBuffer()), grey)).toBe(0);
    const half = sharp(await photo().ensureAlpha(0.5).png().toBuffer());
    expect(
      await offBy(await read(await half.clone().tiff({ compression: 'deflate' }).toBuffer()), half),
    ).toBeLessThan(3);
    const inks = await read(await photo().toColourspace('cmyk').tiff({ compression: 'none' }).toBuffer());
    const red = inks.data[4 * 60] ?? 0;
    expect(red, 'redder at the right').toBeGreaterThan((inks.data[4 * 5] ?? 0) + 50);
  });

  it('of one bit is black and white, whichever of them is nought', async () => {
    const rows = Uint8Array.of(0b1010_0000, 0b0100_0000);
    const one = { width: 3, height: 2, bits: 1, samples: 1 } as const;
    const lights = async (photometric: number) =>
      (await read(tiffOf({ ...one, photometric, data: rows }))).data.filter((_, at) => at % 4 === 0);
    expect([...(await lights(1))]).toEqual([255, 0, 255, 0, 255, 0]);
    expect([...(await lights(0))]).toEqual([0, 255, 0, 255, 0, 255]);
  });

  it('with a palette, and with the greater byte first, has its colours', async () => {
    const map = [...[0, 0xff00], ...[0, 0x8000], ...[0x4000, 0]];
    const page = { width: 2, height: 1, bits: 1, samples: 1, photometric: 3, colourMap: map } as const;
    const { data } = await read(tiffOf({ ...page, data: Uint8Array.of(0b0100_0000) }));
    expect([...data]).toEqual([0, 0, 0x40, 255, 255, 0x80, 0, 255]);
    const big = await read(bigEndianTiff(1, 1, [0x1234, 0x5678, 0x9abc]));
    expect([...big.data]).toEqual([0x12, 0x56, 0x9a, 255]);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'of orientation %i stands upright, mirrored where it says so',
    async (orientation) => {
      const bytes = await photo().withMetadata({ orientation }).tiff({ compression: 'lzw' }).toBuffer();
      expect(await offBy(await read(bytes), sharp(bytes).autoOrient())).toBe(0);
    },
  );
});

describe('a hostile TIFF', () => {
  const grey = { width: 4, height: 2, bits: 8, samples: 1, photometric: 1 } as const;

  it('whose blocks lie outside of the file, or are of no size, fails', async () => {
    const data = new Uint8Array(8);
    expect(await codeOf(read(tiffOf({ ...grey, data, offset: 1_000_000 })))).toBe('photo.unreadable');
    expect(await codeOf(read(tiffOf({ ...grey, data, rowsPerStrip: 0 })))).toBe('photo.unreadable');
    expect(await codeOf(read(tiffOf({ ...grey, data, samples: 60_000 })))).toBe('photo.unsupported');
  });

  it('of fax, floating point or separate planes is told to be of another kind', async () => {
    const data = new Uint8Array(64);
    expect(await codeOf(read(tiffOf({ ...grey, data, compression: 4 })))).toBe('photo.unsupported');
    expect(await codeOf(read(tiffOf({ ...grey, data, bits: 32 })))).toBe('photo.unsupported');
    expect(await codeOf(read(tiffOf({ ...grey, data, samples: 3, photometric: 2, planar: 2 })))).toBe(
      'photo.unsupported',
    );
  });

  it('whose codes go round in circles fails instead of being followed', async () => {
    // Clear; then an entry that is not there yet, which would become its own beginning.
    const circle = packedCodes([256, 258, 65, 258, 258]);
    expect(await codeOf(read(tiffOf({ ...grey, data: circle, compression: 5 })))).toBe('photo.unreadable');
  });

  it('that inflates into more than its page is read as far as the page goes', async () => {
    const { zlibSync } = await import('fflate');
    const bomb = zlibSync(new Uint8Array(50_000_000).fill(9));
    const start = performance.now();
    const { data } = await read(tiffOf({ ...grey, data: bomb, compression: 8 }));
    expect(data[0]).toBe(9);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it('in 300 files damaged by chance ends in pixels or in a code', async () => {
    const file = (compression: 'lzw' | 'deflate' | 'packbits' | 'jpeg') =>
      photo().tiff({ compression }).toBuffer();
    const files = [
      await file('lzw'),
      await file('deflate'),
      await file('packbits'),
      await file('jpeg'),
    ] as const;
    for (let index = 0; index < 300; index += 1) {
      const dice = new Dice(index);
      const bytes = Uint8Array.from(dice.one([...files]));
      for (let times = 0; times < 6; times += 1) bytes[dice.whole(0, bytes.length - 1)] = dice.whole(0, 255);
      // What declares more is refused before it is read.
      const size = measureTiff(new DataView(bytes.buffer));
      if (size === undefined || size.width * size.height > 1_000_000) continue;
      expect(await codeOf(read(bytes)), `damaged by the dice ${index}`).toMatch(/^(ok|photo\.)/);
    }
  });
});

/** Codes of nine bits. */
function packedCodes(codes: readonly number[]): Uint8Array {
  const bits = codes.map((code) => code.toString(2).padStart(9, '0')).join('');
  return Uint8Array.from(bits.match(/.{1,8}/g) ?? [], (byte) => Number.parseInt(byte.padEnd(8, '0'), 2));
}
