import { failure, type Failure, type Result } from '../domain/errors.ts';
import { photoOpened, watchWorker } from '../ledger/ledger.ts';
import type { AnalyseOptions, Analysis, EngineMemory, ModelProgress, StartReport } from './contract.ts';
import { WorkerSlot } from './worker-slot.ts';

export interface EnginePool {
  /**
   * Faces of one photo. Fails with the codes of the photo, of the models, `engine.crashed` when its worker died, or
   * `engine.cancelled` as soon as the signal fires. Never rejects and always settles.
   */
  analyse(
    photo: Blob,
    options?: AnalyseOptions & { readonly signal?: AbortSignal },
  ): Promise<Result<Analysis>>;
  /** Bytes of model files while they are loaded; returns how to stop listening. */
  onModelProgress(listener: (progress: ModelProgress) => void): () => void;
  /** Starts a worker and its models ahead of the first photo. */
  warm(): void;
  /** What the first worker chose, once it runs. */
  report(): StartReport | undefined;
  /** Whether no photo is read or waits to be, and no worker is on its way. */
  isIdle(): boolean;
  /** Tensors held by each running worker. */
  memory(): Promise<readonly EngineMemory[]>;
  /** Ends every worker; what was pending fails with `engine.cancelled`. */
  dispose(): void;
}

export interface PoolOptions {
  /** At most this many workers; by default one per core, four at most. */
  readonly workers?: number;
  /** Workers end after this many milliseconds without work. */
  readonly idleMs?: number;
}

interface Job {
  readonly photo: Blob;
  readonly options: AnalyseOptions;
  readonly settle: (result: Result<Analysis>) => void;
}

const mostWorkers = 4;
const defaultIdleMs = 90_000;
/** A cancelled photo may finish in the background this long, in milliseconds; then its worker is ended. */
const cancelGraceMs = 3_000;

export function createPool(options: PoolOptions = {}): EnginePool {
  return new Pool(
    options.workers ?? Math.min(navigator.hardwareConcurrency, mostWorkers),
    options.idleMs ?? defaultIdleMs,
  );
}

/** The only owner of engine workers: starts them late, one at a time, and ends them on idleness. */
class Pool implements EnginePool {
  readonly #size: number;
  readonly #idleMs: number;
  readonly #listeners = new Set<(progress: ModelProgress) => void>();
  readonly #busy = new Map<WorkerSlot, Job>();
  readonly #idle = new Set<WorkerSlot>();
  /** At most this many workers now: fewer than asked for while no further one would start beside those that run. */
  #limit: number;
  #starting: WorkerSlot | undefined;
  #queue: Job[] = [];
  #report: StartReport | undefined;
  #idleTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(size: number, idleMs: number) {
    this.#size = size;
    this.#limit = size;
    this.#idleMs = idleMs;
  }

  analyse(
    photo: Blob,
    { signal, ...options }: AnalyseOptions & { readonly signal?: AbortSignal } = {},
  ): Promise<Result<Analysis>> {
    if (signal?.aborted === true) return Promise.resolve(failure('engine.cancelled'));
    photoOpened();
    return new Promise((resolve) => {
      const cancel = () => {
        resolve(failure('engine.cancelled'));
        this.#cancel(job);
      };
      const settle = (result: Result<Analysis>) => {
        signal?.removeEventListener('abort', cancel);
        resolve(result);
      };
      const job: Job = { photo, options, settle };
      signal?.addEventListener('abort', cancel, { once: true });
      this.#queue.push(job);
      this.#pump();
    });
  }

  onModelProgress(listener: (progress: ModelProgress) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  warm(): void {
    if (this.#running === 0) void this.#grow();
  }

  report(): StartReport | undefined {
    return this.#report;
  }

  isIdle(): boolean {
    return this.#busy.size === 0 && this.#queue.length === 0 && this.#starting === undefined;
  }

  async memory(): Promise<readonly EngineMemory[]> {
    const slots = [...this.#idle, ...this.#busy.keys()];
    const answers = await Promise.all(slots.map((slot) => slot.memory()));
    return answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
  }

  dispose(): void {
    this.#failQueue(failure('engine.cancelled').failure);
    for (const job of this.#busy.values()) job.settle(failure('engine.cancelled'));
    for (const slot of [...this.#idle, ...this.#busy.keys()]) slot.end();
    this.#starting?.end();
    this.#idle.clear();
    clearTimeout(this.#idleTimer);
  }

  get #running(): number {
    return this.#idle.size + this.#busy.size + (this.#starting === undefined ? 0 : 1);
  }

  #pump(): void {
    clearTimeout(this.#idleTimer);
    if (this.#running === 0) this.#limit = this.#size;
    for (const slot of this.#idle) {
      const job = this.#queue.shift();
      if (job === undefined) break;
      this.#idle.delete(slot);
      void this.#run(slot, job);
    }
    if (this.#queue.length > 0 && this.#starting === undefined && this.#running < this.#limit)
      void this.#grow();
    if (this.#busy.size === 0 && this.#queue.length === 0)
      this.#idleTimer = setTimeout(this.#rest, this.#idleMs);
  }

  async #run(slot: WorkerSlot, job: Job): Promise<void> {
    this.#busy.set(slot, job);
    const result = await slot.analyse(job.photo, job.options);
    this.#busy.delete(slot);
    job.settle(result);
    if (!slot.hasEnded) this.#idle.add(slot);
    this.#pump();
  }

  /** One worker more; the first one's choice of backend serves them all. */
  async #grow(): Promise<void> {
    const known = this.#report === undefined ? {} : { backend: this.#report.backend };
    const slot = new WorkerSlot(spawn(), known, (progress) => {
      // Beside a running worker the next one only reads the cache: nobody waits for that.
      if (slot !== this.#starting || this.#running === 1) this.#tell(progress);
    });
    this.#starting = slot;
    const started = await slot.started;
    this.#starting = undefined;
    if (started.ok) {
      this.#report ??= started.value;
      this.#idle.add(slot);
      void slot.ended.then(() => this.#idle.delete(slot));
    } else {
      slot.end();
      if (this.#running === 0) this.#failQueue(started.failure);
      else this.#limit = this.#running;
    }
    this.#pump();
  }

  #tell(progress: ModelProgress): void {
    for (const listener of this.#listeners) listener(progress);
  }

  #cancel(job: Job): void {
    this.#queue = this.#queue.filter((waiting) => waiting !== job);
    const slot = [...this.#busy].find(([, running]) => running === job)?.[0];
    if (slot === undefined) return;
    setTimeout(() => {
      if (this.#busy.get(slot) === job) slot.end();
    }, cancelGraceMs);
  }

  #failQueue(reason: Failure): void {
    const waiting = this.#queue;
    this.#queue = [];
    for (const job of waiting) job.settle({ ok: false, failure: reason });
  }

  readonly #rest = (): void => {
    for (const slot of this.#idle) slot.end();
    this.#idle.clear();
  };
}

function spawn(): Worker {
  const worker = new Worker(new URL('./worker/main.ts', import.meta.url), { type: 'module', name: 'engine' });
  return watchWorker(worker, 'engine');
}
