import { Best } from './best.ts';
import { FloatRows } from './float-rows.ts';
import type { NearestIndex } from './nearest.ts';

/** Reads every float32 number for every query: what all else is measured against, and the way without WebAssembly SIMD. */
export function createPlainIndex(dimensions: number): NearestIndex {
  const rows = new FloatRows(dimensions);
  return {
    add(more) {
      rows.add(more);
    },
    nearest(query, k) {
      const best = new Best(k);
      rows.scan(query, best);
      return best.sorted();
    },
  };
}
