import fc from 'fast-check';
import { unit } from '../../../../src/kernel/similarity.ts';

/** Any direction, clustered ones, coarse ones that tie, ones with few numbers, and zeros. */
export function vectors(dimensions: number) {
  const numbers = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
    minLength: dimensions,
    maxLength: dimensions,
  });
  const coarse = fc.array(fc.integer({ min: -1, max: 1 }), { minLength: dimensions, maxLength: dimensions });
  const clustered = numbers.map((values) => values.map((value, at) => 1 / (at + 1) + value * 1e-4));
  const sparse = fc
    .tuple(fc.nat(dimensions - 1), fc.constantFrom(1, -1))
    .map(([place, sign]) => Array.from({ length: dimensions }, (_, at) => (at === place ? sign : 0)));
  return fc.oneof(numbers, coarse, clustered, sparse).map((values) => unit(Float32Array.from(values)));
}
