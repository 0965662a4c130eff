import { BestPairs } from '../../../../src/kernel/top-k/best-pairs.ts';
import type { NearPairs } from '../../../../src/kernel/top-k/pairs.ts';

/** The final pairs out of those of many blocks, as a run puts them together. */
export function mergePairs(blocks: Iterable<NearPairs>, k: number): NearPairs {
  const best = new BestPairs(k);
  for (const pairs of blocks) best.add(pairs);
  return best.pairs();
}
