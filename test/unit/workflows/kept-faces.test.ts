import { describe, expect, it } from 'vitest';
import { unit } from '../../../src/kernel/similarity.ts';
import { KeptFaces } from '../../../src/workflows/kept-faces.ts';
import { aFace } from '../a-face.ts';

const facing = (place: number) =>
  aFace({
    template: { values: unit(new Float32Array(128).fill(0.01).fill(1, place, place + 8)), kernel: 'test' },
  });

function kept(): KeptFaces {
  const faces = new KeptFaces();
  faces.keep('/a', facing(0));
  faces.keep('/b', facing(40));
  faces.keep('/none', { failed: 'photo.no-face' });
  return faces;
}

describe('faces kept in the page', () => {
  it('score the same whichever photo comes first, and highest with themselves', () => {
    const [own, there, back] = kept().scorePairs([
      { a: '/a', b: '/a' },
      { a: '/a', b: '/b' },
      { a: '/b', b: '/a' },
    ]);
    expect(own?.similarity).toBeCloseTo(1, 5);
    expect(there?.similarity).toBeLessThan(own?.similarity ?? 0);
    expect(back).toEqual(there);
  });

  it('pass on why a photo has no face, without numbers', () => {
    expect(
      kept().scorePairs([
        { a: '/a', b: '/none' },
        { a: '/none', b: '/a' },
      ]),
    ).toEqual([{ status: 'photo.no-face' }, { status: 'photo.no-face' }]);
  });

  it('count the faces of a cohort, and give templates of length 1', () => {
    const faces = kept();
    expect(faces.useCohort(['/a', '/none'])).toBe(1);
    const [template, none] = faces.templates(['/a', '/none']);
    expect(Math.hypot(...(template ?? []))).toBeCloseTo(1, 5);
    expect(none).toBeNull();
  });

  it('call a photo that was never read a bug', () => {
    expect(() => kept().scorePairs([{ a: '/a', b: '/elsewhere' }])).toThrow('/elsewhere');
  });
});
