import { describe, expect, it } from 'vitest';
import { joinDescriptors } from '../../../src/kernel/join.ts';
import { length } from '../../../src/kernel/similarity.ts';

describe('the joined template', () => {
  it('puts both networks side by side, face-api by its weight, at length 1', () => {
    const template = joinDescriptors(
      { mobileFaceNet: Float32Array.of(3, 4), faceApi: Float32Array.of(0, 2) },
      0.5,
    );
    const size = Math.sqrt(1 + 0.25);
    expect([...template].map((value) => value * size)).toEqual([
      expect.closeTo(0.6, 6),
      expect.closeTo(0.8, 6),
      expect.closeTo(0, 6),
      expect.closeTo(0.5, 6),
    ]);
    expect(length(template)).toBeCloseTo(1, 6);
  });

  it('does not change when a network answers in another scale', () => {
    const mobileFaceNet = Float32Array.of(1, -2, 2);
    const faceApi = Float32Array.of(2, 1);
    const once = joinDescriptors({ mobileFaceNet, faceApi }, 0.7);
    const louder = joinDescriptors({ mobileFaceNet, faceApi: faceApi.map((value) => value * 8) }, 0.7);
    louder.forEach((value, index) => {
      expect(value).toBeCloseTo(once[index] ?? Number.NaN, 6);
    });
  });
});
