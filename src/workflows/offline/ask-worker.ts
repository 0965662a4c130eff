import type { Completed, Edition, Hello, Question, TakeOver } from './contract.ts';

/** Milliseconds; a service worker that was asleep has to start first. */
const patience = 15_000;
/** Milliseconds to fetch all of the site over a slow line. */
const longPatience = 1_800_000;

interface Answers {
  readonly hello: Hello;
  readonly who: Edition;
  readonly complete: Completed;
  readonly 'take-over': TakeOver;
}

/** Undefined when no answer comes: another page's worker, or one that is gone. */
export function askWorker<Kind extends Question['kind']>(
  worker: ServiceWorker,
  question: Extract<Question, { readonly kind: Kind }>,
): Promise<Answers[Kind] | undefined> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const timer = setTimeout(resolve, question.kind === 'complete' ? longPatience : patience);
    port1.addEventListener('message', ({ data }) => {
      clearTimeout(timer);
      port1.close();
      resolve(data as Answers[Kind]);
    });
    port1.start();
    worker.postMessage(question, [port2]);
  });
}

/** Resolves when the worker has got that far, or will never. */
export function reaches(worker: ServiceWorker, ...states: readonly ServiceWorkerState[]): Promise<boolean> {
  return new Promise((resolve) => {
    const look = (): void => {
      const isThere = states.includes(worker.state);
      if (!isThere && worker.state !== 'redundant') return;
      worker.removeEventListener('statechange', look);
      resolve(isThere);
    };
    worker.addEventListener('statechange', look);
    look();
  });
}
