import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packQuery, packTemplate } from '../../../../src/kernel/top-k/pack.ts';
import { PackedRows } from '../../../../src/kernel/top-k/packed-rows.ts';
import { length, unit } from '../../../../src/kernel/similarity.ts';
import { inOneRow, newScan } from './indexes.ts';

/** Numbers that look random and are the same every time; Park and Miller's. */
function normals(seed: number, count: number): Float32Array {
  let state = seed;
  const uniform = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  return Float32Array.from(
    { length: count },
    () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform()),
  );
}

function without(all: readonly number[], some: readonly number[]): readonly number[] {
  const gone = new Set(some);
  return all.filter((one) => !gone.has(one));
}

const anyVector = fc
  .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 24, maxLength: 24 })
  .map((values) => unit(Float32Array.from(values)));

describe('packing', () => {
  it('says exactly how much of a template the rounding took away', () => {
    fc.assert(
      fc.property(anyVector, (vector) => {
        const whole = new Int8Array(24);
        const { scale, residual } = packTemplate(vector, whole);
        const lost = Math.hypot(...vector.map((value, at) => value - (whole[at] ?? 0) * scale));
        expect(residual).toBeCloseTo(lost, 6);
        expect(residual).toBeLessThanOrEqual((scale / 2) * Math.sqrt(24) * 1.0001);
      }),
    );
  });

  it('packs zeros as zeros', () => {
    const whole = new Int8Array(24).fill(5);
    expect(packTemplate(new Float32Array(24), whole)).toEqual({ scale: 0, residual: 0, length: 0 });
    expect([...whole]).toEqual(Array<number>(24).fill(0));
  });

  it('keeps the sum of products of the longest vectors within 32 bits', () => {
    const many = 2048;
    const query = new Int16Array(many);
    packQuery(new Float32Array(many).fill(1), query);
    expect((query[0] ?? 0) * 127 * many).toBeLessThan(2 ** 31);
    expect(query[0]).toBeGreaterThan(8000);
  });
});

describe('a look through packed templates', () => {
  const dimensions = 128;
  const all = Array.from({ length: 6000 }, (_, at) => unit(normals(at + 1, dimensions)));
  const packed = new PackedRows(dimensions, newScan());
  packed.add(inOneRow(all));
  const query = unit(normals(7777, dimensions));
  const dots = all.map((vector) => vector.reduce((sum, value, at) => sum + value * (query[at] ?? 0), 0));

  it.each([-0.2, 0, 0.1, 0.2, 0.25])('leaves out no template that reaches %f, and few more', (threshold) => {
    const look = packed.look(packQuery(query, packed.query), length(query));
    const seen = [...look(0, 4096, threshold), ...look(4096, 6000 - 4096, threshold)];
    const reach = (floor: number) => dots.flatMap((value, at) => (value >= floor ? [at] : []));
    expect(without(reach(threshold), seen)).toEqual([]);
    // Two residuals, each about 0.007.
    expect(without(seen, reach(threshold - 0.02))).toEqual([]);
  });

  it('looks at the rows that it was asked for and no others', () => {
    const look = packed.look(packQuery(query, packed.query), length(query));
    expect([...look(4, 7, -Infinity)]).toEqual([4, 5, 6, 7, 8, 9, 10]);
    expect([...look(4096, 2, -Infinity)]).toEqual([4096, 4097]);
  });
});
