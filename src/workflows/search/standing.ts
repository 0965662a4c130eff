import { noFilters, type FilterName, type SearchFilters } from '../../domain/search-filters.ts';
import type { SideGist } from '../compare.ts';
import type { FirstPlaces } from './first-places.ts';
import { HiddenTally } from './hidden-tally.ts';
import { insert, sortInSlices } from './order.ts';
import type { PlaceOf } from './place-of.ts';
import { before, isHidden, judge, locate, weigh, type Row } from './row.ts';
import type { Searched } from './searched.ts';
import { Slices } from './slices.ts';

export interface StandingParts {
  readonly searched: Searched;
  readonly firstPlaces: FirstPlaces;
}

/** Who stands where: everyone that no strict filter hides, the best first. */
export class Standing {
  filters: SearchFilters = noFilters;
  placeOf: PlaceOf | undefined;
  readonly #parts: StandingParts;
  #order: Row[] = [];
  #compared = 0;
  #hidden = new HiddenTally();

  constructor(parts: StandingParts) {
    this.#parts = parts;
  }

  get order(): readonly Row[] {
    return this.#order;
  }

  /** Everyone that was held against the reference, hidden or not. */
  get compared(): number {
    return this.#compared;
  }

  get hidden(): HiddenTally {
    return this.#hidden;
  }

  /**
   * Of everybody. `onFirst` is called where `places` first places are certain long before the rest. False when the
   * signal ends: the order is then not to be shown.
   */
  async makeAnew(
    reference: SideGist | undefined,
    places: number,
    onFirst: () => Promise<void>,
    signal: AbortSignal,
  ): Promise<boolean> {
    const { searched, firstPlaces } = this.#parts;
    searched.takeFresh();
    const kept = searched.kept ?? [];
    // Those that come in from now on are taken in later: they are not judged here.
    const folder = [...searched.folder];
    const rows = reference === undefined ? [] : [...kept, ...folder];
    const hidden = (this.#hidden = new HiddenTally());
    this.#compared = rows.length;
    const slices = new Slices(signal);
    for (const row of rows) {
      if (!slices.goesOn && !(await slices.next())) return false;
      hidden.count(this.judge(row));
    }
    if (reference !== undefined) {
      const first = await firstPlaces.of(kept, folder, reference, places, signal);
      if (first !== undefined) {
        this.#order = [...first];
        await onFirst();
      }
      for (const row of rows) {
        if (!slices.goesOn && !(await slices.next())) return false;
        weigh(row, reference);
      }
    }
    const visible = rows.filter((row) => !isHidden(row));
    const order = await sortInSlices(visible, before, signal);
    if (order === undefined) return false;
    this.#order = order;
    return true;
  }

  /** Puts those that came in at their places. False when the signal ends. */
  async takeIn(reference: SideGist | undefined, signal: AbortSignal): Promise<boolean> {
    const fresh = this.#parts.searched.takeFresh();
    if (reference === undefined) return true;
    const slices = new Slices(signal);
    for (const row of fresh) {
      if (!slices.goesOn && !(await slices.next())) return false;
      this.#hidden.count(this.judge(row));
      weigh(row, reference);
      this.#compared += 1;
      if (!isHidden(row)) insert(this.#order, row, before);
    }
    return true;
  }

  /** Strict filters that hide the row. */
  judge(row: Row): readonly FilterName[] {
    if (row.conflicts === undefined && this.placeOf !== undefined) locate(row, this.placeOf);
    return judge(row, this.filters).strict;
  }
}
