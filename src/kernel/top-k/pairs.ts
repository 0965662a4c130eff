/** `a` and `b`: the two sides of which everybody is compared with everybody. */
export type PairSide = 'a' | 'b';

/** Half-open ranges of numbers of the two sides: everybody of the one against everybody of the other. */
export interface PairBlock {
  readonly a: readonly [from: number, to: number];
  readonly b: readonly [from: number, to: number];
}

/** Pairs as columns of one length, so that millions of them stay small. */
export interface NearPairs {
  /** Number on side A, from 0 in the order of adding. */
  readonly a: Uint32Array<ArrayBuffer>;
  readonly b: Uint32Array<ArrayBuffer>;
  /** Dot product of the float32 templates in double precision, as a plain scan gives it. */
  readonly similarity: Float64Array<ArrayBuffer>;
}

/** Two sides of templates, compared block by block, exactly. */
export interface PairScan {
  /** Appends whole templates, one after the other; each has length 1, or is all zeros. Not while a block is compared. */
  add(side: PairSide, rows: Float32Array): void;
  /** Pairs of earlier blocks, so that what they already outdo is not given again. */
  know(pairs: NearPairs): void;
  /**
   * The pairs of the block that are among the k best of their A or of their B, of all that was compared or is known;
   * ties by lower number. Hands back control every fraction of a millisecond, or few of them. A block that is given up
   * on the way, by `return(undefined)`, counts as not compared.
   */
  compare(block: PairBlock): Generator<undefined, NearPairs | undefined>;
}
