import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { foldCount } from './metrics/accuracy-10-fold.ts';

/** Any number serves; it is fixed so that the same scores give the same summary. */
const seed = 1_729;

/** Who a photo shows: the first folder of its path, or the photo itself where it lies in none. */
export function personOf(path: string): string {
  return /^[^/]+(?=\/)/.exec(path.replace(/^(\.?\/)+/, ''))?.[0] ?? path;
}

/** The two people of each pair, as numbers from 0. */
export interface PairPeople {
  readonly count: number;
  readonly a: Uint32Array;
  readonly b: Uint32Array;
}

export function pairPeople(pairs: readonly { readonly a: string; readonly b: string }[]): PairPeople {
  const numbers = new Map<string, number>();
  const numberOf = (path: string) => {
    const person = personOf(path);
    const number = numbers.get(person) ?? numbers.size;
    numbers.set(person, number);
    return number;
  };
  const a = new Uint32Array(pairs.length);
  const b = new Uint32Array(pairs.length);
  pairs.forEach((pair, index) => {
    a[index] = numberOf(pair.a);
    b[index] = numberOf(pair.b);
  });
  return { count: numbers.size, a, b };
}

/** Draws people with replacement, as many as there are; each draw says how often every person was drawn. */
export function drawPeople(people: number, draws: number): readonly Uint32Array[] {
  const random = xoroshiro128plus(seed);
  return Array.from({ length: draws }, () => {
    const counts = new Uint32Array(people);
    for (let drawn = 0; drawn < people; drawn += 1) {
      const person = uniformInt(random, 0, people - 1);
      counts[person] = (counts[person] ?? 0) + 1;
    }
    return counts;
  });
}

/** A pair of two people weighs the product of their draws, a pair within one person that person's draws. */
export function pairWeights({ a, b }: Omit<PairPeople, 'count'>, counts: Uint32Array): Float64Array {
  const weights = new Float64Array(a.length);
  for (let index = 0; index < a.length; index += 1) {
    const personA = a[index] ?? 0;
    const personB = b[index] ?? 0;
    const drawn = counts[personA] ?? 0;
    weights[index] = personA === personB ? drawn : drawn * (counts[personB] ?? 0);
  }
  return weights;
}

/**
 * The tenth that each pair belongs to. People are dealt into tenths; a pair within one person goes where the person
 * goes, a pair of two people by the sum of their tenths, so that all pairs of the same two stay together. With
 * fewer people than tenths the pairs themselves are dealt.
 */
export function foldsOf({ count, a, b }: PairPeople): Uint8Array {
  if (count < foldCount) return dealt(a.length);
  const tenths = dealt(count);
  return Uint8Array.from(a, (personA, index) => {
    const personB = b[index] ?? 0;
    const tenth = tenths[personA] ?? 0;
    return personA === personB ? tenth : (tenth + (tenths[personB] ?? 0)) % foldCount;
  });
}

/** 0 to 9 in turn, shuffled (Fisher and Yates). */
function dealt(length: number): Uint8Array {
  const random = xoroshiro128plus(seed);
  const tenths = Uint8Array.from({ length }, (_, index) => index % foldCount);
  for (let last = length - 1; last > 0; last -= 1) {
    const other = uniformInt(random, 0, last);
    [tenths[last], tenths[other]] = [tenths[other] ?? 0, tenths[last] ?? 0];
  }
  return tenths;
}
