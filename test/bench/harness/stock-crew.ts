import { wrap, type Remote } from 'comlink';
import type { Box } from '../../../src/domain/face.ts';
import type { StockReading, StockWorker } from './stock.ts';

/** A face-api task that fails inside another one never settles; a bench must not wait for it for ever. */
const patience = 120_000;

export interface StockJob {
  readonly url: string;
  readonly lent?: Box;
}

/** Workers of stock face-api that share one list of photos. */
export class StockCrew {
  readonly #workers: readonly Worker[];
  readonly #remotes: readonly Remote<StockWorker>[];

  constructor(size: number) {
    this.#workers = Array.from(
      { length: size },
      () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'stock' }),
    );
    this.#remotes = this.#workers.map((worker) => wrap<StockWorker>(worker));
  }

  async start(): Promise<void> {
    const models = new URL('../face-api', import.meta.url).href;
    await Promise.all(this.#remotes.map((remote) => inTime(remote.start(models))));
  }

  /** Number of faces in each photo after the whole stock pipeline. */
  everything(photos: readonly Blob[]): Promise<number[]> {
    return this.#share(photos, (remote, photo) => remote.everything(photo));
  }

  /** Each photo is fetched by a worker: once a photo was opened, the page fetches nothing any more. */
  describe(jobs: readonly StockJob[]): Promise<StockReading[]> {
    return this.#share(jobs, (remote, { url, lent }) => remote.describe(url, lent));
  }

  end(): void {
    for (const worker of this.#workers) worker.terminate();
  }

  async #share<Job, Done>(
    jobs: readonly Job[],
    work: (remote: Remote<StockWorker>, job: Job) => Promise<Done>,
  ): Promise<Done[]> {
    const waiting = [...jobs.entries()].reverse();
    const done = new Map<number, Done>();
    const lane = async (remote: Remote<StockWorker>) => {
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const [index, job] = next;
        done.set(index, await inTime(work(remote, job)));
      }
    };
    await Promise.all(this.#remotes.map(lane));
    return [...done].sort(([p], [q]) => p - q).map(([, result]) => result);
  }
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error('stock face-api does not answer'));
    }, patience);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
