import { failure, type Failure } from '../../domain/errors.ts';
import type { Id, ImportOutcome, ImportRun } from '../../domain/gallery.ts';
import {
  hasRowConsents,
  type ImportHandle,
  type ImportListener,
  type ImportPlan,
  type ImportProgress,
  type SourceFile,
} from './contract.ts';
import { Gate } from './gate.ts';
import type { ImportTarget } from './import-target.ts';
import { journalItem, type Journal } from './journal.ts';
import type { ReadPhoto } from './placing.ts';
import { Queue } from './queue.ts';
import type { ImportReader } from './read-file.ts';
import { readPhotoFile } from './read-photo-file.ts';
import { RowClaims } from './row-claims.ts';
import { rememberRow } from './row-memory.ts';
import type { RunRecord } from './run-record.ts';
import { settleFile } from './settle-file.ts';
import { findRow } from './table/find-row.ts';
import { Tally } from './tally.ts';
import { Turns } from './turns.ts';

export interface RunParts {
  readonly target: ImportTarget;
  readonly reader: ImportReader;
  readonly record: RunRecord;
  readonly journal: Journal;
  readonly run: Id;
  readonly plan: ImportPlan;
  readonly listener: ImportListener;
  /** Photos being read at once. */
  readonly lanes: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Files between two words on a list that is still growing. */
const listingStep = 100;
/** Times that somebody else's change is taken in and the commit tried again. */
const mostConflicts = 5;

/**
 * A run at work. Several files are read at a time, so that no engine worker waits; what becomes of each is decided and
 * committed one after the other, so that two copies of a photo never pass each other, and in one commit together with
 * the journal's word on it, so that no moment leaves half a photo.
 */
export class RunningImport implements ImportHandle {
  readonly run: Id;
  readonly finished: Promise<ImportProgress>;
  readonly #parts: RunParts;
  readonly #tally: Tally;
  readonly #queue = new Queue<SourceFile>();
  readonly #gate = new Gate();
  readonly #turns = new Turns();
  readonly #claims: RowClaims;
  readonly #ended = new AbortController();
  #end: Pick<ImportProgress, 'state' | 'failure'> | undefined;

  constructor(parts: RunParts) {
    this.#parts = parts;
    this.run = parts.run;
    this.#claims = new RowClaims(parts.plan.table);
    this.#tally = new Tally(parts.now);
    this.finished = this.#work();
  }

  pause(): void {
    this.#pause({ state: 'paused' });
  }

  goOn(): void {
    if (this.#ended.signal.aborted || this.#gate.isOpen) return;
    this.#tally.rate.start();
    this.#say({ state: 'running' });
    this.#gate.open();
    void this.#note('running');
  }

  cancel(): void {
    this.#stop({ state: 'cancelled' });
  }

  async #work(): Promise<ImportProgress> {
    const { target, lanes } = this.#parts;
    const unlisten = target.gallery.onLocked(() => {
      this.#stop({ state: 'paused', failure: failure('vault.locked').failure });
    });
    this.#tally.rate.start();
    const works = [this.#list(), ...Array.from({ length: lanes }, () => this.#lane())];
    // Where one work throws, the others end before the throw goes on: nothing is stored after the end.
    for (const work of works)
      work.catch(() => {
        this.#stop({ state: 'failed' });
      });
    await Promise.allSettled(works);
    unlisten();
    this.#tally.rate.stop();
    await Promise.all(works);
    const end = this.#end ?? this.#naturalEnd();
    // A run that was locked away in the middle can be gone on with; any other end is for good.
    if (end.state !== 'paused') await this.#note(end.state === 'cancelled' ? 'cancelled' : 'done');
    this.#say(end);
    return this.#progress();
  }

  #naturalEnd(): Pick<ImportProgress, 'state' | 'failure'> {
    if (this.#tally.listFailure !== undefined) return { state: 'failed', failure: this.#tally.listFailure };
    if (this.#tally.total === 0) return { state: 'failed', failure: failure('import.nothing').failure };
    return { state: 'done' };
  }

  async #list(): Promise<void> {
    const { plan, journal } = this.#parts;
    const { signal } = this.#ended;
    const claims = this.#claims;
    try {
      for await (const file of claims.files(plan.source.files(signal))) {
        if (signal.aborted) return;
        if (!file.ok) {
          this.#tally.listFailure = file.failure;
          break;
        }
        this.#tally.listed();
        const earlier = journal.outcomeOf(file.value);
        if (earlier === undefined) this.#queue.push(file.value);
        else this.#tally.count(earlier);
        if (this.#tally.total % listingStep === 0) this.#say();
      }
      if (this.#tally.listFailure === undefined) this.#tally.rowsWithoutPhoto = claims.rowsWithoutPhoto;
      this.#tally.counted = true;
      if (this.#tally.state === 'counting') this.#say({ state: 'running' });
    } finally {
      this.#queue.close();
    }
  }

  async #lane(): Promise<void> {
    for (let file = await this.#queue.take(); file !== undefined; file = await this.#queue.take()) {
      await this.#deal(file);
    }
  }

  async #deal(file: SourceFile): Promise<void> {
    const { target, reader, plan } = this.#parts;
    const { signal } = this.#ended;
    for (;;) {
      await this.#gate.passed();
      if (signal.aborted) return;
      if (this.#tally.state === 'counting') this.#say({ state: 'running' });
      if (this.#claims.isUnclear(file))
        return this.#turns.take(() => this.#settle(file, { kind: 'failed', code: 'table.same-name' }));
      const parts = { reader, photos: target.photos, table: plan.table };
      const reading = await readPhotoFile(parts, file, signal);
      switch (reading.kind) {
        case 'stopped':
          this.#pauseFor(reading.failure);
          continue;
        case 'none':
          this.#tally.wasNone();
          this.#say();
          return;
        case 'outcome':
          return this.#turns.take(() => this.#settle(file, reading.outcome));
        case 'photo':
          return this.#turns.take(() => this.#settle(file, reading.read));
        case 'cancelled':
          return;
      }
    }
  }

  /** Where a commit is refused, waits until the work goes on and decides anew. */
  async #settle(file: SourceFile, read: ImportOutcome | ReadPhoto): Promise<void> {
    const { target, run, plan, listener, now } = this.#parts;
    const place = { item: journalItem(run, file), revision: 0 };
    for (let conflicts = 0; ;) {
      await this.#gate.passed();
      if (this.#ended.signal.aborted) return;
      const settled = await settleFile(target, place, read, {
        keepOriginals: plan.keepOriginals,
        keepNearDuplicates: false,
        rowConsents: hasRowConsents(plan),
        now: new Date(now()).toISOString(),
      });
      if (settled.ok) {
        await rememberRow(target, findRow(plan.table, file.path), settled.value.outcome);
        this.#tally.count(settled.value.outcome);
        this.#tally.rate.count();
        listener.item(settled.value);
        this.#say();
        return;
      }
      const { code } = settled.failure;
      if (code === 'gallery.conflict' && conflicts < mostConflicts) {
        conflicts += 1;
        await target.reread();
      } else if (code === 'vault.locked') {
        this.#stop({ state: 'paused', failure: settled.failure });
      } else {
        this.#pauseFor(settled.failure);
      }
    }
  }

  #pauseFor(reason: Failure): void {
    this.#pause({ state: 'paused', failure: reason });
  }

  #pause(why: Pick<ImportProgress, 'state' | 'failure'>): void {
    if (this.#ended.signal.aborted) return;
    const wasOpen = this.#gate.isOpen;
    this.#gate.close();
    this.#tally.rate.stop();
    // A reason why the work cannot go on stands above the wish to pause it.
    if (wasOpen || why.failure !== undefined) this.#say(why);
    if (wasOpen) void this.#note('paused');
  }

  #stop(end: Pick<ImportProgress, 'state' | 'failure'>): void {
    if (this.#ended.signal.aborted) return;
    this.#end = end;
    this.#ended.abort();
    this.#queue.abandon();
    this.#gate.open();
  }

  /** The run's record; when it cannot be written the run is merely offered again. */
  async #note(state: ImportRun['state']): Promise<void> {
    await this.#turns.take(() => this.#parts.record.write({ state, total: this.#tally.total }));
  }

  #say(change?: Pick<ImportProgress, 'state' | 'failure'>): void {
    if (change !== undefined) {
      this.#tally.state = change.state;
      this.#tally.failure = change.failure;
    }
    this.#parts.listener.progress(this.#progress());
  }

  #progress(): ImportProgress {
    return this.#tally.progress(this.#parts.plan.source.passedOver?.() ?? 0);
  }
}
