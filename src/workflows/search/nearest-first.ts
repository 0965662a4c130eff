/** For large collections: the first places for certain, before everybody has been weighed. */
import type { SideGist } from '../compare.ts';
import { mostEvidence, noExtremes, widened, type Extremes } from './most-evidence.ts';
import { sortInSlices } from './order.ts';
import { before, gist, isHidden, scoreOf, weigh, type Row } from './row.ts';
import { Slices } from './slices.ts';
import type { TemplateIndex } from './template-index.ts';

/** Templates handed to the worker at a time: copied within a slice. */
const portion = 2048;
/** The index adds up in 32 bits: its similarities may be off by this. */
const rounding = 1e-4;

export class NearestFirst {
  readonly #index: TemplateIndex;
  readonly #rows: readonly Row[];
  #extremes: Extremes = noExtremes;

  private constructor(index: TemplateIndex, rows: readonly Row[]) {
    this.#index = index;
    this.#rows = rows;
  }

  /** Hands everybody's template to a new index; undefined when the signal ends, and the index is gone again then. */
  static async open(
    rows: readonly Row[],
    createIndex: (dimensions: number) => TemplateIndex,
    signal: AbortSignal,
  ): Promise<NearestFirst | undefined> {
    const [first] = rows;
    if (first === undefined) return undefined;
    const opened = new NearestFirst(createIndex(gist(first).template.length), rows);
    if (await opened.#fill(signal)) return opened;
    opened.dispose();
    return undefined;
  }

  async #fill(signal: AbortSignal): Promise<boolean> {
    const slices = new Slices(signal);
    for (let start = 0; start < this.#rows.length; start += portion) {
      const templates: Float32Array[] = [];
      for (const row of this.#rows.slice(start, start + portion)) {
        if (!slices.goesOn && !(await slices.next())) return false;
        templates.push(gist(row).template);
        this.#extremes = widened(this.#extremes, gist(row));
      }
      await this.#index.add(templates);
    }
    return !signal.aborted;
  }

  /**
   * The first `places` in their order. Weighs the nearest, twice as many each time, until nobody further away can stand
   * among them; `others` are weighed already. Undefined when the signal ends, when the index is gone, or when it
   * takes so many that all may as well be weighed.
   */
  async firstPlaces(
    reference: SideGist,
    places: number,
    others: readonly Row[],
    signal: AbortSignal,
  ): Promise<readonly Row[] | undefined> {
    const slices = new Slices(signal);
    for (let count = 4 * places; count < this.#rows.length / 2; count *= 2) {
      const near = await this.#index.nearest(reference.template, count, signal);
      if (!near.ok) return undefined;
      const weighed = [...others];
      for (const { index } of near.value) {
        if (!slices.goesOn && !(await slices.next())) return undefined;
        const row = this.#rows[index];
        if (row === undefined) continue;
        weigh(row, reference);
        weighed.push(row);
      }
      const furthest = near.value.at(-1)?.similarity ?? 1;
      const most = mostEvidence(reference, furthest + rounding, this.#extremes);
      const visible = weighed.filter((row) => !isHidden(row));
      const scores = Float64Array.from(visible, scoreOf).sort();
      if ((scores.at(-places) ?? -Infinity) > most)
        return (await sortInSlices(visible, before, signal))?.slice(0, places);
    }
    return undefined;
  }

  dispose(): void {
    this.#index.dispose();
  }
}
