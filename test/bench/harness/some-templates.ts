/** Templates for benches that need no photos. */

/** A direction whose cosine with each of the two is about 0.45, as of one person young and grown. */
export function between(query: Float32Array, known: Float32Array): Float32Array {
  return scaled(query.map((value, at) => value + 0.5 * (known[at] ?? 0)));
}

function scaled(vector: Float32Array): Float32Array {
  const size = Math.hypot(...vector);
  return vector.map((value) => value / size);
}

/** The same directions in every run. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** Uniform over all directions, nearly: each number is a sum of four uniform ones. */
  direction(dimensions: number): Float32Array {
    return scaled(
      Float32Array.from(
        { length: dimensions },
        () => this.#uniform() + this.#uniform() + this.#uniform() + this.#uniform() - 2,
      ),
    );
  }

  /** From 0 to below `end`. */
  below(end: number): number {
    return end * this.#uniform();
  }

  #uniform(): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return this.#state / 2 ** 32;
  }
}
