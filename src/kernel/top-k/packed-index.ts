import { length } from '../similarity.ts';
import { Best } from './best.ts';
import { FloatRows } from './float-rows.ts';
import type { Near, NearestIndex } from './nearest.ts';
import { packQuery } from './pack.ts';
import { PackedRows, rowsPerBlock, type ScanModule } from './packed-rows.ts';

/** Templates of the first look; each further look is twice as long, up to a block. */
const firstLook = 256;

/**
 * Looks through the packed templates and takes the similarity of those that could be among the best from the float32
 * ones. Nothing is left out: with x and q the template and the query, x' and q' packed,
 * `x·q = x'·q' + x'·(q - q') + (x - x')·q <= x'·q' + |x'| |q - q'| + |x - x'| |q|` (Cauchy-Schwarz),
 * and a template whose right side stays below the k-th best so far is not among the k best.
 */
export function createPackedIndex(dimensions: number, module: ScanModule): NearestIndex {
  const rows = new FloatRows(dimensions);
  const packed = new PackedRows(dimensions, module);
  return {
    add(more) {
      rows.add(more);
      packed.add(more);
    },
    nearest(query, k): readonly Near[] {
      const best = new Best(k);
      const look = packed.look(packQuery(query, packed.query), length(query));
      let step = firstLook;
      for (let from = 0; from < rows.count;) {
        // Up to the block's end at the most.
        const count = Math.min(step, rowsPerBlock - (from % rowsPerBlock), rows.count - from);
        for (const index of look(from, count, best.threshold)) best.offer(index, rows.dot(index, query));
        from += count;
        step = Math.min(2 * step, rowsPerBlock);
      }
      return best.sorted();
    },
  };
}
