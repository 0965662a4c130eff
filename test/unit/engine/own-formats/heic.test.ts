import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { measure } from '../../../../src/engine/worker/measure/measure.ts';
import { readHeic } from '../../../../src/engine/worker/own-formats/heic.ts';
import { turnedHeic } from '../../../tools/corpus/heic.ts';
import { portrait } from '../../../tools/corpus/scenes.ts';

/** It would read files by `require`, which a module does not have; in a browser it asks for no file. */
function likeABrowser(): void {
  Reflect.set(process, 'type', 'renderer');
}

describe('a HEIC', () => {
  let bytes: Buffer = Buffer.alloc(0);
  beforeAll(async () => {
    likeABrowser();
    bytes = await turnedHeic();
  });

  it('declares its size, and what is coded inside counts where that is larger', () => {
    const look = (file: Buffer) => measure('heic', new DataView(file.buffer, file.byteOffset, file.length));
    expect(look(bytes)).toMatchObject({ width: 800, height: 640 });
    const liar = Buffer.from(bytes);
    const extents = liar.indexOf('ispe') + 8;
    liar.writeUInt32BE(8, extents);
    liar.writeUInt32BE(6, extents + 4);
    expect(look(liar)).toMatchObject({ width: 800, height: 640 });
  });

  it('is turned and mirrored as its properties say', { timeout: 120_000 }, async () => {
    const { width, height, data } = await readHeic(bytes, { width: 800, height: 640 });
    expect([width, height]).toEqual([640, 800]);
    const upright = await sharp(await portrait())
      .removeAlpha()
      .raw()
      .toBuffer();
    let off = 0;
    for (let at = 0; at < width * height; at += 97)
      off += Math.abs((data[4 * at] ?? 0) - (upright[3 * at] ?? 0));
    // Mean of one colour, 0 to 255; turned or mirrored otherwise it is over 30.
    expect(off / Math.ceil((width * height) / 97)).toBeLessThan(6);
  });

  it('that is more than it declared, or cut off, is refused', { timeout: 120_000 }, async () => {
    await expect(readHeic(bytes, { width: 80, height: 64 })).rejects.toThrow('photo.unreadable');
    await expect(readHeic(bytes.subarray(0, 300), { width: 800, height: 640 })).rejects.toThrow(
      'photo.unreadable',
    );
  });
});
