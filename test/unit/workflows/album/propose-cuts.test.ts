import { describe, expect, it } from 'vitest';
import type { Face } from '../../../../src/domain/face.ts';
import { proposeCuts } from '../../../../src/workflows/album/propose-cuts.ts';
import { aFace } from '../../a-face.ts';

const size = { width: 2000, height: 1000 } as const;
/** A face of 100 pixels round a place. */
const at = (x: number, y: number): Face => ({
  ...aFace(),
  box: { x: x - 50, y: y - 50, width: 100, height: 100 },
});

describe('an album page', () => {
  it('is cut into heads with shoulders, one for each face, in their order', () => {
    const cuts = proposeCuts({ ...size, faces: [at(300, 400), at(1000, 300), at(1700, 500)] });
    expect(cuts).toHaveLength(3);
    expect(cuts[0]).toEqual({ x: 0.085, y: 0.28, width: 0.13, height: 0.3 });
    expect(cuts[1]?.x).toBeCloseTo(0.435);
  });

  it('is cut between faces that lie near, so that nobody’s part shows another face', () => {
    const [left, right] = proposeCuts({ ...size, faces: [at(500, 500), at(725, 500)] });
    expect((left?.x ?? 0) + (left?.width ?? 0)).toBeCloseTo(612.5 / 2000);
    expect(right?.x).toBeCloseTo(612.5 / 2000);
    const [upper, lower] = proposeCuts({ ...size, faces: [at(500, 300), at(500, 550)] });
    expect((upper?.y ?? 0) + (upper?.height ?? 0)).toBeCloseTo(0.425);
    expect(lower?.y).toBeCloseTo(0.43);
  });

  it('keeps to its edges', () => {
    const [corner] = proposeCuts({ ...size, faces: [at(60, 60), at(1900, 900)] });
    expect(corner).toMatchObject({ x: 0, y: 0 });
  });

  it('is none where there is one face, or where faces stand together in one print', () => {
    expect(proposeCuts({ ...size, faces: [at(300, 400)] })).toEqual([]);
    expect(proposeCuts({ ...size, faces: [at(300, 400), at(450, 400), at(1700, 500)] })).toEqual([]);
  });
});
