/** Workers of another site, and our own workers as they try to reach one. */
import { watchWorker } from '../../ledger/ledger.ts';
import address from '../attack-worker/main.ts?worker&url';
import { absent, eventSight, type AttemptContext } from './attempt.ts';
import type { Sight } from './outcome.ts';
import type { WorkerAttempt, WorkerJob, WorkerReport } from './worker-job.ts';

/** Some attempts in workers report the refusals of the worker themselves. */
export type Reported = Sight | WorkerReport;

type WorkerTry = (context: AttemptContext) => Reported | Promise<Reported>;

function jobOf(
  kind: WorkerAttempt,
  { address: target, target: { sockets }, token }: AttemptContext,
): WorkerJob {
  return { kind, address: target, socket: `${sockets}/${token}` };
}

/** The answer of whoever is asked through `post`. */
function asked(
  post: (job: WorkerJob, ports: MessagePort[]) => void,
  job: WorkerJob,
  signal: AbortSignal,
): Promise<WorkerReport> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<WorkerReport>) => {
      port1.close();
      resolve(data);
    };
    signal.addEventListener('abort', () => {
      port1.close();
    });
    post(job, [port2]);
  });
}

function inWorker(kind: WorkerAttempt): WorkerTry {
  return (context) => {
    // Classic: a module has no importScripts.
    const worker = watchWorker(new Worker(address, { name: 'attack' }), 'attack');
    context.signal.addEventListener('abort', () => {
      worker.terminate();
    });
    return new Promise((resolve) => {
      worker.addEventListener('error', () => {
        resolve({ saw: 'unable' });
      });
      void asked(worker.postMessage.bind(worker), jobOf(kind, context), context.signal).then(resolve);
    });
  };
}

/** A service worker of its own, in a folder that holds no page; gone again when the attempt is over. */
async function inServiceWorker(context: AttemptContext): Promise<Reported> {
  if (!('serviceWorker' in navigator)) return absent;
  const scope = new URL('./attack/', new URL(address, document.baseURI)).href;
  const registration = await navigator.serviceWorker.register(address, { scope }).catch(() => undefined);
  if (registration === undefined) return { saw: 'unable' };
  const isOver = (): boolean => context.signal.aborted;
  if (isOver()) {
    await registration.unregister();
    return { saw: 'unable' };
  }
  context.signal.addEventListener('abort', () => {
    void registration.unregister();
  });
  const worker = registration.installing ?? registration.waiting ?? registration.active;
  if (worker === null) return { saw: 'unable' };
  while (worker.state !== 'activated' && !isOver()) {
    await new Promise((resolve) => {
      worker.addEventListener('statechange', resolve, { once: true });
      context.signal.addEventListener('abort', resolve, { once: true });
    });
  }
  if (isOver()) return { saw: 'unable' };
  return asked(worker.postMessage.bind(worker), jobOf('fetch', context), context.signal);
}

export const inWorkers = {
  foreignWorker: ({ address: foreign, signal }) => {
    const worker = new Worker(foreign);
    signal.addEventListener('abort', () => {
      worker.terminate();
    });
    return eventSight(worker, 'message');
  },
  foreignSharedWorker: ({ address: foreign }) => {
    if (!('SharedWorker' in globalThis)) return absent;
    const worker = new SharedWorker(foreign);
    return eventSight(worker, 'message');
  },
  workerFetch: inWorker('fetch'),
  workerXhr: inWorker('xhr'),
  workerWebSocket: inWorker('webSocket'),
  workerEventSource: inWorker('eventSource'),
  workerImport: inWorker('importModule'),
  workerImportScripts: inWorker('importScripts'),
  workerWorker: inWorker('subWorker'),
  serviceWorker: inServiceWorker,
} as const satisfies Readonly<Record<string, WorkerTry>>;
