import { afterAll, describe, expect, it } from 'vitest';
import type { Treatment } from '../../../src/domain/treatment.ts';
import { createPool } from '../../../src/engine/pool.ts';
import { codeOf, only, valueOf } from './expecting.ts';
import { fetchPhoto } from './photos.ts';

const pool = createPool({ workers: 1 });
afterAll(() => {
  pool.dispose();
});

const treat = async (file: string, treatment: Treatment, longSide?: number) =>
  valueOf(
    await pool.treat(
      await fetchPhoto(`/corpus/${file}`),
      treatment,
      longSide === undefined ? {} : { longSide },
    ),
  );
const faceIn = async (photo: Blob) => only(valueOf(await pool.analyse(photo)).photo.faces);

describe('a treated photo', () => {
  it('is upright, whole and without metadata where nothing is asked', async () => {
    const { blob, width, height } = await treat('phone.jpg', {});
    expect({ width, height, type: blob.type }).toEqual({ width: 1600, height: 2000, type: 'image/jpeg' });
    expect(new TextDecoder('latin1').decode(await blob.arrayBuffer())).not.toContain('Exif');
  });

  it('is turned back by a quarter when it is asked to be: its face is where it was', async () => {
    const upright = await faceIn(await fetchPhoto('/corpus/phone.jpg'));
    const onSide = await treat('phone.jpg', { quarterTurns: 3 });
    expect([onSide.width, onSide.height]).toEqual([2000, 1600]);
    const back = valueOf(await pool.treat(onSide.blob, { quarterTurns: 1 }));
    const again = await faceIn(back.blob);
    expect(Math.abs(again.box.x - upright.box.x)).toBeLessThan(0.02 * upright.box.width);
    expect(Math.abs(again.box.y - upright.box.y)).toBeLessThan(0.02 * upright.box.width);
  });

  it('is cropped at full resolution, and shrunk only where a long side is asked', async () => {
    const crop = { x: 0.25, y: 0.1, width: 0.5, height: 0.5 };
    const all = await faceIn(await fetchPhoto('/corpus/phone.jpg'));
    const part = await treat('phone.jpg', { crop, fade: 0.3, contrast: 0.2, grey: true, sharpen: 0.5 });
    expect([part.width, part.height]).toEqual([800, 1000]);
    const face = await faceIn(part.blob);
    const [eye, eyeBefore] = [face.alignment.points[0], all.alignment.points[0]];
    const off = Math.hypot(eye.x + 400 - eyeBefore.x, eye.y + 200 - eyeBefore.y);
    expect(off).toBeLessThan(0.03 * all.box.width);
    const preview = await treat('phone.jpg', { crop }, 300);
    expect([preview.width, preview.height]).toEqual([240, 300]);
  });

  it('fails with the code of its photo, and as cancelled when the signal fires', async () => {
    const huge = await pool.treat(await fetchPhoto('/corpus/huge.png'), {});
    expect(codeOf(huge)).toBe('photo.too-large');
    const control = new AbortController();
    const pending = pool.treat(await fetchPhoto('/corpus/phone.jpg'), {}, { signal: control.signal });
    control.abort();
    expect(codeOf(await pending)).toBe('engine.cancelled');
  });
});
