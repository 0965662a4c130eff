/** What crosses between the pair engine and each of its workers. */
import type { NearPairs, PairBlock, PairSide } from '../../kernel/top-k/pairs.ts';
import type { ScanKind } from '../search/index-job.ts';

export interface OpenTask {
  readonly kind: 'open';
  readonly dimensions: number;
  readonly k: number;
  readonly scan: ScanKind;
  /** Name of the lock that the worker holds as long as it lives: some ways to die fire no event. */
  readonly lifeLock: string;
}

export type PairTask =
  | OpenTask
  /** Whole templates, one after the other. */
  | { readonly kind: 'add'; readonly side: PairSide; readonly rows: Float32Array }
  | { readonly kind: 'know'; readonly pairs: NearPairs }
  | { readonly kind: 'compare'; readonly block: PairBlock };

/** Jobs are done in the order of asking; one that is cancelled is answered too, soon. */
export type PairMessage =
  (PairTask & { readonly id: number }) | { readonly kind: 'cancel'; readonly id: number };

export interface PairAnswer {
  readonly id: number;
  /** Of a block that was compared to its end. */
  readonly pairs: NearPairs | undefined;
}
