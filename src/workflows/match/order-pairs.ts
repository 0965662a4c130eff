import type { Slices } from '../search/slices.ts';
import { sortedPairs } from './sorted-pairs.ts';
import type { WeighedPairs } from './weighed-faces.ts';

export interface OrderedPair {
  /** Number among the weighed pairs. */
  readonly number: number;
  readonly mutual: boolean;
  /** Place of B among A's candidates, from 1, and the other way round. */
  readonly places: readonly [ofB: number, ofA: number];
  /** Pairs of any order with at least this evidence. */
  readonly reached: number;
}

export interface OrderedPairs {
  readonly pairs: readonly OrderedPair[];
  /** Pairs above 0 that the limit keeps out. */
  readonly left: number;
}

/**
 * Pairs of `numbers` with evidence above 0: those that are each other's first, then all others, each by evidence; of one
 * person on either side at most `perPerson`, of which a mutual one is never cut. `evidence` goes with `numbers`; `people`
 * on each side. Undefined when the signal of the slices has ended.
 */
export async function orderPairs(
  pairs: WeighedPairs,
  numbers: Uint32Array,
  evidence: Float64Array,
  { people, perPerson }: { readonly people: readonly [a: number, b: number]; readonly perPerson: number },
  slices: Slices,
): Promise<OrderedPairs | undefined> {
  const order = await sortedPairs(pairs, numbers, evidence, slices);
  if (order === undefined) return undefined;
  const seen = new Counts(people);
  const taken = new Counts(people);
  const mutual: OrderedPair[] = [];
  // As there are hundreds of thousands, only those that stay become objects.
  const places = new Uint32Array(2 * order.length);
  for (let place = 0; place < order.length; place += 1) {
    if (!slices.goesOn && !(await slices.next())) return undefined;
    const number = order[place] ?? 0;
    const [a, b] = [pairs.a[number] ?? 0, pairs.b[number] ?? 0];
    const [ofB, ofA] = [seen.one(0, a), seen.one(1, b)];
    places[2 * place] = ofB;
    places[2 * place + 1] = ofA;
    if (ofB !== 1 || ofA !== 1) continue;
    taken.one(0, a);
    taken.one(1, b);
    mutual.push({ number, mutual: true, places: [1, 1], reached: place + 1 });
  }

  const kept = [...mutual];
  for (let place = 0; place < order.length; place += 1) {
    if (!slices.goesOn && !(await slices.next())) return undefined;
    const number = order[place] ?? 0;
    const [a, b] = [pairs.a[number] ?? 0, pairs.b[number] ?? 0];
    const [ofB, ofA] = [places[2 * place] ?? 0, places[2 * place + 1] ?? 0];
    if ((ofB === 1 && ofA === 1) || taken.of(0, a) >= perPerson || taken.of(1, b) >= perPerson) continue;
    taken.one(0, a);
    taken.one(1, b);
    kept.push({ number, mutual: false, places: [ofB, ofA], reached: place + 1 });
  }
  return { pairs: kept, left: order.length - kept.length };
}

/** How often each person of either side has come. */
class Counts {
  readonly #sides: readonly [Uint32Array, Uint32Array];

  constructor([a, b]: readonly [number, number]) {
    this.#sides = [new Uint32Array(a), new Uint32Array(b)];
  }

  of(side: 0 | 1, person: number): number {
    return this.#sides[side][person] ?? 0;
  }

  /** Once more; says how often with this one. */
  one(side: 0 | 1, person: number): number {
    const counted = this.of(side, person) + 1;
    this.#sides[side][person] = counted;
    return counted;
  }
}
