import { describe, expect, it } from 'vitest';
import type { Face, FaceQuality } from '../../../src/domain/face.ts';
import { faceConcerns } from '../../../src/domain/quality.ts';
import { aFace } from '../a-face.ts';

const kinds = (face: Face) => faceConcerns(face).map((concern) => concern.kind);
const withQuality = (change: Partial<FaceQuality>) => aFace({ quality: { ...aFace().quality, ...change } });

describe('reasons to trust a face less', () => {
  it('are none for a good face, tilted or not', () => {
    expect(kinds(aFace())).toEqual([]);
    expect(kinds(withQuality({ roll: 40 }))).toEqual([]);
  });

  it('name a small face with its figure', () => {
    expect(faceConcerns(withQuality({ eyeDistance: 31.4 }))).toEqual([{ kind: 'small', eyeDistance: 31.4 }]);
  });

  it.each([
    [{ sharpness: 0.05 }, 'blurred'],
    [{ brightness: 0.1 }, 'dark'],
    [{ brightness: 0.95 }, 'bright'],
    [{ contrast: 0.03 }, 'flat'],
    [{ yaw: -35 }, 'turned-away'],
    [{ yaw: 35 }, 'turned-away'],
    [{ pitch: 40 }, 'turned-away'],
  ] as const)('%o is %s', (change, kind) => {
    expect(kinds(withQuality(change))).toEqual([kind]);
  });

  it('say when only a low rung of the ladder saw the face', () => {
    expect(kinds(aFace({ rung: 'faint' }))).toEqual(['faint']);
    expect(kinds(aFace({ rung: 'turned' }))).toEqual(['photo-turned']);
    expect(kinds(aFace({ rung: 'ssd' }))).toEqual([]);
  });

  it('say when the alignment is not sure, and trust marks set by hand', () => {
    const { alignment } = aFace();
    expect(kinds(aFace({ alignment: { ...alignment, confidence: 0.3 } }))).toEqual(['unsure']);
    expect(kinds(aFace({ alignment: { ...alignment, method: 'landmarks68' } }))).toEqual(['unsure']);
    expect(
      kinds(aFace({ rung: 'marked', alignment: { ...alignment, method: 'marked', confidence: 1 } })),
    ).toEqual([]);
  });
});
