/** `fetch` for files of this site, done by a worker: the page itself may not connect to anything. Owns that worker. */
import { watchWorker } from '../../ledger/ledger.ts';
import type { FilesAnswer, FilesJob } from './files-job.ts';

export interface ShippedOptions {
  readonly signal?: AbortSignal;
  /** The answer's headers only. */
  readonly head?: boolean;
  /** From the host and not from the browser's cache. */
  readonly fresh?: boolean;
}

interface Waiting {
  readonly resolve: (response: Response) => void;
  readonly reject: (reason: unknown) => void;
}

/** Milliseconds without work after which the worker ends. */
const idleMs = 5_000;

let worker: Worker | undefined;
let idle: ReturnType<typeof setTimeout> | undefined;
let count = 0;
const waiting = new Map<number, Waiting>();

/**
 * Answers as `fetch` does, with the whole body; rejects as it does without network, for an address outside the site's
 * folder or with a query, and with the signal's reason.
 */
export function fetchShipped(address: string, options: ShippedOptions = {}): Promise<Response> {
  const { signal, head = false, fresh = false } = options;
  count += 1;
  const job: FilesJob = { id: count, address: new URL(address, document.baseURI).href, head, fresh };
  return new Promise((resolve, reject) => {
    const cancel = (): void => {
      settle(job.id)?.reject(signal?.reason);
    };
    const over = new AbortController();
    waiting.set(job.id, {
      resolve: (response) => {
        over.abort();
        resolve(response);
      },
      reject: (reason) => {
        over.abort();
        reject(reason instanceof Error ? reason : new TypeError('the file cannot be read'));
      },
    });
    signal?.addEventListener('abort', cancel, { once: true, signal: over.signal });
    if (signal?.aborted === true) cancel();
    else running().postMessage(job);
  });
}

function running(): Worker {
  clearTimeout(idle);
  if (worker !== undefined) return worker;
  worker = new Worker(new URL('../files-worker/main.ts', import.meta.url), { type: 'module', name: 'files' });
  watchWorker(worker, 'files');
  worker.addEventListener('message', ({ data }: MessageEvent<FilesAnswer>) => {
    answered(data);
  });
  worker.addEventListener('error', (event) => {
    // Handled here: whoever waits is told.
    event.preventDefault();
    end();
  });
  return worker;
}

function answered({ id, answered: answer }: FilesAnswer): void {
  const asked = settle(id);
  if (answer === undefined) {
    asked?.reject(undefined);
    return;
  }
  const { status, headers, body } = answer;
  const entries = headers.map(([name, value]): [string, string] => [name, value]);
  asked?.resolve(new Response(body, { status, headers: entries }));
}

/** Takes it off the list; the last one leaves the worker idle. */
function settle(id: number): Waiting | undefined {
  const asked = waiting.get(id);
  waiting.delete(id);
  if (waiting.size === 0) {
    clearTimeout(idle);
    idle = setTimeout(end, idleMs);
  }
  return asked;
}

function end(): void {
  worker?.terminate();
  worker = undefined;
  for (const id of waiting.keys()) settle(id)?.reject(undefined);
  clearTimeout(idle);
}
