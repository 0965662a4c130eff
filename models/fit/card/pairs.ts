/** Scored pairs of faces in flat arrays. */
import { ascending } from '../../evaluate/metrics/tally.ts';

/** Pairs by the positions of their faces in one list, in any order. */
export interface Pairs {
  readonly first: Uint32Array;
  readonly second: Uint32Array;
}

/** Scored pairs in the order of their scores; `a` and `b` are the numbers of their people. */
export interface PeopleTrials {
  readonly scores: Float64Array;
  readonly same: Uint8Array;
  readonly a: Uint32Array;
  readonly b: Uint32Array;
}

interface Pictured {
  readonly person: number;
}

/** Every two faces once that `wanted` lets through; the first is the one that `wanted` was given first. */
export function pairsWhere<T>(faces: readonly T[], wanted: (first: T, second: T) => boolean): Pairs {
  const first: number[] = [];
  const second: number[] = [];
  faces.forEach((p, i) => {
    for (let j = i + 1; j < faces.length; j += 1) {
      const q = faces[j];
      if (q === undefined) continue;
      if (wanted(p, q)) {
        first.push(i);
        second.push(j);
      } else if (wanted(q, p)) {
        first.push(j);
        second.push(i);
      }
    }
  });
  return { first: Uint32Array.from(first), second: Uint32Array.from(second) };
}

export function scoresOf<T>(
  faces: readonly T[],
  { first, second }: Pairs,
  score: (first: T, second: T) => number,
): Float64Array {
  return Float64Array.from(first, (i, pair) => {
    const [p, q] = [faces[i], faces[second[pair] ?? 0]];
    return p === undefined || q === undefined ? Number.NaN : score(p, q);
  });
}

/** Scores of pairs that are among `known`, whichever face of them stands first there. */
export function scoresAgain(pairs: Pairs, known: Pairs, scores: Float64Array): Float64Array {
  const size = 2 ** 26;
  const key = (p: number, q: number) => Math.min(p, q) * size + Math.max(p, q);
  const byPair = new Map<number, number>();
  known.first.forEach((p, index) =>
    byPair.set(key(p, known.second[index] ?? 0), scores[index] ?? Number.NaN),
  );
  return Float64Array.from(
    pairs.first,
    (p, index) => byPair.get(key(p, pairs.second[index] ?? 0)) ?? Number.NaN,
  );
}

/** Those pairs that `keep` says, sorted. */
export function trialsOf<T extends Pictured>(
  faces: readonly T[],
  { first, second }: Pairs,
  scores: Float64Array,
  keep: (first: T, second: T) => boolean = () => true,
): PeopleTrials {
  const personOf = (index: number) => faces[index]?.person ?? 0;
  const order = ascending(scores).filter((pair) => {
    const [p, q] = [faces[first[pair] ?? 0], faces[second[pair] ?? 0]];
    return p !== undefined && q !== undefined && keep(p, q);
  });
  const a = order.map((pair) => personOf(first[pair] ?? 0));
  const b = order.map((pair) => personOf(second[pair] ?? 0));
  return {
    scores: Float64Array.from(order, (pair) => scores[pair] ?? 0),
    same: Uint8Array.from(a, (person, index) => (person === b[index] ? 1 : 0)),
    a,
    b,
  };
}

export function genuineCount({ same }: Pick<PeopleTrials, 'same'>): number {
  return same.reduce((sum, one) => sum + one, 0);
}
