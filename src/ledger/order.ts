/** In which order rows are shown: first what should not be there. Pure. */
import type { LedgerEntry } from './contract.ts';

/** To the own origin, with more than the name of a file: it could carry something. */
export function carriesQuery({ foreign, address }: LedgerEntry): boolean {
  return !foreign && new URL(address).search !== '';
}

/** To another origin or with a query, refused or not. */
export function standsOut(entry: LedgerEntry): boolean {
  return entry.foreign || carriesQuery(entry);
}

/** Requests to elsewhere, requests with a query, refused tries of either, all others; the newest of each first. */
export function mostTellingFirst(a: LedgerEntry, b: LedgerEntry): number {
  return rank(a) - rank(b) || b.at - a.at;
}

function rank(entry: LedgerEntry): number {
  if (!standsOut(entry)) return 3;
  if (entry.refused !== undefined) return 2;
  return entry.foreign ? 0 : 1;
}
