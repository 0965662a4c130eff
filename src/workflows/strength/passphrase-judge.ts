/** How hard a passphrase is to guess. The worker and its dictionaries are fetched when someone sets one, and end with that. */
import { watchWorker } from '../../ledger/ledger.ts';
import type { Strength, StrengthAnswer, StrengthJob } from './job.ts';

export type { Strength };

/** `unjudged` when the judge cannot be fetched or broke; `dropped`, which says nothing, when a newer call or `end` came first. */
export type Judged = Strength | 'unjudged' | 'dropped';

export interface PassphraseJudge {
  judge(passphrase: string): Promise<Judged>;
  end(): void;
}

interface Waiting {
  readonly job: StrengthJob;
  readonly settle: (judged: Judged) => void;
}

/** One passphrase at a time; of those that wait only the newest is judged. */
export function createPassphraseJudge(): PassphraseJudge {
  const worker = new Worker(new URL('../strength-worker/main.ts', import.meta.url), {
    type: 'module',
    name: 'strength',
  });
  watchWorker(worker, 'strength');
  let ended: 'unjudged' | 'dropped' | undefined;
  let count = 0;
  let running: Waiting | undefined;
  let next: Waiting | undefined;

  const pump = (): void => {
    if (running !== undefined || next === undefined) return;
    running = next;
    next = undefined;
    worker.postMessage(running.job);
  };
  const stop = (why: 'unjudged' | 'dropped'): void => {
    ended = why;
    worker.terminate();
    running?.settle(why);
    next?.settle(why);
    running = undefined;
    next = undefined;
  };
  worker.addEventListener('message', (event: MessageEvent<StrengthAnswer>) => {
    if (event.data.id === running?.job.id) running.settle(event.data.strength);
    running = undefined;
    pump();
  });
  worker.addEventListener('error', (event) => {
    // Handled here: the length decides instead.
    event.preventDefault();
    stop('unjudged');
  });
  return {
    end() {
      stop('dropped');
    },
    judge(passphrase) {
      if (ended !== undefined) return Promise.resolve(ended);
      count += 1;
      const job = { id: count, passphrase };
      return new Promise((settle) => {
        next?.settle('dropped');
        next = { job, settle };
        pump();
      });
    },
  };
}
