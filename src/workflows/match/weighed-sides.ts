/** All that is kept of two sides between one queue and the next. */
import type { SearchUnit } from '../search/contract.ts';
import type { Slices } from '../search/slices.ts';
import { faceChance, type FaceChance } from './face-chance.ts';
import { rowLength } from './fact-columns.ts';
import { spreadPairs } from './spread-pairs.ts';
import type { PlaceOf } from './tellings.ts';
import { WeighedFaces } from './weighed-faces.ts';
import { WeighedFacts } from './weighed-facts.ts';

/** Pairs whose facts tell how often unrelated ones agree: a combination of one in a thousand is seen 40 times. */
const samplePairs = 40_000;

export class WeighedSides {
  readonly faces: WeighedFaces;
  readonly #a: readonly SearchUnit[];
  readonly #b: readonly SearchUnit[];
  #chance: FaceChance | undefined;
  #facts: { readonly placeOf: PlaceOf | undefined; readonly weighed: WeighedFacts } | undefined;
  #sample: { readonly of: WeighedFacts; readonly hopeful: number; readonly rows: Float64Array } | undefined;

  constructor(a: readonly SearchUnit[], b: readonly SearchUnit[]) {
    [this.#a, this.#b] = [a, b];
    this.faces = new WeighedFaces(a, b);
  }

  async chance(slices: Slices): Promise<FaceChance | undefined> {
    return (this.#chance ??= await faceChance(this.#a, this.#b, slices));
  }

  /** Weighed anew for another gazetteer. */
  async facts(placeOf: PlaceOf | undefined, slices: Slices): Promise<WeighedFacts | undefined> {
    if (this.#facts === undefined || this.#facts.placeOf !== placeOf) {
      const weighed = await WeighedFacts.of(this.#a, this.#b, placeOf, slices);
      if (weighed === undefined) return undefined;
      this.#facts = { placeOf, weighed };
    }
    return this.#facts.weighed;
  }

  /**
   * Facts of pairs spread over both sides, without those whose faces speak for one person: what is left is as good as
   * unrelated, and what unrelated people tell has nothing to do with how alike they look.
   */
  async factsOfUnrelated(facts: WeighedFacts, slices: Slices): Promise<Float64Array | undefined> {
    const hopeful = this.faces.count;
    if (this.#sample?.of === facts && this.#sample.hopeful === hopeful) return this.#sample.rows;
    const pairs = spreadPairs(this.#a.length, this.#b.length, samplePairs).filter(
      ([a, b]) => !this.faces.isHopeful(a, b) && this.#a[a]?.key !== this.#b[b]?.key,
    );
    const rows = new Float64Array(pairs.length * rowLength);
    let at = 0;
    for (const [a, b] of pairs) {
      if (!slices.goesOn && !(await slices.next())) return undefined;
      facts.weigh(a, b, rows, at);
      at += rowLength;
    }
    this.#sample = { of: facts, hopeful, rows };
    return rows;
  }
}

const kept = new WeakMap<readonly SearchUnit[], WeakMap<readonly SearchUnit[], WeighedSides>>();

/** The same for the same two arrays. */
export function weighedSides(a: readonly SearchUnit[], b: readonly SearchUnit[]): WeighedSides {
  const beside = kept.get(a) ?? new WeakMap<readonly SearchUnit[], WeighedSides>();
  kept.set(a, beside);
  const sides = beside.get(b) ?? new WeighedSides(a, b);
  beside.set(b, sides);
  return sides;
}
