import { nearestStatistics } from '../../kernel/cohort.ts';
import type { StrangerStatistics } from '../../kernel/normalise.ts';
import type { SideGist } from '../compare.ts';
import { gist, type Row } from './row.ts';

/** Fewer say too little about how alike strangers are here. */
const fewest = 200;
/** More say nothing new about a mean and a standard deviation. */
const most = 2048;
/** A sample serves until there are this many times as many. */
const growth = 1.1;

/** Units of this very search, spread evenly over it: they tell how alike strangers are in this collection. */
export class CohortSample {
  readonly #members: readonly SideGist[];
  readonly #values: Float32Array;
  readonly #known = new WeakMap<SideGist, StrangerStatistics>();
  readonly #takenFrom: number;

  private constructor(rows: readonly Row[]) {
    this.#takenFrom = rows.length;
    const size = Math.min(most, rows.length);
    this.#members = Array.from(
      { length: size },
      (_, at) => rows[Math.floor((at * rows.length) / size)],
    ).flatMap((row) => (row === undefined ? [] : [gist(row)]));
    const dimensions = this.#members[0]?.template.length ?? 0;
    this.#values = new Float32Array(size * dimensions);
    this.#members.forEach(({ template }, index) => {
      this.#values.set(template, index * dimensions);
    });
  }

  /** Undefined while there are too few; the one before where it still serves. */
  static of(rows: readonly Row[], earlier: CohortSample | undefined): CohortSample | undefined {
    if (rows.length < fewest) return undefined;
    return earlier?.serves(rows.length) === true ? earlier : new CohortSample(rows);
  }

  serves(count: number): boolean {
    return count >= this.#takenFrom && count < this.#takenFrom * growth;
  }

  /** Remembered. A member is no stranger to itself. */
  statistics(side: SideGist): StrangerStatistics {
    const known = this.#known.get(side);
    if (known !== undefined) return known;
    const similarities = this.#similarities(side.template);
    const self = this.#members.indexOf(side);
    const statistics = nearestStatistics(self === -1 ? similarities : without(similarities, self));
    this.#known.set(side, statistics);
    return statistics;
  }

  /** Templates have length 1: the products are the cosines. */
  #similarities(template: Float32Array): Float64Array {
    const values = this.#values;
    const dimensions = template.length;
    const similarities = new Float64Array(this.#members.length);
    for (let member = 0; member < similarities.length; member += 1) {
      const from = member * dimensions;
      let sum = 0;
      for (let k = 0; k < dimensions; k += 1) sum += (template[k] ?? 0) * (values[from + k] ?? 0);
      similarities[member] = sum;
    }
    return similarities;
  }
}

function without(values: Float64Array, index: number): Float64Array {
  return values.filter((_, other) => other !== index);
}
