import { BestPairs } from './best-pairs.ts';
import { FloatRows } from './float-rows.ts';
import type { PairScan } from './pairs.ts';

/** Rows of B that one of A is compared with before control is handed back: about 0.1 ms at 128 numbers. */
const rowsAtATime = 1024;

/** Reads every float32 number for every pair: what all else is measured against, and the way without WebAssembly SIMD. */
export function createPlainPairs(dimensions: number, k: number): PairScan {
  const sides = { a: new FloatRows(dimensions), b: new FloatRows(dimensions) };
  const best = new BestPairs(k);
  return {
    add(side, rows) {
      sides[side].add(rows);
      best.makeRoom(sides.a.count, sides.b.count);
    },
    know(pairs) {
      best.add(pairs);
    },
    *compare(block) {
      let whole = false;
      try {
        for (let a = block.a[0]; a < block.a[1]; a += 1) {
          const row = sides.a.row(a);
          const offer = (b: number, similarity: number): void => {
            // What is no number, or no end, would have no place in the order.
            if (!Number.isFinite(similarity)) return;
            best.ofA.offer(a, b, similarity);
            best.ofB.offer(b, a, similarity);
          };
          for (let from = block.b[0]; from < block.b[1]; from += rowsAtATime) {
            sides.b.scan(row, { offer }, from, Math.min(from + rowsAtATime, block.b[1]));
            yield;
          }
        }
        whole = true;
        return best.pairs(block);
      } finally {
        if (!whole) best.forget(block);
      }
    },
  };
}
