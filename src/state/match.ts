/** All that the view of two sides works on, put together. */
import {
  batch,
  computed,
  effect,
  signal,
  untracked,
  type ReadonlySignal,
  type Signal,
} from '@preact/signals';
import type { Id } from '../domain/gallery.ts';
import type { MatchPair } from '../workflows/match/contract.ts';
import type { SearchUnit } from '../workflows/search/contract.ts';
import type { PhotoReader } from '../workflows/read-photo.ts';
import type { CollectionState } from './collection.ts';
import { createMatchPlaces, type MatchPlaces } from './match/gazetteer.ts';
import { createKinshipState, type KinshipState } from './match/kinship.ts';
import { createMatchQueue, type MatchQueue } from './match/queue.ts';
import { createPairRuns, type PairRuns } from './match/runs.ts';
import { createShownPairs, type ShownPairs } from './match/shown-pairs.ts';
import { createMatchSides, type MatchSides } from './match/sides.ts';
import type { SearchScreen } from './search.ts';
import type { OpenedPair } from './search/pairs.ts';

export interface MatchScreen {
  readonly sides: MatchSides;
  readonly runs: PairRuns;
  /** Something of these two sides was compared. */
  readonly begun: ReadonlySignal<boolean>;
  readonly order: MatchQueue;
  readonly places: MatchPlaces;
  readonly shown: ShownPairs;
  /** Decisions, and the kept cases in which pairs open. */
  readonly pairs: Pick<SearchScreen['pairs'], 'reviews' | 'caseOf'>;
  /** Key of the pair that is open in the queue. */
  readonly opened: Signal<string | undefined>;
  /** Key of the pair that the keys stand at: the way back leads there. */
  readonly at: Signal<string | undefined>;
  /** Shows a pair in the Search view; see `SearchPairs.open`. */
  readonly lookClosely: (pair: MatchPair, rest: 'ask' | 'lose') => Promise<OpenedPair>;
  /** Another question, for families without a photo of the child; it touches nothing of the above. */
  readonly kinship: KinshipState;
  /** Number of a unit on its side, from 1. */
  readonly numberOf: (unit: SearchUnit) => number;
  /** The kept face that stands for a unit. */
  readonly faceOf: (unit: SearchUnit) => Id | undefined;
}

export interface MatchParts {
  readonly collection: CollectionState;
  readonly search: Pick<SearchScreen, 'pairs'>;
  readonly engine: PhotoReader;
}

export function createMatchState({ collection, search, engine }: MatchParts): MatchScreen {
  const { gallery, library } = collection;
  const sides = createMatchSides(collection);
  const runs = createPairRuns({ gallery, library, sides: sides.chosen });
  const units = computed(() => {
    const pairs = runs.pairs.value;
    return pairs === undefined ? undefined : { a: pairs.a, b: pairs.b };
  });
  const numbers = computed(() => {
    const { a = [], b = [] } = units.value ?? {};
    const of = (side: readonly SearchUnit[]) => side.map(({ key }, index) => [key, index + 1] as const);
    return new Map([...of(a), ...of(b)]);
  });
  const places = createMatchPlaces(
    computed(() => {
      const { stated: a } = sides.counts.a.value;
      const { stated: b } = sides.counts.b.value;
      return a.birthPlace + a.missingPlace > 0 && b.birthPlace + b.missingPlace > 0;
    }),
  );
  const order = createMatchQueue(runs.pairs, places.placeOf);
  const opened = signal<string | undefined>(undefined);
  const at = signal<string | undefined>(undefined);
  const kinship = createKinshipState(engine);

  effect(() => {
    // Once, when the gallery opens: the comparison that was worked on last stands there again.
    const last = runs.last.value;
    if (last === undefined || sides.chosen.a.peek().length > 0 || sides.chosen.b.peek().length > 0) return;
    sides.set(last.collections);
  });
  effect(() => {
    if (gallery.open.value !== undefined) return;
    untracked(() => {
      batch(() => {
        opened.value = undefined;
        at.value = undefined;
        kinship.forget();
      });
    });
  });

  return {
    sides,
    runs,
    begun: computed(() => {
      const { state = 'preparing', compared = 0 } = runs.progress.value ?? {};
      return compared > 0 || (state === 'preparing' && (runs.last.value?.compared ?? 0) > 0);
    }),
    order,
    places,
    shown: createShownPairs(order.queue, search.pairs.reviews),
    pairs: search.pairs,
    opened,
    at,
    lookClosely: ({ a, b }, rest) => search.pairs.open({ a, b, collections: sides.chosen.b.peek() }, rest),
    kinship,
    numberOf: ({ key }) => numbers.value.get(key) ?? 0,
    faceOf({ ref, side }) {
      if (ref.kind === 'face') return ref.face;
      if (ref.kind === 'file') return undefined;
      const faces = library.facesByPerson.value.get(ref.person) ?? [];
      const best = side[0]?.face;
      return (faces.find(({ record }) => record.face === best) ?? faces[0])?.record.id;
    },
  };
}
