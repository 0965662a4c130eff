import type { Failure } from '../../domain/errors.ts';
import type { ImportOutcome } from '../../domain/gallery.ts';
import type { ImportProgress, RowsWithoutPhoto } from './contract.ts';
import { Rate } from './rate.ts';

type Count = 'done' | 'stored' | 'faces' | 'duplicates' | 'noFace' | 'failed' | 'passedOver' | 'total';

/** Everything that is counted in a run. */
export class Tally {
  state: ImportProgress['state'] = 'counting';
  failure: Failure | undefined;
  counted = false;
  /** Why the list ended early. */
  listFailure: Failure | undefined;
  rowsWithoutPhoto: RowsWithoutPhoto | undefined;
  readonly rate: Rate;
  readonly #counts: Record<Count, number> = {
    done: 0,
    stored: 0,
    faces: 0,
    duplicates: 0,
    noFace: 0,
    failed: 0,
    passedOver: 0,
    total: 0,
  };

  constructor(now: () => number) {
    this.rate = new Rate(now);
  }

  get total(): number {
    return this.#counts.total;
  }

  listed(): void {
    this.#counts.total += 1;
  }

  /** Listed for a photo, and none. */
  wasNone(): void {
    this.#counts.total -= 1;
    this.#counts.passedOver += 1;
  }

  count(outcome: ImportOutcome): void {
    this.#counts.done += 1;
    switch (outcome.kind) {
      case 'stored':
        this.#counts.stored += 1;
        this.#counts.faces += outcome.faces;
        break;
      case 'no-face':
        this.#counts.stored += 1;
        this.#counts.noFace += 1;
        break;
      case 'duplicate':
      case 'near-duplicate':
        this.#counts.duplicates += 1;
        break;
      case 'failed':
        this.#counts.failed += 1;
        break;
    }
  }

  /** `passedOver` by the source comes on top of those that were listed and turned out to be none. */
  progress(passedOver: number): ImportProgress {
    const { state, failure, counted, rowsWithoutPhoto } = this;
    const counts = this.#counts;
    const rate = this.rate.perSecond();
    return {
      state,
      counted,
      ...counts,
      passedOver: counts.passedOver + passedOver,
      ...(rate !== undefined && { rate }),
      ...(rate !== undefined && counted && { secondsLeft: (counts.total - counts.done) / rate }),
      ...(rowsWithoutPhoto !== undefined && { rowsWithoutPhoto }),
      ...(failure !== undefined && { failure }),
    };
  }
}
