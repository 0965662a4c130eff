/** A run as it stands: who is there, how much of it is compared, and the nearest pairs so far. */
import type { PairPart, PairRun, PairSides } from '../../domain/pair-run.ts';
import { BestPairs } from '../../kernel/top-k/best-pairs.ts';
import type { SearchUnit } from '../search/contract.ts';
import type { NearPairs, PairBlock } from './contract.ts';
import { nearestKept } from './run-limits.ts';
import type { ReadyUnit } from './run-people.ts';
import { blocksToDo, pairsIn } from './run-plan.ts';
import {
  allPairs,
  comparedPairs,
  nearByPlace,
  placesOf,
  standingsOf,
  type Standing,
} from './run-standing.ts';

/** Near pairs with the units that their numbers count in: they always fit each other. */
export interface PairsSoFar {
  readonly a: readonly SearchUnit[];
  readonly b: readonly SearchUnit[];
  readonly near: NearPairs;
  /** Pairs that were compared, of a x b. */
  readonly compared: number;
}

export type ReadySides = PairSides<ReadonlyMap<string, ReadyUnit>>;

export class ShownRun {
  readonly standings: PairSides<Standing>;
  /** Everybody who is there, by place. */
  readonly people: PairSides<readonly ReadyUnit[]>;
  readonly units: PairSides<readonly SearchUnit[]>;
  readonly total: number;
  readonly #best = new BestPairs(nearestKept);
  readonly #done: PairBlock[];
  #compared: number;

  /** `before`: what was shown last, whose lists stay the same objects while the same people are in them. */
  constructor(run: PairRun, parts: readonly PairPart[], ready: ReadySides, before: ShownRun | undefined) {
    this.standings = standingsOf(run);
    const of = (side: 'a' | 'b'): readonly ReadyUnit[] =>
      run.units[side].keys.flatMap((key) => (key === '' ? [] : (ready[side].get(key) ?? [])));
    this.people = { a: of('a'), b: of('b') };
    this.units = {
      a: kept(before?.units.a, this.people.a),
      b: kept(before?.units.b, this.people.b),
    };
    this.total = allPairs(this.standings);
    this.#compared = comparedPairs(parts, this.standings);
    this.#done = parts
      .map(({ block }) => placesOf(block, this.standings))
      .filter((block) => pairsIn(block) > 0);
    for (const { near } of parts) this.#best.add(nearByPlace(near, this.standings));
  }

  get compared(): number {
    return this.#compared;
  }

  get isWhole(): boolean {
    return this.#compared === this.total;
  }

  near(): NearPairs {
    return this.#best.pairs();
  }

  /** Blocks of at most so many pairs. */
  left(most?: number): readonly PairBlock[] {
    return blocksToDo(this.#done, { a: this.people.a.length, b: this.people.b.length }, most);
  }

  /** A block by places, with the near pairs in it. */
  add(block: PairBlock, near: NearPairs): void {
    this.#done.push(block);
    this.#compared += pairsIn(block);
    this.#best.add(near);
  }

  soFar(): PairsSoFar {
    return { ...this.units, near: this.near(), compared: this.#compared };
  }
}

function kept(
  before: readonly SearchUnit[] | undefined,
  people: readonly ReadyUnit[],
): readonly SearchUnit[] {
  const same = before?.length === people.length && people.every(({ unit }, place) => unit === before[place]);
  return same ? before : people.map(({ unit }) => unit);
}
