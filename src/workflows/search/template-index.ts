/** Templates in a worker of their own, and the ones most similar to a query, exactly. Owns that worker. */
import { failure, success, type Failure, type Result } from '../../domain/errors.ts';
import { watchWorker } from '../../ledger/ledger.ts';
import { joined } from '../joined.ts';
import { lockIsFree } from '../life-lock.ts';
import type { IndexAnswer, IndexJob, IndexTask, Near, ScanKind } from './index-job.ts';

export type { Near } from './index-job.ts';

export interface TemplateIndex {
  /**
   * Appends; each template has `dimensions` numbers and length 1. Returns the number of the first one; numbers count
   * from 0 in the order of adding. Always settles: where the worker is gone, `nearest` is what says so.
   */
  add(templates: readonly Float32Array[]): Promise<number>;
  /**
   * The k most similar of all that were added before this call, best first, ties by lower number: exactly what a plain
   * scan of the float32 templates gives. `similarity` is their dot product. Fewer where there are fewer than k.
   * Failures: `engine.cancelled` as soon as the signal fires or on `dispose`, `search.failed` when the worker died.
   * Never rejects and always settles.
   */
  nearest(query: Float32Array, k: number, signal?: AbortSignal): Promise<Result<readonly Near[]>>;
  /** Ends the worker and frees its memory. */
  dispose(): void;
}

export interface TemplateIndexOptions {
  /** `plain` scans the float32 templates; by default that is for browsers without WebAssembly SIMD. */
  readonly scan?: ScanKind;
}

interface Waiting {
  readonly job: IndexJob;
  readonly transfer: readonly ArrayBuffer[];
  readonly settle: (answer: Result<readonly Near[]>) => void;
}

export function createTemplateIndex(dimensions: number, options: TemplateIndexOptions = {}): TemplateIndex {
  const worker = new Worker(new URL('../search-worker/main.ts', import.meta.url), {
    type: 'module',
    name: 'search',
  });
  watchWorker(worker, 'search');
  // One at a time: a query that is cancelled while it waits costs the worker nothing.
  let queue: readonly Waiting[] = [];
  let running: Waiting | undefined;
  let ended: Failure | undefined;
  const over = new AbortController();
  const lifeLock = `yearspan-search-${crypto.randomUUID()}`;
  let count = 0;
  let jobs = 0;

  const pump = (): void => {
    if (running !== undefined || ended !== undefined) return;
    [running, ...queue] = queue;
    if (running !== undefined) worker.postMessage(running.job, [...running.transfer]);
  };
  const end = (why: Failure): void => {
    if (ended !== undefined) return;
    ended = why;
    worker.terminate();
    over.abort();
    for (const { settle } of running === undefined ? queue : [running, ...queue])
      settle({ ok: false, failure: why });
    running = undefined;
    queue = [];
  };
  worker.addEventListener('message', ({ data }: MessageEvent<IndexAnswer>) => {
    if (data.id !== running?.job.id) return;
    running.settle(success(data.near));
    running = undefined;
    pump();
  });
  const died = (): void => {
    end(failure('search.failed').failure);
  };
  for (const type of ['error', 'messageerror']) {
    worker.addEventListener(type, (event) => {
      // Handled here: whoever waits or asks later is told.
      event.preventDefault();
      died();
    });
  }

  const ask = (task: IndexTask, transfer: readonly ArrayBuffer[], signal?: AbortSignal) =>
    new Promise<Result<readonly Near[]>>((resolve) => {
      if (ended !== undefined) {
        resolve({ ok: false, failure: ended });
        return;
      }
      const cancel = (): void => {
        queue = queue.filter((one) => one !== waiting);
        resolve(failure('engine.cancelled'));
      };
      jobs += 1;
      const waiting: Waiting = {
        job: { id: jobs, ...task },
        transfer,
        settle: (answer) => {
          signal?.removeEventListener('abort', cancel);
          resolve(answer);
        },
      };
      signal?.addEventListener('abort', cancel, { once: true });
      queue = [...queue, waiting];
      pump();
    });

  // The worker answers once it holds its lock; asked for earlier, the lock would be given to the page.
  void ask({ kind: 'open', dimensions, scan: options.scan ?? 'fastest', lifeLock }, [])
    .then(() => lockIsFree(lifeLock, over.signal))
    .then(died);

  return {
    async add(templates) {
      const first = count;
      count += templates.length;
      const rows = joined(templates, dimensions);
      await ask({ kind: 'add', rows }, [rows.buffer]);
      return first;
    },
    nearest(query, k, signal) {
      if (query.length !== dimensions) throw new Error(`a query of ${query.length} numbers`);
      if (signal?.aborted === true) return Promise.resolve(failure('engine.cancelled'));
      return ask({ kind: 'nearest', query, k }, [], signal);
    },
    dispose() {
      end(failure('engine.cancelled').failure);
    },
  };
}
