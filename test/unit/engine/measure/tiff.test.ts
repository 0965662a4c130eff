import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { measureTiff } from '../../../../src/engine/worker/measure/tiff.ts';
import { tiffOf } from '../own-formats/a-tiff.ts';

const look = (bytes: Uint8Array) =>
  measureTiff(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
const page = { width: 4, height: 2, bits: 8, samples: 1, photometric: 1, data: new Uint8Array(8) } as const;
const blank = sharp({ create: { width: 9, height: 7, channels: 3, background: '#888' } });

describe('the head of a TIFF', () => {
  it('says size, place of the top, dots per inch and pages', async () => {
    const scan = await blank.clone().withMetadata({ orientation: 6, density: 600 }).tiff().toBuffer();
    expect(look(scan)).toEqual({ width: 9, height: 7, orientation: 6, pages: 1, dpi: 600 });
    const pages = await sharp([await blank.clone().png().toBuffer(), await blank.clone().png().toBuffer()], {
      join: { animated: true },
    })
      .tiff()
      .toBuffer();
    expect(look(pages)?.pages).toBe(2);
  });

  it('tells the day of the exposure, as EXIF inside writes it', () => {
    expect(look(tiffOf({ ...page, exposed: '1987:06:14 12:30:00' }))?.date).toBe('1987:06:14 12:30:00');
  });

  it('whose list of pages comes back to its beginning has an end', () => {
    expect(look(tiffOf({ ...page, next: 8 }))?.pages).toBe(1);
    // The second list begins in the middle of the first, and says nothing that makes sense.
    expect(look(tiffOf({ ...page, next: 10 }))?.pages).toBe(1);
  });

  it('declares what it wants to be, so that it is refused before anything is decoded', () => {
    const huge = look(tiffOf({ ...page, width: 60_000, height: 60_000 }));
    expect(huge).toMatchObject({ width: 60_000, height: 60_000 });
    expect(look(tiffOf({ ...page, next: 4_000_000_000 }))?.pages).toBe(1);
    expect(look(tiffOf(page).subarray(0, 30))).toBeUndefined();
  });
});
