/** The cases of the open gallery, and the one that is on the screen: kept, saved as it changes, closed, deleted. */
import { batch, computed, effect, signal } from '@preact/signals';
import type { Case } from '../../domain/case.ts';
import { coverageOf } from '../../domain/consent.ts';
import { failure as failed, success, type Failure, type Result } from '../../domain/errors.ts';
import type { Id } from '../../domain/gallery.ts';
import { same } from '../../domain/same-record.ts';
import type { Kept, OpenGallery } from '../../gallery/contract.ts';
import { closeCase, keepCase, reopenCase, updateCase, type CasePlan } from '../../workflows/cases/cases.ts';
import { readReferences } from '../../workflows/cases/reference.ts';
import { remainsOf } from '../../workflows/cases/removal.ts';
import { mayBeStored } from '../../workflows/cases/reviews.ts';
import { removeSubjects } from '../../workflows/consent.ts';
import { touchedBy } from '../../workflows/people/step.ts';
import { createOneAfterOther } from '../one-after-other.ts';
import { today } from '../today.ts';
import { autosave } from './autosave.ts';
import { caseCoverage, mayAdd } from './case-consent.ts';
import { createCaseSheet, type CaseScreen } from './case-screen.ts';
import type { CaseGallery, Cases } from './cases-contract.ts';

export type { CaseScreen } from './case-screen.ts';
export type { CaseGallery, Cases, CaseWords } from './cases-contract.ts';

export function createCases({ gallery, library }: CaseGallery, screen: CaseScreen): Cases {
  const open = signal<Kept<Case> | undefined>(undefined);
  const session = signal<Cases['session']['value']>(new Map());
  const failure = signal<Failure | undefined>(undefined);
  const sheet = createCaseSheet(screen);
  const work = createOneAfterOther();

  const all = computed(() => [...library.cases.value.values()].sort(newestFirst));
  const coverage = computed(() => {
    const id = open.value?.record.id;
    return id === undefined ? undefined : caseCoverage(library, id);
  });
  const unsaved = computed(
    () => open.value !== undefined && updateCase(open.value, sheet.content()).changes.length > 0,
  );

  const empty = (): void => {
    batch(() => {
      open.value = undefined;
      session.value = new Map();
      failure.value = undefined;
      sheet.empty();
    });
  };
  const settle = <T>(done: Result<T>): Result<T> => {
    // What failed because the gallery was locked is not about the screen that this left empty.
    if (gallery.open.peek() !== undefined) failure.value = done.ok ? undefined : done.failure;
    return done;
  };
  const withOpen = <T>(task: (held: OpenGallery) => Promise<Result<T>>): Promise<Result<T>> =>
    work.run(() => {
      const held = gallery.open.peek();
      return held === undefined ? Promise.resolve(failed('vault.locked')) : task(held);
    });
  const commit = async (held: OpenGallery, plan: CasePlan): Promise<Result<void>> => {
    if (plan.changes.length === 0) return settle(success(undefined));
    const done = await held.commit(plan.changes);
    if (done.ok && gallery.open.peek() === held) open.value = plan.kept;
    await library.refresh(touchedBy(plan.changes));
    return settle(done);
  };
  const committed = (held: OpenGallery, plan: CasePlan): Promise<Result<void>> => {
    const may = mayAdd(library, plan.kept.record.id);
    return may.ok ? commit(held, plan) : Promise.resolve(settle(may));
  };
  const changing = (plan: (kept: Kept<Case>) => CasePlan): Promise<Result<void>> =>
    withOpen((held) => {
      const kept = open.peek();
      return kept === undefined ? Promise.resolve(success(undefined)) : committed(held, plan(kept));
    });
  const save = (): Promise<Result<void>> => changing((kept) => updateCase(kept, sheet.content()));
  const savedFirst = async (then: () => Promise<Result<void>>): Promise<Result<void>> => {
    const saved = unsaved.peek() ? await save() : success(undefined);
    return saved.ok ? then() : saved;
  };
  /** Puts a stored case on the screen; pictures that are there already, of the same faces, are not read again. */
  const present = async (held: OpenGallery, kept: Kept<Case>): Promise<Result<void>> => {
    const photos = new Map(screen.references.peek().map((photo) => [photo.id, photo]));
    const missing = kept.record.references.filter(({ id, face }) => !same(photos.get(id)?.face, face));
    const read = await readReferences(held, missing);
    const comparable = read.ok ? await screen.renew(read.value) : read;
    if (gallery.open.peek() !== held) return failed('vault.locked');
    if (!comparable.ok) return settle(comparable);
    for (const photo of comparable.value) photos.set(photo.id, photo);
    batch(() => {
      open.value = kept;
      sheet.fill(kept.record, photos);
      failure.value = undefined;
    });
    return success(undefined);
  };
  const withStored = (
    id: Id | undefined,
    then: (held: OpenGallery, kept: Kept<Case>) => Promise<Result<void>>,
  ): Promise<Result<void>> =>
    withOpen(async (held) => {
      const read = id === undefined ? success(undefined) : await held.read('cases', id);
      if (!read.ok) return settle(read);
      return read.value === undefined ? settle(failed('gallery.conflict')) : then(held, read.value);
    });
  const openId = (): Id | undefined => open.peek()?.record.id;
  /** Shows what another tab has stored of the open case, unless that was left or changed here in the meantime. */
  const follow = (now: Kept<Case>): Promise<Result<void>> =>
    withOpen((held) =>
      openId() === now.record.id && !unsaved.peek()
        ? present(held, now)
        : Promise.resolve(success(undefined)),
    );

  effect(() => {
    // What came out of the gallery goes with its key; a search that was never kept is the page's own.
    if (gallery.open.value === undefined && open.peek() !== undefined) empty();
    // Worked out anew, or it would hold the names of cases for as long as nobody asks.
    all.peek();
  });
  let noticed = 0;
  effect(() => {
    const kept = open.value;
    if (kept === undefined || work.busy.value || !library.loaded.value.cases) return;
    const now = library.cases.value.get(kept.record.id);
    if (now === undefined) empty();
    else if (now.revision > kept.revision && now.revision !== noticed) {
      noticed = now.revision;
      // Another tab has changed it. What is not saved here is not thrown away, nor is theirs.
      if (unsaved.peek()) failure.value = { code: 'gallery.conflict' };
      else void follow(now);
    }
  });
  autosave({
    unsaved,
    failure,
    busy: work.busy,
    parts: () => sheet.parts(),
    save: () => void save(),
  });

  return {
    all,
    open,
    words: sheet.words,
    session,
    coverage,
    unsaved,
    failure,
    keep: (consent) =>
      withOpen(async (held) => {
        if (open.peek() !== undefined) return failed('gallery.conflict');
        const may = coverageOf([consent], 'case', consent.subject.id, today());
        if (!may.covered) return settle(failed(may.code));
        const decided = [...session.peek()].filter(([, review]) => mayBeStored(review));
        const reviews = decided.map(([, review]) => review);
        const now = new Date().toISOString();
        const plan = keepCase(sheet.content(), consent, reviews, { now, newId: () => crypto.randomUUID() });
        if (!plan.ok) return settle(plan);
        const done = await commit(held, plan.value);
        const moved = new Map(done.ok ? decided : []);
        session.value = new Map([...session.peek()].filter(([key, review]) => moved.get(key) !== review));
        // Locked meanwhile: it is in there, and must not be kept a second time with the same pictures.
        if (done.ok && gallery.open.peek() !== held) empty();
        return done;
      }),
    async show(id) {
      const shown = await withStored(id, present);
      if (shown.ok) session.value = new Map();
      return shown;
    },
    save,
    async leave(rest) {
      const saved = rest === 'save' && unsaved.peek() ? await save() : success(undefined);
      // After what is being stored, or that would put the case back on an empty screen, and save it so.
      if (saved.ok) {
        await work.run(() => {
          empty();
          return Promise.resolve();
        });
      }
      return saved;
    },
    takeStored: () => withStored(openId(), present),
    takeMine: () => withStored(openId(), (held, kept) => committed(held, updateCase(kept, sheet.content()))),
    close: (outcome) =>
      savedFirst(() => changing((kept) => closeCase(kept, outcome, new Date().toISOString()))),
    reopen: () => savedFirst(() => changing(reopenCase)),
    remove: () =>
      withOpen(async (held) => {
        const kept = open.peek();
        if (kept === undefined) return success([]);
        const done = await removeSubjects(held, [{ kind: 'case', id: kept.record.id }], today());
        if (!done.ok) return settle(done);
        empty();
        await library.refresh(touchedBy(done.value.changes));
        return remainsOf(held, kept.record);
      }),
  };
}

function newestFirst({ record: one }: Kept<Case>, { record: other }: Kept<Case>): number {
  const closed = Number(one.closedAt !== undefined) - Number(other.closedAt !== undefined);
  return closed !== 0 ? closed : one.openedAt < other.openedAt ? 1 : -1;
}
