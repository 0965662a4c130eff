import { failure, type Failure, type Result } from '../domain/errors.ts';
import type { Treatment } from '../domain/treatment.ts';
import { photoOpened, watchWorker } from '../ledger/ledger.ts';
import type {
  AnalyseOptions,
  Analysis,
  EngineMemory,
  ModelProgress,
  StartReport,
  TreatedPhoto,
  TreatOptions,
} from './contract.ts';
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
  /**
   * The upright photo with all of the treatment, as a JPEG without metadata: at full resolution, but of at most 25
   * megapixels, or shrunk to `longSide` for a preview. Fails, and settles, as {@link EnginePool.analyse} does.
   */
  treat(
    photo: Blob,
    treatment: Treatment,
    options?: TreatOptions & { readonly signal?: AbortSignal },
  ): Promise<Result<TreatedPhoto>>;
  /** Bytes of model files while they are loaded; returns how to stop listening. */
  onModelProgress(listener: (progress: ModelProgress) => void): () => void;
  /** Starts a worker and its models ahead of the first photo. */
  warm(): void;
  /** From the next photo on: one worker and a smaller copy of each photo, or all that this device gives. */
  lighten(isOn: boolean): void;
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
  /** Does its work on a worker; what comes back settles its caller. */
  readonly run: (slot: WorkerSlot) => Promise<() => void>;
  readonly fail: (reason: Failure) => void;
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
  /** The worker that tells of its models: the others mostly wait for what it gets. */
  #teller: WorkerSlot | undefined;
  #isLight = false;
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
    if (signal?.aborted !== true) photoOpened();
    return this.#work(
      (slot) => slot.analyse(photo, { ...options, ...(this.#isLight && { light: true }) }),
      signal,
    );
  }

  treat(
    photo: Blob,
    treatment: Treatment,
    { signal, ...options }: TreatOptions & { readonly signal?: AbortSignal } = {},
  ): Promise<Result<TreatedPhoto>> {
    return this.#work((slot) => slot.treat(photo, treatment, options), signal);
  }

  #work<T>(
    work: (slot: WorkerSlot) => Promise<Result<T>>,
    signal: AbortSignal | undefined,
  ): Promise<Result<T>> {
    if (signal?.aborted === true) return Promise.resolve(failure('engine.cancelled'));
    return new Promise((resolve) => {
      const cancel = () => {
        resolve(failure('engine.cancelled'));
        this.#cancel(job);
      };
      const settle = (result: Result<T>) => {
        signal?.removeEventListener('abort', cancel);
        resolve(result);
      };
      const job: Job = {
        run: async (slot) => {
          const result = await work(slot);
          return () => {
            settle(result);
          };
        },
        fail: (reason) => {
          settle({ ok: false, failure: reason });
        },
      };
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

  lighten(isOn: boolean): void {
    this.#isLight = isOn;
    if (!isOn) return;
    for (const slot of [...this.#idle].slice(1)) {
      this.#idle.delete(slot);
      slot.end();
    }
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
    for (const job of this.#busy.values()) job.fail(failure('engine.cancelled').failure);
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
    const limit = this.#isLight ? 1 : this.#limit;
    for (const slot of this.#idle) {
      const job = this.#queue.shift();
      if (job === undefined) break;
      this.#idle.delete(slot);
      void this.#run(slot, job);
    }
    if (this.#queue.length > 0 && this.#starting === undefined && this.#running < limit) void this.#grow();
    if (this.#busy.size === 0 && this.#queue.length === 0)
      this.#idleTimer = setTimeout(this.#rest, this.#idleMs);
  }

  async #run(slot: WorkerSlot, job: Job): Promise<void> {
    this.#busy.set(slot, job);
    const settle = await job.run(slot);
    this.#busy.delete(slot);
    settle();
    if (this.#isLight && this.#running > 0) slot.end();
    if (!slot.hasEnded) this.#idle.add(slot);
    this.#pump();
  }

  /** One worker more; the first one's choice of backend serves them all. */
  async #grow(): Promise<void> {
    const known = this.#report === undefined ? {} : { backend: this.#report.backend };
    const slot = new WorkerSlot(spawn(), known, (progress) => {
      this.#tell(slot, progress);
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

  #tell(slot: WorkerSlot, progress: ModelProgress): void {
    const isSpare = this.#teller === undefined && this.#running > 1 && progress.state === 'reading';
    // Beside a running worker the next one only reads what is kept: nobody waits for that.
    if (isSpare || (this.#teller !== undefined && this.#teller !== slot && !this.#teller.hasEnded)) return;
    this.#teller = progress.loaded < progress.total ? slot : undefined;
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
    for (const job of waiting) job.fail(reason);
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
