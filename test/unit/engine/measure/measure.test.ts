import { describe, expect, it } from 'vitest';
import { seedNames } from '../../../tools/corpus/seed-names.ts';
import { seeds } from '../../../tools/corpus/seeds.ts';
import { hollowPng, redeclareJpeg } from '../../../tools/corpus/bytes.ts';
import { Dice } from '../../../tools/hostile/dice.ts';
import { gif, svgBombs } from '../../../tools/hostile/bombs.ts';
import { joined } from '../../../tools/hostile/patch.ts';
import { mutated } from '../../../tools/hostile/mutate.ts';
import { imageType, isOpened, measure } from '../../../../src/engine/worker/measure/measure.ts';

const specimens = await seeds();
const text = (letters: string): Uint8Array => Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Type and size, as far as the bytes show them. */
function look(bytes: Uint8Array): string {
  const head = viewOf(bytes);
  const type = imageType(head);
  if (type === undefined || !isOpened(type)) return type ?? 'none';
  const size = measure(type, head);
  return size === undefined ? `${type} damaged` : `${type} ${size.width}x${size.height} ${size.orientation}`;
}

function box(name: string, ...content: readonly Uint8Array[]): Uint8Array {
  const body = joined(text(name), ...content);
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, body.length + 4);
  return joined(length, body);
}
const nought = (length: number) => new Uint8Array(length);
const ispe = (width: number, height: number): Uint8Array => {
  const content = new Uint8Array(12);
  new DataView(content.buffer).setUint32(4, width);
  new DataView(content.buffer).setUint32(8, height);
  return box('ispe', content);
};
const avif = (...listed: readonly Uint8Array[]): Uint8Array =>
  joined(
    box('ftyp', text('avif'), nought(4), text('avifmif1')),
    box('meta', nought(4), box('iprp', box('ipco', ...listed))),
  );

describe('the head of a photo', () => {
  it.each(seedNames)('%s says its kind and size', (name) => {
    const ending = name.split('.').at(-1) ?? '';
    expect(look(specimens[name])).toBe(`${ending === 'jpg' ? 'jpeg' : ending} 160x160 1`);
  });

  it('of an AVIF says the size of its largest picture, whatever is to be cut from it', () => {
    const clean = box('clap', nought(3), Uint8Array.of(1), nought(28));
    expect(look(avif(ispe(8, 8), ispe(16_384, 16_384), clean, ispe(9, 9)))).toBe('avif 16384x16384 1');
  });

  it('of an AVIF says what it may be cut to', () => {
    const clap = new Uint8Array(32);
    [3000, 2, 1000, 1].forEach((value, index) => {
      new DataView(clap.buffer).setUint32(4 * index, value);
    });
    const size = measure('avif', viewOf(avif(ispe(4000, 3000), box('clap', clap), box('clap', nought(32)))));
    expect(size?.cuts).toEqual([{ width: 1500, height: 1000 }]);
  });

  it('of a GIF says how far its first picture reaches, where that is beyond its screen', () => {
    expect(look(gif(300, 200))).toBe('gif 300x300 1');
    expect(look(gif(0, 200))).toBe('gif 200x200 1');
    // Ended before its picture: the screen is what it declares.
    expect(look(gif(10, 200).subarray(0, 24))).toBe('gif 10x10 1');
  });

  it('of an AVIF container is known by the brands that it is said to fit', () => {
    expect(
      look(joined(box('ftyp', text('mif1'), nought(4), text('avif')), avif(ispe(7, 5)).subarray(24))),
    ).toBe('avif 7x5 1');
    expect(look(box('ftyp', text('heic'), nought(4), text('mif1')))).toBe('heic damaged');
  });

  it('tells kinds that are not opened, and what is no picture', () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    expect(look(text(svg))).toBe('svg');
    expect(look(text(`<?xml version="1.0"?>\n${svg}`))).toBe('svg');
    expect(look(text('II*\0'))).toBe('tiff damaged');
    expect(look(Uint8Array.of(0xff, 0x0a, 1))).toBe('jxl');
    expect(look(text('BMW and other cars, a letter about them'))).toBe('none');
    expect(look(text('<!DOCTYPE html><script>alert(1)</script>'))).toBe('none');
    for (const bytes of Object.values(svgBombs)) expect(look(bytes)).toBe('svg');
    expect(look(Uint8Array.of(0, 0, 1, 0, 1, 0))).toBe('none');
  });

  it('of a JPEG passes over what stands between its segments, and reads EXIF behind any offset', () => {
    const { 'seed.jpg': jpeg, 'seed-exif.jpg': dated } = specimens;
    const first = 2 + 2 + jpeg.readUInt16BE(4);
    const between = Uint8Array.of(7, 7, 0xff, 0xff);
    expect(look(joined(jpeg.subarray(0, first), between, jpeg.subarray(first)))).toBe('jpeg 160x160 1');
    const turned = Uint8Array.from(dated);
    const entry = turned.findIndex((byte, at) => byte === 0x12 && turned[at + 1] === 1 && at > 20);
    turned[entry + 8] = 6;
    expect(look(turned)).toBe('jpeg 160x160 6');
    expect(look(redeclareJpeg(jpeg, 65_500, 65_500))).toBe('jpeg 65500x65500 1');
    expect(look(hollowPng(60_000, 60_000))).toBe('png 60000x60000 1');
  });
});

describe('a head made to keep its reader busy', () => {
  /** Bytes; as long as the longest head that is looked at. */
  const large = 64 * 1024 * 1024;
  const filled = (start: Uint8Array, piece: Uint8Array, length: number): Uint8Array => {
    const bytes = new Uint8Array(Buffer.alloc(length, piece));
    bytes.set(start);
    return bytes;
  };
  const busy: readonly (readonly [string, () => Uint8Array])[] = [
    [
      'a JPEG of empty segments',
      () => filled(Uint8Array.of(0xff, 0xd8), Uint8Array.of(0xff, 0xe0, 0, 2), large),
    ],
    [
      'a JPEG of markers alone',
      () => filled(Uint8Array.of(0xff, 0xd8, 0xff), Uint8Array.of(0xd0, 0xff), large),
    ],
    ['a JPEG of nothing', () => filled(Uint8Array.of(0xff, 0xd8, 0xff), nought(1024), large)],
    ['an AVIF of a million sizes', () => avif(filled(nought(0), ispe(1, 1), large / 4))],
    ['AVIF of empty boxes', () => joined(avif().subarray(0, 24), filled(nought(0), box('free'), large / 2))],
  ];
  it.each(busy)('%s is done with in a moment', (_, make) => {
    const bytes = make();
    const start = performance.now();
    look(bytes);
    // Milliseconds; a tenth of a second on a machine that does nothing else.
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it('in 5,000 photos damaged by chance never makes it fail', () => {
    for (let index = 0; index < 5000; index += 1) {
      const dice = new Dice(index);
      const [name, other] = [dice.one(seedNames), dice.one(seedNames)];
      const bytes = mutated(name, new Uint8Array(specimens[name]), new Uint8Array(specimens[other]), dice);
      expect(look(bytes), `${name} damaged by the dice ${index}`).toMatch(
        /^(none|[a-z\d]+( damaged| \d+x\d+ [1-8])?)$/,
      );
    }
  });
});
