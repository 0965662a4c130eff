/** What the attack asks its worker, and what it answers. */
import type { Sight } from './outcome.ts';

export type WorkerAttempt =
  'fetch' | 'xhr' | 'webSocket' | 'eventSource' | 'importModule' | 'importScripts' | 'subWorker';

export interface WorkerJob {
  readonly kind: WorkerAttempt;
  readonly address: string;
  /** The same as a web socket. */
  readonly socket: string;
}

export interface WorkerReport {
  readonly sight: Sight;
  /** Directives of the violations in the worker meanwhile. */
  readonly refusals: readonly string[];
}
