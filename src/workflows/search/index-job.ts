/** What crosses between the template index and its worker. */
import type { Near } from '../../kernel/top-k/nearest.ts';

export type { Near } from '../../kernel/top-k/nearest.ts';

/** `fastest` is WebAssembly SIMD where the browser has it. */
export type ScanKind = 'fastest' | 'plain';

export type IndexTask =
  | {
      readonly kind: 'open';
      readonly dimensions: number;
      readonly scan: ScanKind;
      /** Name of the lock that the worker holds as long as it lives: some ways to die fire no event. */
      readonly lifeLock: string;
    }
  /** Whole templates, one after the other. */
  | { readonly kind: 'add'; readonly rows: Float32Array }
  | { readonly kind: 'nearest'; readonly query: Float32Array; readonly k: number };

export type IndexJob = IndexTask & { readonly id: number };

export interface IndexAnswer {
  readonly id: number;
  /** Empty for all but `nearest`. */
  readonly near: readonly Near[];
}
