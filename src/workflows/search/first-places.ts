import type { SideGist } from '../compare.ts';
import { NearestFirst } from './nearest-first.ts';
import { weigh, type Row } from './row.ts';
import { Slices } from './slices.ts';
import type { TemplateIndex } from './template-index.ts';

/** So many of a collection are weighed within a blink; for more the nearest come first. */
const few = 2_000;

/** The first places of a search through a large collection, long before everybody in it has been weighed. */
export class FirstPlaces {
  readonly #createIndex: (dimensions: number) => TemplateIndex;
  #nearest: NearestFirst | undefined;
  /** Ends when the collections are other ones: an index that is being filled outlives a change of the reference. */
  #gone = new AbortController();

  constructor(createIndex: (dimensions: number) => TemplateIndex) {
    this.#createIndex = createIndex;
  }

  /** The collections are other ones now, or the search is over. */
  forget(): void {
    this.#gone.abort();
    this.#gone = new AbortController();
    this.#nearest?.dispose();
    this.#nearest = undefined;
  }

  /** In their order, of rows that were judged. Undefined when the signal ends, or where it is as quick to weigh everybody. */
  async of(
    kept: readonly Row[],
    folder: readonly Row[],
    reference: SideGist,
    places: number,
    signal: AbortSignal,
  ): Promise<readonly Row[] | undefined> {
    if (kept.length <= few || kept.every(({ weighed }) => weighed !== undefined)) return undefined;
    const gone = this.#gone.signal;
    const nearest = this.#nearest ?? (await NearestFirst.open(kept, this.#createIndex, gone));
    if (nearest === undefined) return undefined;
    if (gone.aborted) {
      nearest.dispose();
      return undefined;
    }
    this.#nearest = nearest;
    const slices = new Slices(signal);
    for (const row of folder) {
      if (!slices.goesOn && !(await slices.next())) return undefined;
      weigh(row, reference);
    }
    return nearest.firstPlaces(reference, places, folder, signal);
  }
}
