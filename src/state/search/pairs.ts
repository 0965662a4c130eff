/** Pairs of two sides, looked at closely in the Search view: A is who is looked for, B the candidate on the desk. */
import { batch, computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import { candidateKey, type Case } from '../../domain/case.ts';
import { failure, type Failure } from '../../domain/errors.ts';
import type { Id } from '../../domain/gallery.ts';
import type { Kept } from '../../gallery/contract.ts';
import type { CaseWords } from '../../workflows/cases/cases.ts';
import type { ReviewContent } from '../../workflows/cases/reviews.ts';
import type { SearchUnit } from '../../workflows/search/contract.ts';
import type { CollectionState } from '../collection.ts';
import type { Cases } from './cases.ts';
import type { Reviews } from './contract.ts';
import type { SessionFolder } from './folder.ts';
import { referencesFrom } from './from-person.ts';
import { reviewsByPair, type PairReviews } from './pair-reviews.ts';
import type { ReferenceStrip } from './strip.ts';

export interface OpenablePair {
  readonly a: SearchUnit;
  readonly b: SearchUnit;
  /** Collections of side B. */
  readonly collections: readonly Id[];
}

/** `search`, `changes`: what would be lost; nothing was touched. */
export type OpenedPair = 'opened' | 'search' | 'changes' | Failure;

export interface SearchPairs {
  /** The pair that was opened last, while its A is still on the screen. */
  readonly shown: ReadonlySignal<{ readonly a: string; readonly b: string } | undefined>;
  /** What was decided about pairs: in kept cases, in the search on the screen, and in those that were put away for another pair. */
  readonly reviews: ReadonlySignal<PairReviews>;
  /** The kept case whose photos are of this A: the pair opens there. */
  caseOf(a: string): Case | undefined;
  /** Shows a pair on the desk. `ask` loses nothing that is stored nowhere. */
  open(pair: OpenablePair, rest: 'ask' | 'lose'): Promise<OpenedPair>;
  /** True while decisions about pairs stand in no case. */
  readonly unkept: ReadonlySignal<boolean>;
}

interface PairParts {
  readonly collection: CollectionState;
  readonly strip: ReferenceStrip;
  readonly folder: Pick<SessionFolder, 'name' | 'drop'>;
  readonly cases: Cases;
  readonly reviews: Reviews;
  readonly collections: { value: readonly Id[]; peek(): readonly Id[] };
  readonly chosen: { value: string | undefined };
}

type Session = ReadonlyMap<string, ReviewContent>;

export function createSearchPairs(parts: PairParts): SearchPairs {
  const { strip, folder, cases, reviews, collections, chosen } = parts;
  const { gallery, library } = parts.collection;
  const last = signal<{ readonly a: string; readonly b: string } | undefined>(undefined);
  /** Whose photo a reference of this session is; those of people say so themselves. */
  const origins = signal<ReadonlyMap<string, string>>(new Map());
  /** Decisions of searches that made room for another pair, by their A. */
  const parked = signal<ReadonlyMap<string, Session>>(new Map());

  const keysOf = (
    references: readonly { readonly id: string; readonly person?: Id }[],
  ): readonly string[] => [
    ...new Set(
      references.flatMap(({ id, person }) =>
        person === undefined ? (origins.value.get(id) ?? []) : candidateKey({ kind: 'person', person }),
      ),
    ),
  ];
  /** Who is looked for on the screen, where it is one of the gallery. */
  const present = computed(() => {
    const keys = keysOf(strip.entries.value);
    return keys.length === 1 ? keys[0] : undefined;
  });
  const caseKeys = computed(() => {
    const byKey = new Map<string, Kept<Case>>();
    // Cases at work stand first, the newest of them before the others.
    for (const kept of [...cases.all.value].reverse())
      for (const key of keysOf(kept.record.references)) byKey.set(key, kept);
    return byKey;
  });
  const pairReviews = computed(() =>
    reviewsByPair({
      library,
      cases: cases.all.value.map(({ record }) => ({ id: record.id, keys: keysOf(record.references) })),
      sessions: [
        ...parked.value,
        ...(present.value === undefined ? [] : [[present.value, reviews.byKey.value] as const]),
      ],
    }),
  );

  effect(() => {
    if (gallery.open.value === undefined) {
      batch(() => {
        last.value = undefined;
        origins.value = new Map();
        parked.value = new Map();
      });
    }
    // Worked out anew, or they would hold what was decided for as long as nobody asks.
    caseKeys.peek();
    pairReviews.peek();
  });

  /** What the screen holds that is stored nowhere and cannot be made again by opening a pair. */
  const lost = (): boolean =>
    folder.name.peek() !== undefined ||
    strip.entries.peek().some(({ kept }) => !kept) ||
    (present.peek() === undefined && (strip.entries.peek().length > 0 || cases.session.peek().size > 0));

  const park = (): void => {
    const a = present.peek();
    const session = cases.session.peek();
    if (a === undefined || session.size === 0) return;
    parked.value = new Map([...parked.peek(), [a, session]]);
  };
  const unpark = (a: string): void => {
    const session = parked.peek().get(a);
    if (session === undefined) return;
    parked.value = new Map([...parked.peek()].filter(([key]) => key !== a));
    cases.session.value = new Map([...session, ...cases.session.peek()]);
  };
  const choose = ({ a, b, collections: wanted }: OpenablePair): 'opened' => {
    batch(() => {
      const here = new Set(collections.peek());
      const own = b.facts.collection;
      // A kept case goes through its own collections; only that of B is added to them.
      if (cases.open.peek() === undefined) collections.value = wanted;
      else if (own !== undefined && !here.has(own)) collections.value = [...here, own];
      last.value = { a: a.key, b: b.key };
      chosen.value = b.key;
    });
    return 'opened';
  };
  /** Puts away what is on the screen. */
  const leave = async (rest: 'ask' | 'lose'): Promise<OpenedPair | undefined> => {
    const kept = cases.open.peek() !== undefined;
    if (rest === 'ask' && !kept && lost()) return 'search';
    park();
    const left = await cases.leave(rest === 'ask' && kept ? 'save' : 'lose');
    if (!left.ok) return 'changes';
    folder.drop();
    return undefined;
  };
  const showA = async (a: SearchUnit): Promise<Failure | undefined> => {
    const open = gallery.open.peek();
    if (open === undefined) return failure('vault.locked').failure;
    if (a.ref.kind === 'file') return failure('candidate.gone').failure;
    const read = await referencesFrom(open, library, a.ref);
    if (!read.ok) return read.failure;
    if (gallery.open.peek() !== open) return failure('vault.locked').failure;
    batch(() => {
      origins.value = new Map([...origins.peek(), ...read.value.map(({ id }) => [id, a.key] as const)]);
      strip.replaceAll(read.value);
      cases.words.value = wordsOf(a);
    });
    return undefined;
  };

  return {
    shown: computed(() => (last.value?.a === present.value ? last.value : undefined)),
    reviews: pairReviews,
    caseOf: (a) => caseKeys.value.get(a)?.record,
    async open(pair, rest) {
      const { a } = pair;
      if (gallery.open.peek() === undefined) return failure('vault.locked').failure;
      const kept = caseKeys.peek().get(a.key)?.record;
      const already =
        kept === undefined ? cases.open.peek() === undefined : cases.open.peek()?.record.id === kept.id;
      if (already && present.peek() === a.key) return choose(pair);
      const stays = await leave(rest);
      if (stays !== undefined) return stays;
      if (kept !== undefined) {
        const opened = await cases.show(kept.id);
        if (!opened.ok) return opened.failure;
      } else {
        const failed = await showA(a);
        if (failed !== undefined) return failed;
      }
      unpark(a.key);
      return choose(pair);
    },
    unkept: computed(() => parked.value.size > 0),
  };
}

/** What is known of somebody, as a case says it. */
function wordsOf({ facts }: SearchUnit): CaseWords {
  const { name, sex, birthYear, marks, missingPlace, missingYear } = facts;
  return {
    name: name ?? '',
    facts: {
      ...(sex !== undefined && { sex }),
      ...(birthYear !== undefined && { birthYear }),
      ...(marks !== undefined && { marks }),
      ...(missingPlace !== undefined && { lastSeenPlace: missingPlace }),
      ...(missingYear !== undefined && { lastSeenOn: String(missingYear) }),
    },
  };
}
