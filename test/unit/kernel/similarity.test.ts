import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cosine, length, unit } from '../../../src/kernel/similarity.ts';

const numbers = (count: number) =>
  fc
    .array(fc.float({ min: -10, max: 10, noNaN: true }), { minLength: count, maxLength: count })
    .map((values) => Float32Array.from(values))
    .filter((vector) => length(vector) > 0.01);

describe('cosine', () => {
  it('gives the known value for known vectors', () => {
    expect(cosine(Float32Array.of(3, 4), Float32Array.of(4, 3))).toBeCloseTo(24 / 25, 12);
    expect(cosine(Float32Array.of(1, 0), Float32Array.of(0, 5))).toBe(0);
    expect(cosine(Float32Array.of(1, 2), Float32Array.of(-2, -4))).toBeCloseTo(-1, 12);
  });

  it('stays between -1 and 1 and does not depend on the order', () => {
    fc.assert(
      fc.property(numbers(16), numbers(16), (a, b) => {
        const value = cosine(a, b);
        expect(value).toBeGreaterThanOrEqual(-1);
        expect(value).toBeLessThanOrEqual(1);
        expect(cosine(b, a)).toBe(value);
      }),
    );
  });

  it('is 1 for a vector and any enlargement of itself', () => {
    fc.assert(
      fc.property(numbers(16), fc.double({ min: 0.01, max: 100, noNaN: true }), (a, scale) => {
        expect(
          cosine(
            a,
            a.map((value) => value * scale),
          ),
        ).toBeCloseTo(1, 5);
      }),
    );
  });

  it('is 0 beside a vector that has no direction', () => {
    expect(cosine(new Float32Array(3), Float32Array.of(1, 2, 3))).toBe(0);
  });

  it('refuses vectors of different lengths', () => {
    expect(() => cosine(new Float32Array(2), new Float32Array(3))).toThrow('cosine of 2 and 3');
  });
});

describe('unit', () => {
  it('keeps the direction and has length 1', () => {
    fc.assert(
      fc.property(numbers(16), (a) => {
        expect(length(unit(a))).toBeCloseTo(1, 5);
        expect(cosine(a, unit(a))).toBeCloseTo(1, 5);
      }),
    );
  });

  it('leaves zeros as they are', () => {
    expect(unit(new Float32Array(2))).toEqual(new Float32Array(2));
  });
});
