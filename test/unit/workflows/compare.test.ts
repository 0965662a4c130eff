import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Face } from '../../../src/domain/face.ts';
import { fittedKernel } from '../../../src/kernel/fitted.ts';
import { compareFaces } from '../../../src/workflows/compare.ts';
import { aFace } from '../a-face.ts';

const vector = (count: number) =>
  fc
    .array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: count, maxLength: count })
    .map((values) => Float32Array.from(values))
    .filter((values) => values.some((value) => Math.abs(value) > 0.01));

const anyFace: fc.Arbitrary<Face> = fc
  .record({ mobileFaceNet: vector(512), faceApi: vector(128) })
  .map((descriptors) => aFace({ descriptors }));

describe('comparing two faces', () => {
  it('gives the same similarity, from -1 to 1, whichever face comes first', () => {
    fc.assert(
      fc.property(anyFace, anyFace, (a, b) => {
        const { similarity } = compareFaces(a, b);
        expect(similarity).toBeGreaterThanOrEqual(-1);
        expect(similarity).toBeLessThanOrEqual(1);
        expect(compareFaces(b, a).similarity).toBe(similarity);
      }),
    );
  });

  it('finds a face as alike as can be to itself, in any scale of its descriptors', () => {
    fc.assert(
      fc.property(anyFace, fc.double({ min: 0.1, max: 10, noNaN: true }), (a, scale) => {
        const scaled = aFace({
          descriptors: {
            mobileFaceNet: a.descriptors.mobileFaceNet.map((value) => value * scale),
            faceApi: a.descriptors.faceApi.map((value) => value / scale),
          },
        });
        expect(compareFaces(a, scaled).similarity).toBeCloseTo(1, 5);
      }),
    );
  });

  it('weighs face-api beside MobileFaceNet as models/kernel.json says', () => {
    const [one, other] = [1, -1].map((sign) =>
      aFace({
        descriptors: {
          mobileFaceNet: Float32Array.from({ length: 512 }, (_, index) => (index === 0 ? 1 : 0)),
          faceApi: Float32Array.from({ length: 128 }, (_, index) => (index === 0 ? sign : 0)),
        },
      }),
    );
    if (one === undefined || other === undefined) throw new Error('two faces were made');
    // One network says the same, the other the opposite: (1 - w^2) / (1 + w^2).
    const squared = fittedKernel.join.faceApiWeight ** 2;
    expect(compareFaces(one, other).similarity).toBeCloseTo((1 - squared) / (1 + squared), 6);
  });
});
