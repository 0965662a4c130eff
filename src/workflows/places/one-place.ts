import { kilometresBetween } from '../search/distance.ts';
import type { Place } from './place.ts';

/** Kilometres within which two readings of a name mean the same for a search around it. */
const near = 100;
/** How many times as many people as any other of the name. */
const byFar = 10;

/** The one that a name means: where its readings lie together, or one has by far the most people; else undefined. */
export function onePlace(readings: readonly Place[]): Place | undefined {
  const [most, ...others] = [...readings].sort((p, q) => q.people - p.people);
  if (most === undefined) return undefined;
  const rivals = others.filter((other) => kilometresBetween(most, other) > near);
  // A single soul at the least: where nobody knows how many live there, nothing is decided.
  return rivals.every((rival) => most.people >= byFar * Math.max(1, rival.people)) ? most : undefined;
}
