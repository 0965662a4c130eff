/** Comparing the two chosen sides: what is compared so far, the nearest pairs, and how to go on or to forget it. */
import { batch, computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { CandidateRef } from '../../domain/case.ts';
import { failure, type Failure } from '../../domain/errors.ts';
import type { Id } from '../../domain/gallery.ts';
import type { PairSides } from '../../domain/pair-run.ts';
import type { PairRunProgress } from '../../workflows/match/contract.ts';
import { createPairEngine } from '../../workflows/match/pair-engine.ts';
import { readLastRun, type LastRun } from '../../workflows/match/run-last.ts';
import { PairRunner } from '../../workflows/match/run-pairs.ts';
import type { MakePairEngine } from '../../workflows/match/run-rest.ts';
import type { PairsSoFar } from '../../workflows/match/run-shown.ts';
import type { DeskPhoto, SearchUnit } from '../../workflows/search/contract.ts';
import type { GalleryScreen } from '../gallery.ts';
import type { Library } from '../library.ts';
import { createRunUnits, type ChosenSides } from './run-units.ts';

export type { LastRun, PairsSoFar };

export interface PairRuns {
  /**
   * Everybody of both sides with the near pairs so far, which number them by place. Undefined while a side is not
   * chosen, empty or still being made ready. Grows about once a second while a run goes on; `a` and `b` stay the same
   * objects while the same people are in them.
   */
  readonly pairs: ReadonlySignal<PairsSoFar | undefined>;
  /** Undefined while no choice is made. `paused` also before the first start. */
  readonly progress: ReadonlySignal<PairRunProgress | undefined>;
  /** Faces of older templates, which cannot be compared. */
  readonly leftOut: ReadonlySignal<PairSides<number>>;
  /** Another tab is comparing at this moment: then this one does not start. */
  readonly elsewhere: ReadonlySignal<boolean>;
  /** The stored comparison that was worked on last, whole or not. */
  readonly last: ReadonlySignal<LastRun | undefined>;
  /** Photos of a unit, for cards and the desk. */
  photosOf(unit: SearchUnit): readonly DeskPhoto[];
  /** Begins or goes on; whoever comes in later is compared as they come, until `pause`. */
  start(): void;
  pause(): void;
  /** Deletes what is stored of this comparison; people and photos stay. */
  forget(): Promise<Failure | undefined>;
}

export interface PairRunsParts {
  readonly gallery: Pick<GalleryScreen, 'open' | 'holdOpen'>;
  readonly library: Library;
  /** Chosen collections. */
  readonly sides: PairSides<ReadonlySignal<readonly Id[]>>;
  readonly makeEngine?: MakePairEngine;
}

/** Milliseconds before the last comparison is read again, once one was written. */
const rest = 300;

export function createPairRuns({
  gallery,
  library,
  sides,
  makeEngine = createPairEngine,
}: PairRunsParts): PairRuns {
  const pairs = signal<PairsSoFar | undefined>(undefined);
  const told = signal<PairRunProgress | undefined>(undefined);
  const elsewhere = signal(false);
  /** `start` was asked for while a side had no collection. */
  const asked = signal(false);
  let runner: PairRunner | undefined;

  const onOneSide = computed(() => sides.a.value.some((id) => sides.b.value.includes(id)));
  const key = computed(() => [sides.a.value, sides.b.value].map((ids) => ids.toSorted().join(' ')).join('|'));
  const chosen = computed<ChosenSides | undefined>(() => {
    const of = key.value;
    const [a, b] = [sides.a.peek(), sides.b.peek()];
    return a.length === 0 || b.length === 0 || onOneSide.value ? undefined : { a, b, key: of };
  });
  const units = createRunUnits({ gallery, library }, chosen);
  const emptySide = computed(() => {
    const made = units.made.value;
    return made !== undefined && (made.units.a.length === 0 || made.units.b.length === 0);
  });
  const unitsNow = computed(() => {
    const made = units.made.value;
    return made === undefined || made.key !== chosen.value?.key || emptySide.value ? undefined : made.units;
  });

  effect(() => {
    const open = gallery.open.value;
    const collections = chosen.value;
    batch(() => {
      pairs.value = undefined;
      told.value = undefined;
      elsewhere.value = false;
      asked.value = false;
    });
    if (open === undefined || collections === undefined) return undefined;
    const { a, b } = collections;
    const own = new PairRunner(
      {
        gallery: open,
        collections: { a, b },
        makeEngine,
        holdOpen: () => gallery.holdOpen(),
        isThere: (ref) => isKept(library, ref),
      },
      {
        onPairs: (soFar) => {
          pairs.value = soFar;
        },
        onProgress: (progress) => {
          told.value = progress;
        },
        onElsewhere: (there) => {
          elsewhere.value = there;
        },
      },
    );
    runner = own;
    own.setUnits(unitsNow.peek());
    return () => {
      own.dispose();
      runner = undefined;
    };
  });
  effect(() => {
    const now = unitsNow.value;
    if (now === undefined) pairs.value = undefined;
    runner?.setUnits(now);
  });

  return {
    pairs,
    progress: computed(() => {
      if (gallery.open.value === undefined) return undefined;
      if (onOneSide.value) return failed(failure('pairs.one-side').failure);
      if (emptySide.value || asked.value) return failed(failure('pairs.empty-side').failure);
      return chosen.value === undefined ? undefined : (told.value ?? preparing);
    }),
    leftOut: computed(() => units.made.value?.leftOut ?? { a: 0, b: 0 }),
    elsewhere,
    last: createLastRun(gallery),
    photosOf: (unit) => units.photosOf(unit),
    start() {
      if (runner === undefined) asked.value = !onOneSide.peek();
      else runner.start();
    },
    pause() {
      runner?.pause();
    },
    async forget() {
      return runner?.forget();
    },
  };
}

function createLastRun(gallery: Pick<GalleryScreen, 'open'>): ReadonlySignal<LastRun | undefined> {
  const last = signal<LastRun | undefined>(undefined);
  effect(() => {
    const open = gallery.open.value;
    last.value = undefined;
    if (open === undefined) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = (): void => {
      timer = undefined;
      readLastRun(open).then((found) => {
        if (found.ok && gallery.open.peek() === open) last.value = found.value;
      }, reportError);
    };
    const stop = open.onTouched((touched) => {
      if (touched.some(({ store }) => store === 'pairRuns')) timer ??= setTimeout(read, rest);
    });
    read();
    return () => {
      stop();
      clearTimeout(timer);
    };
  });
  return last;
}

function isKept({ people, faces }: Library, ref: CandidateRef): boolean {
  if (ref.kind === 'file') return false;
  return ref.kind === 'person' ? people.peek().has(ref.person) : faces.peek().has(ref.face);
}

const preparing: PairRunProgress = { state: 'preparing', total: 0, compared: 0, comparedNow: 0 };

function failed(why: Failure): PairRunProgress {
  return { state: 'failed', total: 0, compared: 0, comparedNow: 0, failure: why };
}
