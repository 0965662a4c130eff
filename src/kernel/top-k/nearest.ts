/** One of the templates nearest to a query. */
export interface Near {
  /** Number of the template, from 0 in the order of adding. */
  readonly index: number;
  /** Dot product with the query, which is the cosine where both have length 1. */
  readonly similarity: number;
}

/** Templates that can be asked for the nearest ones, exactly. */
export interface NearestIndex {
  /** Appends whole templates, one after the other; each has length 1, or is all zeros. */
  add(rows: Float32Array): void;
  /** The k with the largest dot product, best first, ties by lower number. */
  nearest(query: Float32Array, k: number): readonly Near[];
}
