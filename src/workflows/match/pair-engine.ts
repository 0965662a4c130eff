/** All pairs of two sides in workers: the nearest of everybody, exactly. Owns these workers. */
import { failure, success, type Failure, type Result } from '../../domain/errors.ts';
import { joined } from '../joined.ts';
import type { ScanKind } from '../search/index-job.ts';
import type { NearPairs, PairBlock, PairSide } from './contract.ts';
import { startPairWorker, type PairWorker } from './pair-worker.ts';

export interface PairEngine {
  /**
   * Appends to a side; each template has `dimensions` numbers and length 1. Returns the number of the first one. Always
   * settles: where a worker is gone, `compare` is what says so.
   */
  add(side: PairSide, templates: readonly Float32Array[]): Promise<number>;
  /** Pairs of earlier blocks, so that what they already outdo is not returned again. Always settles. */
  know(pairs: NearPairs): Promise<void>;
  /**
   * The pairs of the block that are among the k most similar of their A or of their B, of all that this engine has
   * compared or was told of before; more may be among them, as other workers outdid them meanwhile. Ties by lower number;
   * templates that are no numbers are in no pair. Blocks may be asked for side by side: they share the workers. One that
   * is cancelled counts as not compared and may be asked for again. Failures: `engine.cancelled` as soon as the signal
   * fires or on `dispose`, `pairs.failed` when a worker died. Never rejects and always settles.
   */
  compare(block: PairBlock, signal?: AbortSignal): Promise<Result<NearPairs>>;
  /** Workers that compare, for whoever hands out blocks. */
  readonly workers: number;
  /** Ends the workers and frees their memory. */
  dispose(): void;
}

export interface PairEngineOptions {
  /** Nearest kept for everybody of either side. */
  readonly k: number;
  /** By default one for each core, at most 4. */
  readonly workers?: number;
  /** `plain` compares the float32 templates; by default that is for browsers without WebAssembly SIMD. */
  readonly scan?: ScanKind;
}

interface Waiting {
  readonly block: PairBlock;
  readonly signal: AbortSignal | undefined;
  readonly settle: (result: Result<NearPairs>) => void;
}

const mostWorkers = 4;

export function createPairEngine(
  dimensions: number,
  { k, workers = Math.min(navigator.hardwareConcurrency, mostWorkers), scan = 'fastest' }: PairEngineOptions,
): PairEngine {
  const counts = { a: 0, b: 0 };
  // Blocks wait here and not in a worker, so that whichever is free takes the next.
  let waiting: readonly Waiting[] = [];
  const pending = new Set<Waiting>();
  let ended: Failure | undefined;

  const end = (why: Failure): void => {
    if (ended !== undefined) return;
    ended = why;
    waiting = [];
    for (const worker of crew) worker.end();
    for (const { settle } of pending) settle({ ok: false, failure: why });
  };
  const crew = Array.from({ length: workers }, () =>
    startPairWorker({ dimensions, k, scan }, () => {
      end(failure('pairs.failed').failure);
    }),
  );
  const idle = new Set<PairWorker>(crew);

  const pump = (): void => {
    for (const worker of idle) {
      const [next, ...rest] = waiting;
      if (next === undefined) return;
      waiting = rest;
      idle.delete(worker);
      void run(worker, next);
    }
  };
  const run = async (worker: PairWorker, { block, signal, settle }: Waiting): Promise<void> => {
    const { pairs, cancel } = worker.ask({ kind: 'compare', block });
    signal?.addEventListener('abort', cancel, { once: true });
    const near = await pairs;
    signal?.removeEventListener('abort', cancel);
    // Undefined is for blocks that were cancelled and for the end of all, which are settled elsewhere.
    if (near !== undefined) settle(success(near));
    idle.add(worker);
    pump();
  };
  const inBounds = ([from, to]: readonly [number, number], count: number): boolean =>
    from >= 0 && from <= to && to <= count;

  return {
    workers,
    async add(side, templates) {
      const first = counts[side];
      counts[side] += templates.length;
      const rows = joined(templates, dimensions);
      // Each has all of both sides; the last one gets the array itself.
      await Promise.all(
        crew.map((worker, at) => {
          const moved = at === crew.length - 1 ? [rows.buffer] : [];
          return worker.ask({ kind: 'add', side, rows }, moved).pairs;
        }),
      );
      return first;
    },
    async know(pairs) {
      await Promise.all(crew.map((worker) => worker.ask({ kind: 'know', pairs }).pairs));
    },
    compare(block, signal) {
      if (!inBounds(block.a, counts.a) || !inBounds(block.b, counts.b))
        throw new Error(`no block ${block.a.join('-')} x ${block.b.join('-')}`);
      if (signal?.aborted === true) return Promise.resolve(failure('engine.cancelled'));
      return new Promise((resolve) => {
        if (ended !== undefined) {
          resolve({ ok: false, failure: ended });
          return;
        }
        const cancelled = (): void => {
          waiting = waiting.filter((other) => other !== one);
          one.settle(failure('engine.cancelled'));
        };
        const one: Waiting = {
          block,
          signal,
          settle: (result) => {
            signal?.removeEventListener('abort', cancelled);
            pending.delete(one);
            resolve(result);
          },
        };
        signal?.addEventListener('abort', cancelled, { once: true });
        pending.add(one);
        waiting = [...waiting, one];
        pump();
      });
    },
    dispose() {
      end(failure('engine.cancelled').failure);
    },
  };
}
