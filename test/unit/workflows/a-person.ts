import fc from 'fast-check';
import type { AgeBelief } from '../../../src/domain/face.ts';
import { unit } from '../../../src/kernel/similarity.ts';
import type { PersonPhoto } from '../../../src/workflows/comparison.ts';
import { aFace } from '../a-face.ts';

export const dimensions = 128;

/** A direction that no other seed gives: fixed pseudo-random numbers. */
export function direction(seed: number): Float32Array {
  let state = (seed * 2654435761 + 1) >>> 0;
  return unit(
    Float32Array.from({ length: dimensions }, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 2 ** 31 - 1;
    }),
  );
}

/** `share` of one direction in another: the higher, the more alike the two faces. */
export function between(from: Float32Array, to: Float32Array, share: number): Float32Array {
  return unit(from.map((value, index) => value * (1 - share) + (to[index] ?? 0) * share));
}

export function aPersonPhoto(values: Float32Array, age: AgeBelief, year?: number): PersonPhoto {
  const face = aFace({ template: { values, kernel: 'test' } });
  return { face, age, ...(year !== undefined && { year }) };
}

export const someAge = fc.record({
  mean: fc.double({ min: 0, max: 120, noNaN: true }),
  sd: fc.double({ min: 0.3, max: 12, noNaN: true }),
  source: fc.constantFrom('stated' as const, 'estimated' as const, 'photo-date' as const),
});

export const someYear = fc.option(fc.integer({ min: 1900, max: 2030 }), { nil: undefined });
export const someSeed = fc.integer({ min: 1, max: 1_000_000 });

export const somePhoto = fc
  .tuple(someSeed, someAge, someYear)
  .map(([seed, age, year]) => aPersonPhoto(direction(seed), age, year));
export const someSide = fc.array(somePhoto, { minLength: 1, maxLength: 5 });
