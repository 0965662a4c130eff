import { describe, expect, it } from 'vitest';
import type { FaceQuality } from '../../../src/domain/face.ts';
import { overallQuality } from '../../../src/domain/overall-quality.ts';
import { qualityLimits } from '../../../src/domain/quality.ts';
import { aFace } from '../a-face.ts';

const quality = (change: Partial<FaceQuality>) =>
  overallQuality(aFace({ quality: { ...aFace().quality, ...change } }));

describe('the overall quality of a face', () => {
  it('is high for a good face and lower for each weakness', () => {
    const good = overallQuality(aFace());
    expect(good).toBeGreaterThan(0.6);
    expect(good).toBeLessThan(1);
    for (const weakness of [
      { eyeDistance: 20 },
      { sharpness: 0.1 },
      { yaw: -40 },
      { yaw: 40 },
      { pitch: 35 },
    ]) {
      expect(quality(weakness)).toBeLessThan(good / 1.5);
    }
    expect(overallQuality(aFace({ alignment: { ...aFace().alignment, confidence: 0.3 } }))).toBeLessThan(
      good / 2,
    );
  });

  it('is halved where people are told that a face is turned away', () => {
    expect(quality({ yaw: qualityLimits.yaw })).toBeCloseTo(quality({ yaw: 0 }) / 2, 10);
  });

  it('does not mind a tilted head', () => {
    expect(quality({ roll: 40 })).toBe(quality({ roll: 0 }));
  });
});
