/**
 * log10 likelihood ratio of two tellings by the hit-miss model (Copas and Hilton 1990): a share of tellings misses and
 * is like an unrelated person's, the others differ as `hit` says. `hit` is the probability of the second telling given
 * the first for a hit, `frequency` that of an unrelated person; both of the same outcome. Never below log10 of `miss`.
 */
export function hitMiss(hit: number, frequency: number, miss: number): number {
  return Math.log10((1 - miss) * (hit / frequency) + miss);
}
