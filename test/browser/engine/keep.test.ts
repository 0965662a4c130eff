import { afterAll, describe, expect, it } from 'vitest';
import type { EncodedPicture, KeptPictures } from '../../../src/engine/contract.ts';
import { createPool } from '../../../src/engine/pool.ts';
import { at, only, valueOf } from './expecting.ts';
import { fetchPhoto } from './photos.ts';

describe('what the engine keeps of a photo', () => {
  const pool = createPool({ workers: 1 });
  afterAll(() => {
    pool.dispose();
  });
  async function keep(address: string) {
    const { photo, kept } = valueOf(await pool.analyse(await fetchPhoto(address), { keep: true }));
    if (kept === undefined) return expect.fail('nothing was kept');
    return { photo, kept };
  }
  const asBlob = ({ bytes, type }: EncodedPicture) => new Blob([bytes], { type });
  /** Bits in which two hashes differ. */
  const distance = (a: KeptPictures, b: KeptPictures) =>
    (BigInt(`0x${a.perceptualHash}`) ^ BigInt(`0x${b.perceptualHash}`)).toString(2).replaceAll('0', '')
      .length;

  it('is nothing unless it is asked for', async () => {
    const analysis = valueOf(await pool.analyse(await fetchPhoto('/demo/sample1.jpg')));
    expect(analysis.kept).toBeUndefined();
  });

  it('is a view of 640 pixels and one square per face, which are pictures a browser opens', async () => {
    const { photo, kept } = await keep('/demo/sample1.jpg');
    expect(kept.view).toMatchObject({ type: 'image/jpeg', width: 640, height: 427 });
    expect(kept.view.bytes.length).toBeLessThan(200_000);
    const view = await createImageBitmap(asBlob(kept.view));
    expect([view.width, view.height]).toEqual([640, 427]);
    expect(kept.crops).toHaveLength(photo.faces.length);
    for (const crop of kept.crops) {
      const bitmap = await createImageBitmap(asBlob(crop));
      expect([bitmap.width, bitmap.height]).toEqual([160, 160]);
    }
    expect(kept.perceptualHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('shows in each square the very face it stands for, upright', async () => {
    const { photo, kept } = await keep('/demo/sample1.jpg');
    for (const [index, crop] of kept.crops.entries()) {
      const again = only(valueOf(await pool.analyse(asBlob(crop))).photo.faces);
      const face = at(photo.faces, index);
      const similarity = again.template.values.reduce(
        (sum, value, position) => sum + value * at([...face.template.values], position),
        0,
      );
      expect(similarity).toBeGreaterThan(0.7);
      expect(Math.abs(again.quality.roll)).toBeLessThan(6);
    }
  });

  it('is a view and a hash also of a photo without a face', async () => {
    const { photo, kept } = await keep('/corpus/plain.jpg');
    expect(photo.faces).toHaveLength(0);
    expect(kept.crops).toHaveLength(0);
    expect(kept.view.bytes.length).toBeGreaterThan(100);
    expect(kept.perceptualHash).toHaveLength(64);
  });

  it('stands upright whatever EXIF said, and carries no EXIF itself', async () => {
    const upright = await keep('/corpus/orientation-1.jpg');
    const turned = await keep('/corpus/orientation-6.jpg');
    expect([turned.kept.view.width, turned.kept.view.height]).toEqual([
      upright.kept.view.width,
      upright.kept.view.height,
    ]);
    expect(distance(upright.kept, turned.kept)).toBeLessThan(16);
    for (const { bytes } of [turned.kept.view, ...turned.kept.crops])
      expect(new TextDecoder('latin1').decode(bytes)).not.toContain('Exif');
  });

  it('is never enlarged', async () => {
    const small = new OffscreenCanvas(60, 40);
    small.getContext('2d')?.fillRect(10, 10, 20, 20);
    const { kept } = valueOf(await pool.analyse(await small.convertToBlob(), { keep: true }));
    expect(kept?.view).toMatchObject({ width: 60, height: 40 });
  });
});
