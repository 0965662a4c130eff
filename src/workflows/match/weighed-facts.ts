/** Facts of two sides, weighed once for each gazetteer. */
import type { SearchUnit } from '../search/contract.ts';
import type { Slices } from '../search/slices.ts';
import { rowLength } from './fact-columns.ts';
import { PairFacts } from './facts.ts';
import { tellingOf, type PlaceOf, type Telling } from './tellings.ts';
import { gistOfUnit, type WeighedFaces } from './weighed-faces.ts';

export class WeighedFacts {
  readonly a: readonly Telling[];
  readonly b: readonly Telling[];
  readonly #facts: PairFacts;
  #rows = new Float64Array(0);
  #count = 0;

  private constructor(a: readonly Telling[], b: readonly Telling[]) {
    [this.a, this.b] = [a, b];
    this.#facts = new PairFacts([a, b]);
  }

  /** Undefined when the signal of the slices has ended. */
  static async of(
    a: readonly SearchUnit[],
    b: readonly SearchUnit[],
    placeOf: PlaceOf | undefined,
    slices: Slices,
  ): Promise<WeighedFacts | undefined> {
    const sides: Telling[][] = [];
    for (const side of [a, b]) {
      const tellings: Telling[] = [];
      for (const unit of side) {
        if (!slices.goesOn && !(await slices.next())) return undefined;
        tellings.push(tellingOf(unit.facts, gistOfUnit(unit), placeOf));
      }
      sides.push(tellings);
    }
    return new WeighedFacts(sides[0] ?? [], sides[1] ?? []);
  }

  /** Rows of all pairs that were weighed by their faces, by their numbers, see `columns`. */
  async rowsOf(faces: WeighedFaces, slices: Slices): Promise<Float64Array | undefined> {
    for (;;) {
      if (!slices.goesOn && !(await slices.next())) return undefined;
      // Asked after every breath: another queue may have weighed the rest meanwhile.
      if (this.#count >= faces.count) return this.#rows;
      const at = this.#count * rowLength;
      if (at >= this.#rows.length) {
        const longer = new Float64Array(Math.max(2 * at, faces.count * rowLength));
        longer.set(this.#rows);
        this.#rows = longer;
      }
      this.weigh(faces.pairs.a[this.#count] ?? -1, faces.pairs.b[this.#count] ?? -1, this.#rows, at);
      this.#count += 1;
    }
  }

  /** The row of one pair, by their numbers on their sides. */
  weigh(a: number, b: number, rows: Float64Array, at: number): void {
    const [p, q] = [this.a[a], this.b[b]];
    if (p === undefined || q === undefined) rows.fill(Number.NaN, at, at + rowLength);
    else this.#facts.weigh(p, q, rows, at);
  }
}
