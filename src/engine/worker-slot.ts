import { proxy, wrap, type Remote } from 'comlink';
import { failure, success, type Result } from '../domain/errors.ts';
import type { Treatment } from '../domain/treatment.ts';
import type {
  AnalyseOptions,
  Analysis,
  EngineMemory,
  EngineWorker,
  ModelProgress,
  StartOptions,
  StartReport,
  TreatedPhoto,
  TreatOptions,
} from './contract.ts';

const crashed = failure('engine.crashed');

/**
 * One worker from birth to end. Calls through Comlink stay pending for ever when their worker dies, so every call
 * here races against the worker's end. The end is noticed by a Web Lock that the worker holds while it lives: the
 * browser frees it however the worker dies (a crash, no memory, ended from outside), which fires no event.
 */
export class WorkerSlot {
  readonly started: Promise<Result<StartReport>>;
  /** Resolves when the worker is gone, whoever ended it. */
  readonly ended: Promise<void>;
  readonly #worker: Worker;
  readonly #remote: Remote<EngineWorker>;
  readonly #ended = new AbortController();

  constructor(
    worker: Worker,
    options: Omit<StartOptions, 'lifeLock'>,
    progress: (progress: ModelProgress) => void,
  ) {
    this.#worker = worker;
    this.#remote = wrap<EngineWorker>(this.#worker);
    this.#worker.addEventListener('error', this.end);
    this.#worker.addEventListener('messageerror', this.end);
    this.ended = new Promise((resolve) => {
      this.#ended.signal.addEventListener('abort', () => {
        resolve();
      });
    });
    const lifeLock = `yearspan-engine-${crypto.randomUUID()}`;
    let speaks: () => void = () => undefined;
    const firstWord = new Promise<void>((resolve) => {
      speaks = resolve;
    });
    const told = (now: ModelProgress): void => {
      speaks();
      progress(now);
    };
    this.started = this.#race(this.#remote.start({ ...options, lifeLock }, proxy(told)));
    void this.#watch(lifeLock, firstWord);
  }

  get hasEnded(): boolean {
    return this.#ended.signal.aborted;
  }

  analyse(photo: Blob, options: AnalyseOptions): Promise<Result<Analysis>> {
    return this.#race(this.#remote.analyse(photo, options));
  }

  treat(photo: Blob, treatment: Treatment, options: TreatOptions): Promise<Result<TreatedPhoto>> {
    return this.#race(this.#remote.treat(photo, treatment, options));
  }

  memory(): Promise<Result<EngineMemory>> {
    return this.#race(this.#remote.memory().then(success));
  }

  /** Ends the worker; whatever it was doing fails with `engine.crashed`. */
  readonly end = (): void => {
    this.#worker.terminate();
    this.#ended.abort();
  };

  async #race<T>(call: Promise<Result<T>>): Promise<Result<T>> {
    const { signal } = this.#ended;
    if (signal.aborted) return crashed;
    return new Promise((resolve) => {
      const gone = () => {
        resolve(crashed);
      };
      signal.addEventListener('abort', gone);
      void call
        .catch(() => crashed)
        .then((result) => {
          signal.removeEventListener('abort', gone);
          resolve(result);
        });
    });
  }

  /** A worker speaks only once it holds its lock; asked for earlier, the lock would be given to the page. */
  async #watch(lifeLock: string, firstWord: Promise<void>): Promise<void> {
    await firstWord;
    if (!('locks' in navigator)) return;
    try {
      await navigator.locks.request(lifeLock, { signal: this.#ended.signal }, this.end);
    } catch {
      // The slot was ended from here before its worker died; nothing is left to notice.
    }
  }
}
