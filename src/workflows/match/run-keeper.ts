/** What is stored of one comparison, as long as nobody else changes it; read anew after that. */
import { failure, success, type Result } from '../../domain/errors.ts';
import type { Id } from '../../domain/gallery.ts';
import type { PairPart, PairSides } from '../../domain/pair-run.ts';
import type { Change, Kept, OpenGallery } from '../../gallery/contract.ts';
import { touchedBy } from '../people/step.ts';
import type { NearPairs } from './contract.ts';
import { compacted } from './run-compact.ts';
import type { RunChange, StoredRun } from './run-leaving.ts';
import { mostRuns } from './run-limits.ts';
import { changesOf, deleteRun, emptyRun, isConflict, isOf, readRuns } from './run-store.ts';

/** Parts that are let be: fewer are not worth writing all near pairs again. */
const fewParts = 8;
/** Times that a deletion is tried while others write. */
const mostTries = 5;

export interface KeeperGround {
  readonly gallery: OpenGallery;
  readonly collections: PairSides<readonly Id[]>;
  /** Version of the templates that are compared. */
  readonly kernel: string;
  readonly newId: () => Id;
  /** Another tab, or a deletion, has changed what is stored. */
  readonly onChanged: () => void;
  /** The run that was there is there no more: somebody wants it forgotten. */
  readonly onForgotten: () => void;
}

export class RunKeeper {
  readonly #ground: KeeperGround;
  readonly #mine = new Set<string>();
  readonly #stop: () => void;
  #stored: StoredRun | undefined;
  #id: Id | undefined;
  /** What of other runs, and of older templates, may go. */
  #useless: readonly Change[] = [];

  constructor(ground: KeeperGround) {
    this.#ground = ground;
    this.#stop = ground.gallery.onTouched((touched) => {
      const others = touched.filter(
        ({ store, id }) =>
          (store === 'pairRuns' || store === 'pairParts') && !this.#mine.has(`${store} ${id}`),
      );
      if (others.length === 0) return;
      this.forgetRead();
      ground.onChanged();
    });
  }

  dispose(): void {
    this.#stop();
  }

  /** What was read is no longer believed. */
  forgetRead(): void {
    this.#stored = undefined;
  }

  /** The run as it is stored, or a new one (revision 0) that is not. */
  async read(): Promise<Result<StoredRun>> {
    if (this.#stored !== undefined) return success(this.#stored);
    const { gallery, collections, kernel, newId, onForgotten } = this.#ground;
    const read = await readRuns(gallery);
    if (!read.ok) return read;
    const own = read.value.runs.filter(({ run }) => isOf(run.record, collections));
    const stored = own.find(({ run }) => run.record.kernel === kernel);
    const others = read.value.runs
      .filter((one) => !own.includes(one))
      .toSorted((one, other) => (one.run.record.goneOnAt < other.run.record.goneOnAt ? 1 : -1));
    this.#useless = [
      ...read.value.tidying,
      ...own.filter((one) => one !== stored).flatMap(deleteRun),
      ...others.slice(mostRuns - 1).flatMap(deleteRun),
    ];
    if (this.#id !== undefined && stored?.run.record.id !== this.#id) onForgotten();
    this.#id = stored?.run.record.id;
    this.#stored = stored ?? emptyRun(collections, kernel, { now: new Date(), id: newId() });
    return success(this.#stored);
  }

  /** Writes who came and left since `before` was read. Only for who has the turn. */
  async write(before: StoredRun, change: RunChange): Promise<Result<StoredRun>> {
    const done = await this.commit([...this.#useless, ...changesOf(before, change)]);
    if (!done.ok) return done;
    this.#useless = [];
    this.#id = change.run.id;
    const { run, parts } = before;
    const stored: StoredRun = {
      run: { revision: run.revision + 1, record: change.run },
      parts: parts.map((kept) => {
        const record = change.parts.get(kept.record.id);
        return record === undefined ? kept : { revision: kept.revision + 1, record };
      }),
    };
    this.#stored = stored;
    return success(stored);
  }

  /** A part that is stored already. */
  add(part: Kept<PairPart>): void {
    if (this.#stored?.run.record.id !== part.record.run) return;
    this.#stored = { ...this.#stored, parts: [...this.#stored.parts, part] };
  }

  /** Makes one part of many once all is compared; `near` is by place. What cannot be made smaller stays as it is. */
  async compact(near: NearPairs): Promise<void> {
    const stored = this.#stored;
    if (stored === undefined || stored.parts.length <= fewParts) return;
    const { changes, stored: next } = compacted(stored, near, this.#ground.newId());
    const done = await this.commit(changes);
    this.#stored = done.ok ? next : undefined;
  }

  async forget(): Promise<Result<void>> {
    for (let tries = 0; tries < mostTries; tries += 1) {
      this.forgetRead();
      const stored = await this.read();
      if (!stored.ok) return stored;
      const run = stored.value.run.revision === 0 ? [] : deleteRun(stored.value);
      const done = await this.commit([...this.#useless, ...run]);
      this.forgetRead();
      if (done.ok) this.#id = undefined;
      if (!isConflict(done)) return done;
    }
    return failure('gallery.conflict');
  }

  /** Commits of one's own are not heard of as those of others. */
  async commit(changes: readonly Change[]): Promise<Result<void>> {
    const names = touchedBy(changes).map(({ store, id }) => `${store} ${id}`);
    for (const name of names) this.#mine.add(name);
    try {
      return await this.#ground.gallery.commit(changes);
    } finally {
      for (const name of names) this.#mine.delete(name);
    }
  }
}
