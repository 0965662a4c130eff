import { failure, type Failure } from '../../domain/errors.ts';
import type { SearchFilters } from '../../domain/search-filters.ts';
import { compareSides, gistOf, type SideGist } from '../compare.ts';
import type { Side } from '../comparison.ts';
import { candidateOf } from './candidate-of.ts';
import { CohortSample } from './cohort-sample.ts';
import type { Candidate, CandidateDetail, SearchUnit } from './contract.ts';
import { FirstPlaces } from './first-places.ts';
import { Pace } from './pace.ts';
import type { PlaceOf } from './place-of.ts';
import type { Row } from './row.ts';
import type { Search, SearchDeps } from './search-contract.ts';
import { Searched } from './searched.ts';
import { Slices } from './slices.ts';
import { Standing } from './standing.ts';
import { createTemplateIndex } from './template-index.ts';

/** So many that came in are put into the order one by one; for more it is made anew. */
const mostInserted = 256;
const firstShown = 50;

/**
 * One piece of work at a time. What came in is put at its place in the order; a change of the reference, the filters or
 * the collections stops the work and begins anew, and nothing that is still true is worked out twice.
 */
export class RunningSearch implements Search {
  readonly #deps: SearchDeps;
  readonly #searched = new Searched();
  readonly #firstPlaces: FirstPlaces;
  readonly #standing: Standing;
  #shown: number;
  #side: Side = [];
  #reference: SideGist | undefined;
  #cohort: CohortSample | undefined;
  /** The whole order must be made anew. */
  #isStale = false;
  #isAsked = false;
  #isWorking = false;
  #isGone = false;
  #pass = new AbortController();
  readonly #pace = new Pace();

  constructor(deps: SearchDeps) {
    this.#deps = deps;
    this.#shown = deps.shown ?? firstShown;
    this.#firstPlaces = new FirstPlaces(deps.createIndex ?? createTemplateIndex);
    this.#standing = new Standing({ searched: this.#searched, firstPlaces: this.#firstPlaces });
  }

  setReference(side: Side): void {
    this.#side = side;
    this.#reference = side.length === 0 ? undefined : gistOf(side);
    this.#searched.forgetEvidence();
    this.#beginAnew();
  }

  setFilters(filters: SearchFilters): void {
    this.#standing.filters = filters;
    this.#searched.forgetConflicts();
    this.#beginAnew();
  }

  setPlaces(placeOf: PlaceOf): void {
    this.#standing.placeOf = placeOf;
    this.#searched.forgetConflicts();
    this.#beginAnew();
  }

  setShown(count: number): void {
    this.#shown = count;
    this.#goOn();
  }

  setKept(units: readonly SearchUnit[] | undefined, leftOut = 0): void {
    this.#firstPlaces.forget();
    this.#searched.setKept(units, leftOut);
    this.#cohort = undefined;
    this.#beginAnew();
  }

  beginFolder(): void {
    this.#setFolder('reading');
  }

  addFiles(units: readonly SearchUnit[]): void {
    this.#searched.add(units);
    if (this.#searched.waiting > mostInserted) this.#beginAnew();
    else {
      this.#pace.soon(() => {
        this.#goOn();
      });
    }
  }

  endFolder(): void {
    if (this.#searched.folderState === 'reading') this.#searched.folderState = 'read';
    this.#goOn();
  }

  dropFolder(): void {
    this.#setFolder('none');
  }

  detail(key: string): CandidateDetail | undefined {
    const row = this.#searched.row(key);
    const candidate = row && this.#candidate(row);
    if (row === undefined || candidate === undefined) return undefined;
    const { unit } = row;
    return {
      candidate,
      comparison: compareSides(this.#side, unit.side),
      photos: this.#deps.photosOf(unit),
    };
  }

  ranked(from: number, to: number): readonly Candidate[] {
    return this.#standing.order.slice(from, to).flatMap((row) => this.#candidate(row) ?? []);
  }

  dispose(): void {
    this.#isGone = true;
    this.#pace.stop();
    this.#pass.abort();
    this.#firstPlaces.forget();
  }

  #setFolder(state: 'none' | 'reading'): void {
    this.#searched.setFolder(state);
    this.#cohort = undefined;
    this.#beginAnew();
  }

  #beginAnew(): void {
    this.#isStale = true;
    this.#pass.abort();
    this.#goOn();
  }

  #goOn(): void {
    this.#pace.stop();
    this.#isAsked = true;
    if (this.#isWorking || this.#isGone) return;
    this.#isWorking = true;
    this.#passes().catch((bug: unknown) => {
      reportError(bug);
    });
  }

  async #passes(): Promise<void> {
    try {
      // What is changed together is worked on together.
      await Promise.resolve();
      while (this.#isAsked && !this.#isGone) {
        this.#isAsked = false;
        this.#pass = new AbortController();
        const { signal } = this.#pass;
        if (await this.#order(signal)) await this.#publish(signal);
      }
    } finally {
      // At once, or what is asked for in the next moment would be lost.
      this.#isWorking = false;
    }
  }

  /** False when the signal ends. */
  async #order(signal: AbortSignal): Promise<boolean> {
    const reference = this.#reference;
    if (!this.#isStale) return this.#standing.takeIn(reference, signal);
    const onFirst = (): Promise<void> => this.#publish(signal);
    if (!(await this.#standing.makeAnew(reference, this.#shown, onFirst, signal))) return false;
    this.#isStale = signal.aborted;
    return !this.#isStale;
  }

  async #publish(signal: AbortSignal): Promise<void> {
    if (this.#reference !== undefined) this.#cohort = CohortSample.of(this.#searched.all(), this.#cohort);
    const slices = new Slices(signal);
    const candidates: Candidate[] = [];
    for (const row of this.#standing.order.slice(0, this.#shown)) {
      if (!slices.goesOn && !(await slices.next())) return;
      const candidate = this.#candidate(row);
      if (candidate !== undefined) candidates.push(candidate);
    }
    const { compared, hidden } = this.#standing;
    const why = this.#failure();
    this.#pace.said();
    this.#deps.onOutcome({
      candidates,
      tally: { compared, leftOut: this.#searched.leftOut, ...hidden.tally() },
      ...(why !== undefined && { failure: why }),
      settled: !this.#isStale && this.#searched.waiting === 0,
    });
  }

  #candidate(row: Row): Candidate | undefined {
    const reference = this.#reference;
    if (reference === undefined) return undefined;
    this.#standing.judge(row);
    return candidateOf(row, reference, this.#standing.compared, this.#cohort);
  }

  #failure(): Failure | undefined {
    if (this.#reference === undefined || !this.#searched.isComplete) return undefined;
    if (this.#searched.size === 0) return failure('search.empty-collection').failure;
    const { order, hidden } = this.#standing;
    return order.length === 0 ? hidden.blame() : undefined;
  }
}
