import { afterAll, describe, expect, it } from 'vitest';
import type { Face, PhotoFaces } from '../../../src/domain/face.ts';
import { createPool } from '../../../src/engine/pool.ts';
import { at, valueOf } from './expecting.ts';
import { fetchPhoto } from './photos.ts';

const centre = ({ box }: Face): number => box.x + box.width / 2;

describe('a photo of several people', () => {
  const pool = createPool();
  afterAll(() => {
    pool.dispose();
  });
  const read = async (address: string): Promise<PhotoFaces> =>
    valueOf(await pool.analyse(await fetchPhoto(address))).photo;

  it.each([
    { sample: 1, faces: [3] },
    // Of the third person little more than hair is to be seen.
    { sample: 2, faces: [2, 3] },
    { sample: 3, faces: [3] },
    { sample: 4, faces: [4] },
    { sample: 5, faces: [5] },
    { sample: 6, faces: [4] },
  ])('sample $sample shows $faces faces', async ({ sample, faces }) => {
    const photo = await read(`/demo/sample${sample}.jpg`);
    expect(faces).toContain(photo.faces.length);
  });

  it('shows all ten of ten, from left to right, each with eyes, nose and mouth in its box', async () => {
    const { faces, width, height } = await read('/corpus/ten-faces.jpg');
    expect([width, height, faces.length]).toEqual([1920, 1280, 10]);
    const centres = faces.map(centre);
    expect(centres).toEqual([...centres].sort((p, q) => p - q));
    for (const { box, alignment } of faces) {
      for (const { x, y } of alignment.points) {
        expect(x).toBeGreaterThan(box.x);
        expect(x).toBeLessThan(box.x + box.width);
        expect(y).toBeGreaterThan(box.y);
        expect(y).toBeLessThan(box.y + box.height * 1.15);
      }
    }
    // Two rows of five stand in this picture: a pair to a column, every column 384 pixels wide.
    centres.forEach((x, index) => {
      expect(Math.floor(x / 384)).toBe(Math.floor(index / 2));
    });
  });

  it('gives every face its template, an age and the measures of its quality', async () => {
    const { faces } = await read('/demo/sample5.jpg');
    for (const { template, age, quality } of faces) {
      expect(template.values).toHaveLength(128);
      expect(Math.hypot(...template.values)).toBeCloseTo(1, 4);
      expect(age.mean).toBeGreaterThan(5);
      expect(age.mean).toBeLessThan(80);
      expect(age.sd).toBeGreaterThan(1);
      expect(quality.eyeDistance).toBeGreaterThan(30);
      expect(quality.sharpness).toBeGreaterThan(0);
      expect(quality.sharpness).toBeLessThan(1);
      expect(quality.brightness).toBeGreaterThan(0.1);
      expect(Math.abs(quality.yaw)).toBeLessThan(90);
    }
    expect(at(faces, 0).quality).not.toEqual(at(faces, 1).quality);
  });
});
