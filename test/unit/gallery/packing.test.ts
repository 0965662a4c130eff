import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack, unpack } from '../../../src/gallery/packing.ts';

const plain: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'binary' }),
    // MessagePack writes whole numbers as integers, which have one zero only.
    fc.double({ noNaN: true }).map((value) => value + 0),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.uint8Array({ maxLength: 300 }),
    fc.float32Array({ maxLength: 130 }),
    fc.uint32Array({ maxLength: 130 }),
    fc.float64Array({ maxLength: 130 }),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(
      fc.string({ unit: 'binary', maxLength: 8 }).filter((key) => key !== '__proto__'),
      tie('value'),
      {
        maxKeys: 6,
        noNullPrototype: true,
      },
    ),
  ),
})).value;

describe('packing', () => {
  it('gives back whatever plain data it was given', () => {
    fc.assert(
      fc.property(plain, (value) => {
        expect(unpack(pack(value))).toEqual(value);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps numbers of 32 bits in four bytes each, wherever they lie', () => {
    const values = Float32Array.from([1 / 3, -0, 1e-40, 3.4e38]);
    for (const before of ['', 'x', 'xy', 'xyz']) {
      const packed = pack([before, values]);
      expect(packed.length).toBeLessThan(4 * 4 + 10);
      expect(unpack(packed)).toEqual([before, values]);
    }
  });

  it('keeps whole numbers of 32 bits and numbers of 64 bits to the bit', () => {
    const near = { a: Uint32Array.of(0, 7, 2 ** 32 - 1), similarity: Float64Array.of(1 / 3, -0, 5e-324) };
    const packed = pack(near);
    expect(packed.length).toBeLessThan(3 * 4 + 3 * 8 + 25);
    expect(unpack(packed)).toEqual(near);
  });

  it('leaves out what is undefined', () => {
    expect(unpack(pack({ note: undefined, name: 'x' }))).toEqual({ name: 'x' });
  });

  it('throws on what it did not make', () => {
    expect(() => unpack(new Uint8Array([0xc1]))).toThrow();
    expect(() => unpack(pack('text').subarray(0, 2))).toThrow();
  });
});
