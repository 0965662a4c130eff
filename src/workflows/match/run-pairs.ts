/** One comparison of two sides, over all sessions: shows what is stored of it and goes on with it while it is asked to. */
import type { CandidateRef } from '../../domain/case.ts';
import type { Failure } from '../../domain/errors.ts';
import type { Id } from '../../domain/gallery.ts';
import type { PairSides } from '../../domain/pair-run.ts';
import type { OpenGallery } from '../../gallery/contract.ts';
import { fittedKernel } from '../../kernel/fitted.ts';
import type { SearchUnit } from '../search/contract.ts';
import { join, type Joined } from './run-join.ts';
import { RunKeeper } from './run-keeper.ts';
import type { StoredRun } from './run-leaving.ts';
import { RunPeople } from './run-people.ts';
import { pairsIn } from './run-plan.ts';
import { PairRate } from './run-rate.ts';
import { compareRest, type MakePairEngine } from './run-rest.ts';
import { ShownRun, type ReadySides } from './run-shown.ts';
import { isConflict } from './run-store.ts';
import { RunTelling, type PairRunEvents } from './run-telling.ts';
import { takeTurn, turnIsFree } from './run-turn.ts';

export interface PairRunGround {
  readonly gallery: OpenGallery;
  readonly collections: PairSides<readonly Id[]>;
  readonly makeEngine: MakePairEngine;
  /** Keeps the gallery open until the returned function is called. */
  readonly holdOpen: () => () => void;
  /** Whether somebody is in the gallery now: the units may be of the moment before a deletion. */
  readonly isThere: (ref: CandidateRef) => boolean;
  /** Version of the templates; of the shipped kernel unless a test says otherwise. */
  readonly kernel?: string;
  /** Pairs of a block at most; `blockPairs` unless a test says otherwise. */
  readonly blockPairs?: number;
}

/** Milliseconds before what others changed is read again, and after they were in the way. */
const rest = { changed: 300, conflict: 1_000 } as const;
/** Times in a row that others may change the run before any block is stored. */
const mostConflicts = 5;

export class PairRunner {
  readonly #ground: PairRunGround;
  readonly #events: PairRunEvents;
  readonly #keeper: RunKeeper;
  readonly #telling: RunTelling;
  readonly #people = new RunPeople();
  readonly #over = new AbortController();
  #shown: ShownRun | undefined;
  #going = false;
  #comparedNow = 0;
  #conflicts = 0;
  #failure: Failure | undefined;
  /** Something changed since the last round began. */
  #again = false;
  #work: Promise<void> | undefined;
  #changed: ReturnType<typeof setTimeout> | undefined;

  constructor(ground: PairRunGround, events: PairRunEvents) {
    this.#ground = ground;
    this.#events = events;
    this.#telling = new RunTelling(events);
    this.#keeper = new RunKeeper({
      gallery: ground.gallery,
      collections: ground.collections,
      kernel: ground.kernel ?? fittedKernel.version,
      newId: () => crypto.randomUUID(),
      onChanged: () => {
        this.#changed ??= setTimeout(() => {
          this.#changed = undefined;
          this.#wake();
        }, rest.changed);
      },
      onForgotten: () => {
        this.#going = false;
      },
    });
  }

  /** Everybody of both sides as they are now; undefined while that is not known. */
  setUnits(units: PairSides<readonly SearchUnit[]> | undefined): void {
    if (this.#people.set(units)) this.#wake();
  }

  /** Begins or goes on; whoever comes in later is compared as they come. */
  start(): void {
    this.#going = true;
    this.#failure = undefined;
    this.#conflicts = 0;
    this.#wake();
  }

  /** Blocks in flight are brought to their end. */
  pause(): void {
    if (!this.#going) return;
    this.#going = false;
    this.#wake();
  }

  /** Deletes all that is stored of this comparison. */
  async forget(): Promise<Failure | undefined> {
    this.#going = false;
    this.#again = true;
    await this.#work;
    const done = await this.#keeper.forget();
    this.#comparedNow = 0;
    this.#failure = undefined;
    this.#wake();
    await this.#work;
    return done.ok ? undefined : done.failure;
  }

  /** Blocks in flight are dropped: they count as never begun. */
  dispose(): void {
    this.#going = false;
    this.#over.abort();
    clearTimeout(this.#changed);
    this.#keeper.dispose();
  }

  #wake(): void {
    if (this.#isOver) return;
    this.#again = true;
    this.#work ??= this.#rounds()
      .catch(reportError)
      .finally(() => {
        this.#work = undefined;
        if (this.#again) this.#wake();
      });
  }

  async #rounds(): Promise<void> {
    let giveBack: (() => void) | undefined;
    try {
      while (this.#again && !this.#isOver) {
        this.#again = false;
        if (this.#going && giveBack === undefined) giveBack = await this.#takeTurn();
        await this.#round(giveBack !== undefined);
      }
    } finally {
      giveBack?.();
    }
  }

  get #isOver(): boolean {
    return this.#over.signal.aborted;
  }

  /** The right to compare and a gallery that stays open; nothing while another tab compares. */
  async #takeTurn(): Promise<(() => void) | undefined> {
    const turn = await takeTurn();
    if (turn === undefined) {
      this.#waitForTurn();
      return undefined;
    }
    const letGo = this.#ground.holdOpen();
    // Whoever had the turn before may have gone on with it.
    this.#keeper.forgetRead();
    return () => {
      letGo();
      turn();
    };
  }

  #waitForTurn(): void {
    this.#going = false;
    this.#events.onElsewhere(true);
    void turnIsFree(this.#over.signal).then(() => {
      if (this.#isOver) return;
      this.#events.onElsewhere(false);
      this.#keeper.forgetRead();
      this.#wake();
    });
  }

  async #round(hasTurn: boolean): Promise<void> {
    const ready = await this.#people.ready(this.#over.signal);
    if (ready === undefined) return;
    const stored = await this.#keeper.read();
    if (this.#isOver) return;
    if (!stored.ok) {
      this.#fail(stored.failure);
      return;
    }
    const { isThere } = this.#ground;
    const joined = join(stored.value, { a: printsOf(ready.a, isThere), b: printsOf(ready.b, isThere) });
    const parts = stored.value.parts.map(({ record }) => joined.parts.get(record.id) ?? record);
    this.#shown = new ShownRun(joined.run, parts, ready, this.#shown);
    this.#tell(true);
    if (hasTurn && this.#going) await this.#goOn(stored.value, joined, this.#shown);
    else if (joined.someLeft && stored.value.run.revision > 0)
      await this.#tidy(stored.value, joined, hasTurn);
    this.#tell(true);
  }

  /** Nothing stays of those who left, also while nobody asks to go on. */
  async #tidy(stored: StoredRun, joined: Joined, hasTurn: boolean): Promise<void> {
    const turn = hasTurn ? () => undefined : await takeTurn();
    // Who has it does the same.
    if (turn === undefined) return;
    const done = await this.#keeper.write(stored, joined);
    if (!done.ok) this.#keeper.forgetRead();
    turn();
  }

  async #goOn(stored: StoredRun, joined: Joined, shown: ShownRun): Promise<void> {
    const goneOnAt = new Date().toISOString();
    const run = await this.#keeper.write(stored, { ...joined, run: { ...joined.run, goneOnAt } });
    if (!run.ok) return this.#stumble(run.failure);
    const rate = new PairRate(performance.now());
    const { makeEngine, blockPairs } = this.#ground;
    const ground = { gallery: this.#keeper, run: run.value.run, makeEngine, blockPairs };
    const done = await compareRest(ground, shown, {
      stops: () => !this.#going || this.#again,
      signal: this.#over.signal,
      onStored: (part, block, near) => {
        this.#keeper.add(part);
        shown.add(block, near);
        this.#comparedNow += pairsIn(block);
        this.#conflicts = 0;
        rate.count(pairsIn(block), performance.now());
        this.#tell(shown.isWhole, rate);
      },
    });
    if (!done.ok) await this.#stumble(done.failure);
    else if (shown.isWhole) await this.#keeper.compact(shown.near());
  }

  /** Others may have changed the run: then it is read again. All other failures stop it; what was compared stays. */
  async #stumble(why: Failure): Promise<void> {
    this.#keeper.forgetRead();
    if (!isConflict({ ok: false, failure: why }) || this.#conflicts >= mostConflicts) {
      this.#fail(why);
      return;
    }
    this.#conflicts += 1;
    // Whoever was deleted is gone from the lists by then, and does not come back with them.
    await new Promise((resolve) => setTimeout(resolve, rest.conflict));
    this.#again = true;
  }

  #fail(why: Failure): void {
    this.#going = false;
    this.#failure = why;
    this.#again = false;
    if (!this.#isOver) this.#tell(true);
  }

  #tell(whole: boolean, rate?: PairRate): void {
    if (this.#isOver) return;
    const [going, comparedNow] = [this.#going, this.#comparedNow];
    const now = { shown: this.#shown, going, failure: this.#failure, comparedNow, ...(rate && { rate }) };
    this.#telling.tell(now, whole);
  }
}

function printsOf(ready: ReadySides['a'], isThere: PairRunGround['isThere']) {
  return new Map(
    [...ready].flatMap(([key, { unit, print }]) => (isThere(unit.ref) ? [[key, print] as const] : [])),
  );
}
