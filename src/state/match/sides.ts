/** Which collections stand on which side. */
import { batch, computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Id } from '../../domain/gallery.ts';
import type { PairSides } from '../../domain/pair-run.ts';
import type { PairSide } from '../../workflows/match/contract.ts';
import type { CollectionState } from '../collection.ts';
import { sideCounts, type SideCounts } from './side-counts.ts';

export const pairSides = ['a', 'b'] as const satisfies readonly PairSide[];

export interface MatchSides {
  readonly chosen: PairSides<ReadonlySignal<readonly Id[]>>;
  /** Who stands there and what they state. */
  readonly counts: PairSides<ReadonlySignal<SideCounts>>;
  /** Puts a collection on a side or takes it off; one that stands on the other side stays there. */
  readonly put: (side: PairSide, collection: Id, on: boolean) => void;
  readonly set: (collections: PairSides<readonly Id[]>) => void;
}

export function createMatchSides({
  gallery,
  library,
}: Pick<CollectionState, 'gallery' | 'library'>): MatchSides {
  const chosen = { a: signal<readonly Id[]>([]), b: signal<readonly Id[]>([]) };
  const set: MatchSides['set'] = ({ a, b }) => {
    batch(() => {
      chosen.a.value = a;
      chosen.b.value = b;
    });
  };
  const counts = {
    a: computed(() => sideCounts(library, chosen.a.value)),
    b: computed(() => sideCounts(library, chosen.b.value)),
  };
  effect(() => {
    if (gallery.open.value === undefined) set({ a: [], b: [] });
  });
  effect(() => {
    // A collection that was deleted stands nowhere.
    if (!library.loaded.value.collections) return;
    const there = library.collections.value;
    for (const side of pairSides) {
      const kept = chosen[side].value.filter((id) => there.has(id));
      if (kept.length < chosen[side].value.length) chosen[side].value = kept;
    }
  });
  return {
    chosen,
    counts,
    put(side, collection, on) {
      const other = side === 'a' ? 'b' : 'a';
      if (on && chosen[other].peek().includes(collection)) return;
      const others = chosen[side].peek().filter((id) => id !== collection);
      chosen[side].value = on ? [...others, collection] : others;
    },
    set,
  };
}
