import { afterAll, describe, expect, it } from 'vitest';
import type { Face, FivePoints, PhotoFaces, Point } from '../../../src/domain/face.ts';
import { createPool } from '../../../src/engine/pool.ts';
import { only, valueOf } from './expecting.ts';
import { fetchPhoto, offBy } from './photos.ts';

describe('one portrait, however its pixels lie', () => {
  const pool = createPool();
  afterAll(() => {
    pool.dispose();
  });
  const read = async (file: string): Promise<PhotoFaces> =>
    valueOf(await pool.analyse(await fetchPhoto(`/corpus/${file}`))).photo;
  const onlyFace = async (file: string): Promise<Face> => only((await read(file)).faces);

  it.each([2, 3, 4, 5, 6, 7, 8])(
    'EXIF orientation %i gives the points of orientation 1',
    async (orientation) => {
      const upright = await onlyFace('orientation-1.jpg');
      const turned = await onlyFace(`orientation-${orientation}.jpg`);
      // Mirrored, another look at the leaning head may be the surest: then the points agree as two looks do.
      expect(offBy(turned.alignment.points, upright.alignment.points)).toBeLessThan(0.05);
      expect(turned.rung === 'turned').toBe(upright.rung === 'turned');
    },
  );

  const side = { width: 640, height: 800 };
  /** Where a point of the upright portrait lies after the corpus turned its pixels. */
  const turns: readonly { readonly file: string; readonly move: (p: Point) => Point }[] = [
    { file: 'upside-down.jpg', move: ({ x, y }) => ({ x: side.width - 1 - x, y: side.height - 1 - y }) },
    { file: 'on-right-side.jpg', move: ({ x, y }) => ({ x: side.height - 1 - y, y: x }) },
    { file: 'on-left-side.jpg', move: ({ x, y }) => ({ x: y, y: side.width - 1 - x }) },
  ];

  it.each(turns)('$file without EXIF is read all the same, eyes on the eyes', async ({ file, move }) => {
    const upright = await onlyFace('portrait.jpg');
    const turned = await onlyFace(file);
    // Her head leans by 45 degrees: lying on its left side the photo shows it leaning the other way, no more.
    expect(file === 'on-left-side.jpg' ? ['tiny', 'tiny-wide', 'turned'] : ['turned']).toContain(turned.rung);
    const [a, b, c, d, e] = upright.alignment.points;
    const expected: FivePoints = [move(a), move(b), move(c), move(d), move(e)];
    expect(offBy(turned.alignment.points, expected)).toBeLessThan(0.1);
  });

  it.each(['turned.heic', 'scan.tiff', 'portrait.avif'])(
    '%s of a head that leans is not read upside down',
    async (file) => {
      const upright = await onlyFace('portrait.jpg');
      const { alignment } = await onlyFace(file);
      // In eye distances; the points of another orientation are off by more than one.
      expect(offBy(alignment.points, upright.alignment.points)).toBeLessThan(0.3);
    },
  );

  it('an upright photo is not taken for a turned one', async () => {
    expect((await onlyFace('portrait.jpg')).rung).not.toBe('turned');
  });
});
