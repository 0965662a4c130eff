import type { Pairs } from './pairs.ts';

export interface ProbeRank {
  readonly person: number;
  /** 1 when nothing of another person scores as high as the best of the person's own. */
  readonly rank: number;
}

/**
 * Where each probe's own person stands in the gallery. `first` of a pair is the probe, `second` stands in the
 * gallery; a tie with somebody else counts against it. Probes without anything of their own are left out.
 */
export function ranksOf(
  people: readonly { readonly person: number }[],
  { first, second }: Pairs,
  scores: Float64Array,
): ProbeRank[] {
  const personOf = (index: number) => people[index]?.person ?? -1;
  const best = new Map<number, number>();
  first.forEach((probe, pair) => {
    if (personOf(probe) !== personOf(second[pair] ?? 0)) return;
    best.set(probe, Math.max(best.get(probe) ?? -Infinity, scores[pair] ?? -Infinity));
  });
  const above = new Map<number, number>([...best.keys()].map((probe) => [probe, 0]));
  first.forEach((probe, pair) => {
    const own = best.get(probe);
    if (own === undefined || personOf(probe) === personOf(second[pair] ?? 0)) return;
    if ((scores[pair] ?? 0) >= own) above.set(probe, (above.get(probe) ?? 0) + 1);
  });
  return [...above].map(([probe, count]) => ({ person: personOf(probe), rank: 1 + count }));
}

/** 1 for each probe whose own person is among the first `k`, 0 for the others. */
export function withinRank(ranks: readonly ProbeRank[], k: number): { person: number; value: number }[] {
  return ranks.map(({ person, rank }) => ({ person, value: rank <= k ? 1 : 0 }));
}
