import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { failure as failed, type Failure, type Result } from '../domain/errors.ts';
import type { Id } from '../domain/gallery.ts';
import type { OpenGallery } from '../gallery/contract.ts';
import { despiteComparisons } from '../workflows/meanwhile.ts';
import { touchedBy, type Step } from '../workflows/people/step.ts';
import type { Library } from './library.ts';
import { createUndo, type Undo } from './undo.ts';

/** What was done, for the words of the offer to take it back. */
export type DeedKind =
  | 'deleted-people'
  | 'deleted-faces'
  | 'deleted-photos'
  | 'merged'
  | 'split'
  | 'named'
  | 'given'
  | 'not-this-person'
  | 'kept-apart';

export interface Deed {
  readonly kind: DeedKind;
  readonly count: number;
  readonly step: Step;
  /** Person whose page was on the screen, to go back to. */
  readonly person: Id | undefined;
}

/** Long enough to read the words and think again. */
const undoMilliseconds = 20_000;

/** How changes to the people of a gallery are made, refused and taken back. */
export interface Deeds {
  readonly undo: Undo<Deed>;
  /** Why the last thing asked for was not done. */
  readonly failure: Signal<Failure | undefined>;
  /** One commit, after which the library is true again. */
  readonly commit: (changes: Step['forward']) => Promise<Result<void>>;
  /** Keeps the failure for the screen; true when there was none. */
  readonly settle: (done: Result<unknown>) => boolean;
  /** Commits and offers to take it back. */
  readonly deed: (kind: DeedKind, count: number, step: Step) => Promise<boolean>;
  /** A deed whose step must first be read from the gallery. */
  readonly readDeed: (
    kind: DeedKind,
    count: number,
    plan: (gallery: OpenGallery) => Promise<Result<Step>>,
  ) => Promise<boolean>;
  readonly takeBack: () => Promise<void>;
}

/** `person` is whose page is open: taking a deed back returns there. */
export function createDeeds(
  open: ReadonlySignal<OpenGallery | undefined>,
  library: Library,
  person: Signal<Id | undefined>,
): Deeds {
  const undo = createUndo<Deed>(undoMilliseconds);
  const failure = signal<Failure | undefined>(undefined);

  const commit: Deeds['commit'] = async (step) => {
    const gallery = open.peek();
    if (gallery === undefined) return failed('vault.locked');
    const done = await gallery.commit(step);
    // After a conflict too: the newest version is what to look at.
    await library.refresh(touchedBy(step));
    return done;
  };
  const settle: Deeds['settle'] = (done) => {
    failure.value = done.ok ? undefined : done.failure;
    return done.ok;
  };
  const carryOut = async (kind: DeedKind, count: number, step: Step): Promise<Result<void>> => {
    const before = person.peek();
    const gallery = open.peek();
    const done = await commit(step.forward);
    // The offer holds what was deleted: after a lock there is nobody to make it to.
    if (done.ok && open.peek() === gallery) undo.propose({ kind, count, step, person: before });
    return done;
  };
  const deed: Deeds['deed'] = async (kind, count, step) => settle(await carryOut(kind, count, step));
  const readDeed: Deeds['readDeed'] = async (kind, count, plan) => {
    const done = await despiteComparisons(async () => {
      const gallery = open.peek();
      const step = gallery === undefined ? failed('vault.locked') : await plan(gallery);
      return step.ok ? carryOut(kind, count, step.value) : step;
    });
    return settle(done);
  };

  return {
    undo,
    failure,
    commit,
    settle,
    deed,
    readDeed,
    async takeBack() {
      const last = undo.offer.peek();
      if (last === undefined) return;
      undo.withdraw();
      const gallery = open.peek();
      const done = await commit(last.step.back);
      if (settle(done) && last.person !== undefined && open.peek() === gallery) person.value = last.person;
    },
  };
}
