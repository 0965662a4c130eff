import { describe, expect, it } from 'vitest';
import { joinedOf, labelledFaces } from '../../../../models/fit/faces.ts';
import { cacheKey } from '../../../../models/fit/readings.ts';
import type { PhotoReading } from '../../../../src/workflows/headless.ts';

const descriptors = (first: number, second: number) => ({ mobileFaceNet: [first, 0], faceApi: [0, second] });
const raw = {
  ...descriptors(2, 3),
  networkAge: 30,
  ablated: { withoutMirror: descriptors(-1, 1), withoutMesh: descriptors(1, -1) },
};

describe('joined descriptors of a reading', () => {
  it('are those of every step, or of the one that was left out', () => {
    const rounded = (joined: Float32Array) => [...joined].map((value) => Math.round(value * 1000) / 1000);
    expect(rounded(joinedOf(raw, 1))).toEqual([0.707, 0, 0, 0.707]);
    expect(rounded(joinedOf(raw, 1, 'withoutMirror'))).toEqual([-0.707, 0, 0, 0.707]);
    expect(rounded(joinedOf(raw, 1, 'withoutMesh'))).toEqual([0.707, 0, 0, -0.707]);
  });

  it('are refused where the photo was read without them', () => {
    const { ablated: _, ...plain } = raw;
    expect(joinedOf(plain, 1)).toHaveLength(4);
    expect(() => joinedOf(plain, 1, 'withoutMesh')).toThrow('ablate');
  });

  it('belong to labelled photos with a face, the others being left out', () => {
    const seen: PhotoReading = { status: 'ok', faces: 1, milliseconds: 1, quality: 0.2, raw };
    const unseen: PhotoReading = { status: 'photo.no-face', faces: 0, milliseconds: 1 };
    const readings = new Map([
      ['a', seen],
      ['b', unseen],
    ]);
    const faces = labelledFaces([{ path: 'a' }, { path: 'b' }, { path: 'c' }], () => 'p', readings, 1);
    expect(faces.map(({ path }) => path)).toEqual(['a']);
  });
});

describe('readings that are kept', () => {
  const plan = { networks: 'n' };

  it('serve again only the same networks, photos and options', () => {
    const key = cacheKey(plan, ['a', 'b'], {});
    expect(cacheKey(plan, ['a', 'b'], { ablate: false })).toBe(key);
    const others = [
      cacheKey(plan, ['a', 'b'], { ablate: true }),
      cacheKey(plan, ['a'], {}),
      cacheKey({ networks: 'm' }, ['a', 'b'], {}),
    ];
    expect(new Set([key, ...others]).size).toBe(4);
  });
});
