import { packLimits } from '../../domain/pack-format.ts';
import type { CandidateDetail } from '../search/contract.ts';
import type { PackSource } from './source.ts';

/** Half of a pack at most: as many again are mixed in. */
export const mostCandidates = packLimits.items / 2;

/** All leads, then the first of the order that were not excluded, until there are `wanted`; leads come in any case. */
export function pickCandidates(source: PackSource, wanted: number): readonly CandidateDetail[] {
  const picked = new Map<string, CandidateDetail>();
  const take = (key: string): void => {
    const detail = picked.has(key) || picked.size === mostCandidates ? undefined : source.detail(key);
    if (detail !== undefined) picked.set(key, detail);
  };
  for (const key of source.leads) take(key);
  const step = mostCandidates;
  for (let from = 0; from < source.total && picked.size < wanted; from += step) {
    for (const { key } of source.ranked(from, from + step)) {
      if (picked.size < wanted && source.verdictOf(key) !== 'excluded') take(key);
    }
  }
  return [...picked.values()];
}
