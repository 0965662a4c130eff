/** Runs of a few people, and a plain computation that stands where the workers do. */
import type { PairSides } from '../../../../src/domain/pair-run.ts';
import { success, failure } from '../../../../src/domain/errors.ts';
import { BestPairs } from '../../../../src/kernel/top-k/best-pairs.ts';
import type { NearPairs, PairBlock } from '../../../../src/workflows/match/contract.ts';
import type { MakePairEngine } from '../../../../src/workflows/match/run-rest.ts';
import type { Print } from '../../../../src/workflows/match/run-join.ts';
import type { StoredRun } from '../../../../src/workflows/match/run-leaving.ts';
import { emptyRun } from '../../../../src/workflows/match/run-store.ts';

export function newRun(collections: PairSides<readonly string[]> = { a: ['a'], b: ['b'] }): StoredRun {
  return emptyRun(collections, 'kernel', { now: new Date(0), id: 'run' });
}

export function prints(people: Iterable<readonly [string, number]>): ReadonlyMap<string, Print> {
  return new Map([...people].map(([key, version]) => [key, [version, 7] as const]));
}

export const noPairs: NearPairs = {
  a: new Uint32Array(),
  b: new Uint32Array(),
  similarity: new Float64Array(),
};

export function dot(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < one.length; index += 1) sum += (one[index] ?? 0) * (other[index] ?? 0);
  return sum;
}

export interface PlainEngine {
  readonly make: MakePairEngine;
  /** Blocks that were compared, in all engines. */
  readonly blocks: PairBlock[];
  /** The next block fails as when a worker dies. */
  failNext: boolean;
  /** Milliseconds that a block takes at least. */
  pace: number;
}

/** Every product of a block, one after the other. */
export function plainEngine(): PlainEngine {
  const plain: PlainEngine = {
    blocks: [],
    failNext: false,
    pace: 0,
    make: (_dimensions, { k }) => {
      const rows = { a: [] as Float32Array[], b: [] as Float32Array[] };
      const best = new BestPairs(k);
      let over = false;
      return {
        workers: 2,
        add(side, templates) {
          rows[side].push(...templates);
          return Promise.resolve(rows[side].length - templates.length);
        },
        know(pairs) {
          best.add(pairs);
          return Promise.resolve();
        },
        async compare(block, signal) {
          if (plain.failNext) {
            plain.failNext = false;
            return failure('pairs.failed');
          }
          await new Promise((resolve) => setTimeout(resolve, plain.pace));
          if (over || signal?.aborted === true) return failure('engine.cancelled');
          plain.blocks.push(block);
          const [a, b, similarity]: [number[], number[], number[]] = [[], [], []];
          for (let row = block.a[0]; row < block.a[1]; row += 1) {
            for (let column = block.b[0]; column < block.b[1]; column += 1) {
              a.push(row);
              b.push(column);
              similarity.push(dot(rows.a[row] ?? new Float32Array(), rows.b[column] ?? new Float32Array()));
            }
          }
          best.add({
            a: Uint32Array.from(a),
            b: Uint32Array.from(b),
            similarity: Float64Array.from(similarity),
          });
          return success(best.pairs(block));
        },
        dispose() {
          over = true;
        },
      };
    },
  };
  return plain;
}
