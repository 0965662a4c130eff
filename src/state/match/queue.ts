/** The order of pairs, kept true to what is compared, to the facts that count and to the list of places. */
import { batch, effect, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { factNames, type FactName, type NearPairs, type PairQueue } from '../../workflows/match/contract.ts';
import type { PlaceOf } from '../../workflows/match/facts.ts';
import { makeQueue } from '../../workflows/match/queue.ts';
import type { SearchUnit } from '../../workflows/search/contract.ts';

/** Most pairs of one person in the queue; a run keeps at least this many nearest of everybody. */
export const perPerson = 3;

export interface ComparedPairs {
  readonly a: readonly SearchUnit[];
  readonly b: readonly SearchUnit[];
  readonly near: NearPairs;
  /** Pairs compared so far. */
  readonly compared: number;
}

export interface MatchQueue {
  /** Undefined while nothing was compared. */
  readonly queue: ReadonlySignal<PairQueue | undefined>;
  /** True while a newer order is being made. */
  readonly busy: ReadonlySignal<boolean>;
  /** Most pairs of one person in the queue. */
  readonly perPerson: number;
  /** Facts that are switched on. */
  readonly facts: Signal<ReadonlySet<FactName>>;
}

interface Wanted {
  readonly pairs: ComparedPairs;
  readonly facts: ReadonlySet<FactName>;
  readonly placeOf: PlaceOf | undefined;
}

export function createMatchQueue(
  pairs: ReadonlySignal<ComparedPairs | undefined>,
  placeOf: ReadonlySignal<PlaceOf | undefined>,
): MatchQueue {
  const queue = signal<PairQueue | undefined>(undefined);
  const busy = signal(false);
  const facts = signal<ReadonlySet<FactName>>(new Set(factNames));
  let working: { readonly on: Wanted; readonly left: AbortController } | undefined;
  let next: Wanted | undefined;

  const settle = (made: PairQueue | undefined): void => {
    batch(() => {
      queue.value = made;
      busy.value = false;
    });
  };
  const work = async (on: Wanted): Promise<void> => {
    const left = new AbortController();
    working = { on, left };
    busy.value = true;
    const { a, b, near, compared } = on.pairs;
    const options = { facts: on.facts, perPerson, compared };
    const made = await makeQueue(near, a, b, options, left.signal, on.placeOf);
    // Stopped meanwhile, perhaps with another one begun.
    if (left.signal.aborted) return;
    working = undefined;
    if (made !== undefined) settle(made);
    const following = next;
    next = undefined;
    if (following !== undefined) await work(following);
  };
  const begin = (on: Wanted): void => {
    next = undefined;
    work(on).catch(reportError);
  };
  const stop = (): void => {
    working?.left.abort();
    working = undefined;
    next = undefined;
  };

  effect(() => {
    const present = pairs.value;
    if (present === undefined) {
      stop();
      settle(undefined);
      return;
    }
    const on: Wanted = { pairs: present, facts: facts.value, placeOf: placeOf.value };
    if (working === undefined) begin(on);
    // While a run grows, an order that is being made is made to its end, or none ever would be.
    else if (sameQuestion(working.on, on)) next = on;
    else {
      stop();
      begin(on);
    }
  });
  return { queue, busy, facts, perPerson };
}

/** Whether only pairs were added since. */
function sameQuestion(one: Wanted, other: Wanted): boolean {
  return (
    one.facts === other.facts &&
    one.placeOf === other.placeOf &&
    one.pairs.a === other.pairs.a &&
    one.pairs.b === other.pairs.b
  );
}
