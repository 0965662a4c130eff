/** How hard a passphrase is to guess. The worker and its dictionaries are fetched when someone sets one, and end with that. */
import type { Strength, StrengthAnswer, StrengthJob } from './job.ts';

export type { Strength };

export interface PassphraseJudge {
  /** Undefined when the judge cannot be fetched, has ended, or a newer call has overtaken this one. */
  judge(passphrase: string): Promise<Strength | undefined>;
  end(): void;
}

interface Waiting {
  readonly job: StrengthJob;
  readonly settle: (strength: Strength | undefined) => void;
}

/** One passphrase at a time; of those that wait only the newest is judged. */
export function createPassphraseJudge(): PassphraseJudge {
  const worker = new Worker(new URL('../strength-worker/main.ts', import.meta.url), {
    type: 'module',
    name: 'strength',
  });
  let failed = false;
  let count = 0;
  let running: Waiting | undefined;
  let next: Waiting | undefined;

  const pump = (): void => {
    if (running !== undefined || next === undefined) return;
    running = next;
    next = undefined;
    worker.postMessage(running.job);
  };
  const end = (): void => {
    failed = true;
    worker.terminate();
    running?.settle(undefined);
    next?.settle(undefined);
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
    end();
  });
  return {
    end,
    judge(passphrase) {
      if (failed) return Promise.resolve(undefined);
      count += 1;
      const job = { id: count, passphrase };
      return new Promise((settle) => {
        next?.settle(undefined);
        next = { job, settle };
        pump();
      });
    },
  };
}
