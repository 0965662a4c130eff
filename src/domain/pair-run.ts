/** A comparison of everybody of one side with everybody of another, as far as it has come: kept so that it can go on. */
import type { Id, Instant } from './basics.ts';

/** `a`: families, with photos of those they look for. `b`: people who look for their family. */
export interface PairSides<T> {
  readonly a: T;
  readonly b: T;
}

/** Everybody who ever joined a side, by number: columns of one length, so that tens of thousands stay small. */
export interface RunUnits {
  /** `candidateKey` of each; empty for one who left, of whom nothing but the number stays. */
  readonly keys: readonly string[];
  /** Two numbers each: a fingerprint of what was compared of them. */
  readonly prints: Uint32Array<ArrayBuffer>;
  /** How many of the pairs that were kept of them went with those who left. */
  readonly lost: Uint32Array<ArrayBuffer>;
}

export interface PairRun {
  readonly id: Id;
  readonly collections: PairSides<readonly Id[]>;
  /** Version of the templates that were compared. */
  readonly kernel: string;
  readonly units: PairSides<RunUnits>;
  readonly startedAt: Instant;
  /** When it was last begun or gone on with. */
  readonly goneOnAt: Instant;
}

/** One block of a run that was compared whole, and the near pairs that it gave: columns of one length. */
export interface PairPart {
  readonly id: Id;
  readonly run: Id;
  /** Half-open ranges of the numbers of both sides. */
  readonly block: PairSides<readonly [from: number, to: number]>;
  readonly near: PairSides<Uint32Array<ArrayBuffer>> & { readonly similarity: Float64Array<ArrayBuffer> };
}
