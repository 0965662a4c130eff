/** One worker of the pair engine. Owns that worker. */
import type { NearPairs } from '../../kernel/top-k/pairs.ts';
import { watchWorker } from '../../ledger/ledger.ts';
import { lockIsFree } from '../life-lock.ts';
import type { OpenTask, PairAnswer, PairMessage, PairTask } from './pair-job.ts';

export interface AskedPairs {
  /** Undefined for a block that was cancelled and for all but blocks, and once the worker is gone. Never rejects. */
  readonly pairs: Promise<NearPairs | undefined>;
  readonly cancel: () => void;
}

export interface PairWorker {
  /** Done in the order of asking. */
  ask(task: PairTask, moved?: readonly ArrayBuffer[]): AskedPairs;
  /** Ends the worker; all that was asked for is answered with undefined. */
  end(): void;
}

/** `onDied` is called at most once, and not for `end`. */
export function startPairWorker(
  options: Omit<OpenTask, 'kind' | 'lifeLock'>,
  onDied: () => void,
): PairWorker {
  const worker = new Worker(new URL('../match-worker/main.ts', import.meta.url), {
    type: 'module',
    name: 'match',
  });
  watchWorker(worker, 'match');
  const asked = new Map<number, (pairs: NearPairs | undefined) => void>();
  const over = new AbortController();
  const lifeLock = `yearspan-match-${crypto.randomUUID()}`;
  let jobs = 0;

  const post = (message: PairMessage, moved: readonly ArrayBuffer[] = []): void => {
    worker.postMessage(message, [...moved]);
  };
  const settle = ({ id, pairs }: PairAnswer): void => {
    asked.get(id)?.(pairs);
    asked.delete(id);
  };
  const end = (): void => {
    worker.terminate();
    over.abort();
    for (const id of asked.keys()) settle({ id, pairs: undefined });
  };
  const died = (): void => {
    if (over.signal.aborted) return;
    end();
    onDied();
  };
  const ask: PairWorker['ask'] = (task, moved) => {
    jobs += 1;
    const id = jobs;
    const pairs = new Promise<NearPairs | undefined>((resolve) => {
      if (over.signal.aborted) {
        resolve(undefined);
        return;
      }
      asked.set(id, resolve);
      post({ id, ...task }, moved);
    });
    return {
      pairs,
      cancel: () => {
        if (asked.has(id)) post({ kind: 'cancel', id });
      },
    };
  };

  worker.addEventListener('message', ({ data }: MessageEvent<PairAnswer>) => {
    settle(data);
  });
  for (const type of ['error', 'messageerror']) {
    worker.addEventListener(type, (event) => {
      // Handled here: whoever waits or asks later is told.
      event.preventDefault();
      died();
    });
  }
  void ask({ kind: 'open', lifeLock, ...options })
    .pairs.then(() => lockIsFree(lifeLock, over.signal))
    .then(died);
  return { ask, end };
}
