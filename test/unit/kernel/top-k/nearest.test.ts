import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPlainIndex } from '../../../../src/kernel/top-k/plain-index.ts';
import { unit } from '../../../../src/kernel/similarity.ts';
import { inOneRow, offCosine, packedIndex, sortedAll } from './indexes.ts';
import { vectors } from './vectors.ts';

const cases = fc.constantFrom(1, 3, 16, 17, 40, 128).chain((dimensions) =>
  fc.record({
    dimensions: fc.constant(dimensions),
    // Some of them several times over, in batches of any size.
    batches: fc
      .array(vectors(dimensions), { minLength: 1, maxLength: 30 })
      .chain((few) => fc.array(fc.array(fc.constantFrom(...few), { maxLength: 400 }), { maxLength: 4 })),
    query: vectors(dimensions),
    k: fc.oneof(fc.nat(5), fc.constantFrom(100, 5000)),
  }),
);

describe.each([
  ['the plain scan', createPlainIndex],
  ['the packed WebAssembly scan', packedIndex],
])('%s', (_name, create) => {
  it('gives exactly the first k of all templates sorted by their float32 dot product', () => {
    fc.assert(
      fc.property(cases, ({ dimensions, batches, query, k }) => {
        const index = create(dimensions);
        for (const batch of batches) index.add(inOneRow(batch));
        expect(index.nearest(query, k)).toEqual(sortedAll(batches.flat(), query, k));
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('gives nothing of an empty index', () => {
    expect(create(128).nearest(new Float32Array(128).fill(1), 10)).toEqual([]);
  });

  it('keeps the order of adding among templates that are all the same, past the end of a block', () => {
    const index = create(16);
    const one = unit(new Float32Array(16).fill(1));
    for (let batch = 0; batch < 10; batch += 1) index.add(inOneRow(Array<Float32Array>(1000).fill(one)));
    expect(index.nearest(one, 300).map((near) => near.index)).toEqual(
      Array.from({ length: 300 }, (_, at) => at),
    );
  });

  it('answers a query of zeros with the first templates', () => {
    const index = create(4);
    index.add(Float32Array.of(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0));
    expect(index.nearest(new Float32Array(4), 2)).toEqual([
      { index: 0, similarity: 0 },
      { index: 1, similarity: 0 },
    ]);
  });

  it('leaves out what is no number, and nothing else for it', () => {
    const index = create(4);
    const [nan, far] = [Number.NaN, Infinity];
    index.add(Float32Array.of(nan, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, nan, nan, nan, nan, far, 0, 0, 0));
    const numbers = (query: Float32Array, k: number) => index.nearest(query, k).map((near) => near.index);
    expect(numbers(Float32Array.of(1, 0, 0, 0), 2)).toContain(2);
    expect(numbers(Float32Array.of(0, 1, 0, 0), 1)).toEqual([1]);
    expect(numbers(Float32Array.of(nan, 1, 0, 0), 5)).toEqual([]);
  });

  it('says what the kernel says is the cosine', () => {
    fc.assert(
      fc.property(fc.array(vectors(128), { minLength: 1, maxLength: 20 }), vectors(128), (all, query) => {
        const index = create(128);
        index.add(inOneRow(all));
        expect(offCosine(index.nearest(query, 20), all, query)).toBeLessThan(1e-6);
      }),
      { numRuns: 30 },
    );
  });

  it('can be asked between two batches', () => {
    const index = create(2);
    index.add(Float32Array.of(1, 0));
    expect(index.nearest(Float32Array.of(0, 1), 5)).toEqual([{ index: 0, similarity: 0 }]);
    index.add(Float32Array.of(0, 1));
    expect(index.nearest(Float32Array.of(0, 1), 5)).toEqual([
      { index: 1, similarity: 1 },
      { index: 0, similarity: 0 },
    ]);
  });
});
