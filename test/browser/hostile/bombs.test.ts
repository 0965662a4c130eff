import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPool } from '../../../src/engine/pool.ts';
import type { Candidate } from '../../../src/workflows/search/contract.ts';
import { createSessionFolder } from '../../../src/state/search/folder.ts';
import * as bombs from '../../tools/hostile/bombs.ts';
import { joined, patched, repeated } from '../../tools/hostile/patch.ts';
import { codeOf } from '../engine/expecting.ts';
import { fetchPhoto, smallPortrait } from '../engine/photos.ts';
import { lifeLocks } from './worker-witness.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const pool = createPool({ workers: 1 });
afterAll(() => {
  pool.dispose();
});

let jpeg: Bytes;
let bmp: Bytes;
let portrait: Blob;
let locks: readonly string[];
beforeAll(async () => {
  jpeg = await (await fetchPhoto('/corpus/seed.jpg')).bytes();
  bmp = await (await fetchPhoto('/corpus/seed.bmp')).bytes();
  portrait = await smallPortrait();
  expect(codeOf(await pool.analyse(portrait))).toBe('ok');
  locks = await lifeLocks();
});

/** The seed with another size in its frame header. */
function jpegOf(width: number, height: number): Bytes {
  const frame = jpeg.findIndex((byte, at) => byte === 0xff && jpeg[at + 1] === 0xc0);
  return patched(patched(jpeg, frame + 5, 2, height), frame + 7, 2, width);
}
const behindStart = (...segments: readonly Uint8Array[]): Bytes =>
  joined(jpeg.subarray(0, 2), ...segments, jpeg.subarray(2));
const exif = (bytes: number): Bytes => {
  const load = new Uint8Array(bytes);
  load.set(new TextEncoder().encode('Exif\0\0MM\0*'));
  return load;
};

type Outcome = 'ok' | `photo.${string}`;

const table: readonly (readonly [what: string, make: () => Bytes, ...outcomes: readonly Outcome[]])[] = [
  [
    'a PNG of 60,000 x 60,000 pixels',
    () => patched(patched(bombs.blackPng(8, 8), 16, 4, 60_000), 20, 4, 60_000),
    'photo.too-large',
  ],
  ['a JPEG of 65,500 x 65,500 pixels', () => jpegOf(65_500, 65_500), 'photo.too-large'],
  ['a GIF of 65,535 x 65,535 pixels', () => bombs.gif(65_535, 65_535), 'photo.too-large'],
  ['a WebP of 16,383 x 16,383 pixels', () => bombs.webpCanvas(16_383, 16_383), 'photo.too-large'],
  [
    'a BMP of 65,000 x 65,000 pixels',
    () => patched(patched(bmp, 18, 4, 65_000, true), 22, 4, 65_000, true),
    'photo.too-large',
  ],
  [
    'an AVIF of 16,384 x 16,384 pixels that is to be cut to a few',
    () =>
      bombs.avifHead(
        bombs.extents(8, 8),
        bombs.extents(16_384, 16_384),
        bombs.box('clap', new Uint8Array(32).fill(1)),
      ),
    'photo.too-large',
  ],
  ['a PNG of 98 megapixels in 12 kilobytes', () => bombs.blackPng(9900, 9900), 'ok', 'photo.unreadable'],
  [
    'a PNG that is a strip and lies on its side',
    () => bombs.blackPng(19_000, 100, bombs.turnedChunk(6)),
    'ok',
    'photo.unreadable',
  ],
  ['a JPEG of 98 megapixels in 4 kilobytes', () => jpegOf(9900, 9900), 'ok', 'photo.unreadable'],
  ['a GIF that is larger than it says', () => bombs.gif(10, 65_535), 'photo.too-large'],
  ['a GIF of 20,000 pictures', () => bombs.gif(1, 1, 20_000), 'ok', 'photo.unreadable'],
  [
    'a PNG with a text of 100 megabytes in it',
    () => bombs.blackPng(8, 8, bombs.packedChunk('zTXt', 100_000_000)),
    'ok',
    'photo.unreadable',
  ],
  [
    'a PNG with a colour profile of 100 megabytes',
    () => bombs.blackPng(8, 8, bombs.packedChunk('iCCP', 100_000_000)),
    'ok',
    'photo.unreadable',
  ],
  [
    'a JPEG with 8 megabytes of EXIF in front',
    () => behindStart(bombs.jpegSegments(0xe1, 128, exif(65_000))),
    'ok',
  ],
  [
    'a JPEG with 8 megabytes of colour profile',
    () => behindStart(bombs.jpegSegments(0xe2, 128, new Uint8Array(65_000))),
    'ok',
  ],
  [
    'a JPEG of a million segments',
    () => behindStart(bombs.jpegSegments(0xe5, 1_000_000, new Uint8Array())),
    'photo.unreadable',
  ],
  [
    'an AVIF of a million sizes',
    () => bombs.avifHead(repeated(bombs.extents(1, 1), 1_000_000)),
    'photo.unreadable',
  ],
  ...Object.entries(bombs.svgBombs).map(
    ([what, bytes]) => [`an SVG ${what}`, () => bytes, 'photo.unsupported'] as const,
  ),
  ['an icon', () => Uint8Array.of(0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 1, 0, 32, 0), 'photo.not-an-image'],
  [
    'an icon that says it is an AVIF',
    () => joined(Uint8Array.of(0, 0, 1, 0), bombs.avifHead(bombs.extents(8, 8)).subarray(4)),
    'photo.unreadable',
  ],
];

describe('a bomb', () => {
  it.each(table.map(([what, make, ...outcomes]) => ({ what, make, outcomes })))(
    'such as $what ends in a code or is read, in the same worker',
    async ({ make, outcomes }) => {
      const photo = new Blob([make()]);
      const start = performance.now();
      expect(outcomes).toContain(codeOf(await pool.analyse(photo)));
      // Milliseconds, with the whole ladder of detectors on a busy machine.
      expect(performance.now() - start).toBeLessThan(30_000);
      expect(await lifeLocks()).toEqual(locks);
    },
  );

  it('leaves the worker as good as before', async () => {
    expect(codeOf(await pool.analyse(portrait))).toBe('ok');
    const [memory] = await pool.memory();
    // Bytes: the networks' weights and nothing else.
    expect(memory?.bytes).toBeLessThan(80e6);
  });
});

describe('ten thousand tiny files', () => {
  it('dropped as a folder are all accounted for, and the page goes on drawing', async () => {
    const found: Candidate['key'][] = [];
    const folder = createSessionFolder(pool, {
      beginFolder: () => undefined,
      addFiles: (units) => found.push(...units.map(({ key }) => key)),
      endFolder: () => undefined,
      dropFolder: () => undefined,
    });
    const pixel = bombs.blackPng(1, 1);
    const contents = (index: number): BlobPart => {
      if (index === 5000) return portrait;
      if (index % 2500 === 1) return pixel;
      if (index % 3 === 0) return '';
      return index % 3 === 1 ? pixel.subarray(0, 30) : `junk ${String(index)}`;
    };
    const files = Array.from(
      { length: 10_000 },
      (_, index) => new File([contents(index)], `${String(index)}.jpg`),
    );
    let longest = 0;
    let last = performance.now();
    const watch = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 10);
    const started = performance.now();
    folder.offer({ files, folders: [] });
    await expect.poll(() => folder.busy.value, { timeout: 50_000, interval: 100 }).toBe(false);
    clearInterval(watch);
    console.log(
      `10,000 files in ${((performance.now() - started) / 1000).toFixed(1)} s, longest pause ${longest.toFixed(0)} ms`,
      JSON.stringify(folder.progress.value).slice(0, 400),
    );
    expect(folder.progress.value).toMatchObject({ state: 'done', faces: 1 });
    expect(found).toHaveLength(1);
    // Milliseconds between two turns of the page, on a machine with other work to do.
    expect(longest).toBeLessThan(1000);
  });
});
