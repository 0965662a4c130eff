/** Who stands on the two sides now, and what of a run's blocks and near pairs speaks of them. */
import type { PairPart, PairRun, PairSides, RunUnits } from '../../domain/pair-run.ts';
import type { NearPairs, PairBlock } from './contract.ts';
import { pairsIn } from './run-plan.ts';

/** Numbers of a run go up for ever; places count only who is there, from 0, in the same order. */
export interface Standing {
  /** Number of everybody who is there, by place. */
  readonly numbers: Uint32Array<ArrayBuffer>;
  /** How many of those who are there have a lower number, for every number and the one after the last. */
  readonly below: Uint32Array;
}

export function standingOf({ keys }: RunUnits): Standing {
  const below = new Uint32Array(keys.length + 1);
  const numbers: number[] = [];
  keys.forEach((key, number) => {
    if (key !== '') numbers.push(number);
    below[number + 1] = numbers.length;
  });
  return { numbers: Uint32Array.from(numbers), below };
}

export function standingsOf({ units }: Pick<PairRun, 'units'>): PairSides<Standing> {
  return { a: standingOf(units.a), b: standingOf(units.b) };
}

/** Pairs of all who are there. */
export function allPairs({ a, b }: PairSides<Standing>): number {
  return a.numbers.length * b.numbers.length;
}

/** Of these, those in finished blocks. */
export function comparedPairs(parts: Iterable<PairPart>, standings: PairSides<Standing>): number {
  let compared = 0;
  for (const { block } of parts) compared += pairsIn(placesOf(block, standings));
  return compared;
}

/** The same block by places; empty where nobody of it is there. */
export function placesOf({ a, b }: PairBlock, standings: PairSides<Standing>): PairBlock {
  const range = ([from, to]: readonly [number, number], { below }: Standing) =>
    [below[from] ?? 0, below[to] ?? 0] as const;
  return { a: range(a, standings.a), b: range(b, standings.b) };
}

/** The same block, which is not empty, by numbers. */
export function numbersOf({ a, b }: PairBlock, standings: PairSides<Standing>): PairBlock {
  const range = ([from, to]: readonly [number, number], { numbers }: Standing) =>
    [numbers[from] ?? 0, (numbers[to - 1] ?? 0) + 1] as const;
  return { a: range(a, standings.a), b: range(b, standings.b) };
}

/** Near pairs by places; those of who has left are not among them. */
export function nearByPlace(near: NearPairs, standings: PairSides<Standing>): NearPairs {
  const isThere = (number: number, { below }: Standing): boolean =>
    (below[number + 1] ?? 0) > (below[number] ?? 0);
  const [a, b, similarity]: [number[], number[], number[]] = [[], [], []];
  near.similarity.forEach((value, at) => {
    const [ofA, ofB] = [near.a[at] ?? 0, near.b[at] ?? 0];
    if (!isThere(ofA, standings.a) || !isThere(ofB, standings.b)) return;
    a.push(standings.a.below[ofA] ?? 0);
    b.push(standings.b.below[ofB] ?? 0);
    similarity.push(value);
  });
  return { a: Uint32Array.from(a), b: Uint32Array.from(b), similarity: Float64Array.from(similarity) };
}

/** Near pairs by numbers. */
export function nearByNumber({ a, b, similarity }: NearPairs, standings: PairSides<Standing>): NearPairs {
  return {
    a: a.map((place) => standings.a.numbers[place] ?? 0),
    b: b.map((place) => standings.b.numbers[place] ?? 0),
    similarity,
  };
}
