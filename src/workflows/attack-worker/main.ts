/**
 * Tries to leak from inside a worker, and as a service worker: one file for both, which the build makes a classic
 * script of. Started by src/workflows/attack and by nothing else; does nothing until it is asked.
 */
import type { LedgerNotes } from '../../ledger/contract.ts';
import { mayBeTarget } from '../attack/target.ts';
import { watchScope } from '../../ledger/watch-scope.ts';
import type { Sight } from '../attack/outcome.ts';
import type { WorkerJob, WorkerReport } from '../attack/worker-job.ts';

/** Milliseconds in which a refusal is told after the attempt has failed. */
const afterMs = 150;

const refusals: string[] = [];

/** In a service worker as well, which is no dedicated one. */
const scope: EventTarget & { readonly skipWaiting?: () => Promise<void> } = self;

scope.addEventListener('securitypolicyviolation', (event) => {
  if ('effectiveDirective' in event) refusals.push(String(event.effectiveDirective));
});

// What gets out stands in the page's ledger too; a service worker cannot tell its starter unasked.
if ('DedicatedWorkerGlobalScope' in self) {
  watchScope((notes) => {
    const message: LedgerNotes = { kind: 'ledger', notes };
    self.postMessage(message);
  });
}

scope.addEventListener('install', () => {
  // Its one page waits for it.
  void scope.skipWaiting?.();
});

scope.addEventListener('message', (event) => {
  const { data, ports } = event as MessageEvent<WorkerJob>;
  const [port] = ports;
  if (port === undefined) return;
  void run(data).then((report) => {
    port.postMessage(report);
  });
});

async function run(job: WorkerJob): Promise<WorkerReport> {
  refusals.length = 0;
  if (![job.address, job.socket].every(isAllowed)) return { sight: { saw: 'unable' }, refusals };
  let sight: Sight;
  try {
    sight = await attempt(job);
  } catch (error) {
    sight = { saw: 'failed', name: error instanceof Error ? error.name : 'Error' };
  }
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  return { sight, refusals: [...refusals] };
}

/** Nothing but a token to nobody, or to a listener on this machine. */
function isAllowed(address: string): boolean {
  const { hostname, pathname, search, hash } = new URL(address);
  return mayBeTarget(hostname) && /^\/yearspan-\w+-[\da-f]{8}$/.test(pathname) && search + hash === '';
}

function attempt({ kind, address, socket }: WorkerJob): Sight | Promise<Sight> {
  switch (kind) {
    case 'fetch':
      return fetch(address, { method: 'POST', mode: 'no-cors', body: 'told' }).then(() => ({
        saw: 'answered',
      }));
    case 'xhr': {
      if (!('XMLHttpRequest' in self)) return { saw: 'absent' };
      const request = new XMLHttpRequest();
      request.open('POST', address);
      request.send('told');
      return either(request, 'load');
    }
    case 'webSocket':
      return either(new WebSocket(socket), 'open');
    case 'eventSource': {
      if (!('EventSource' in self)) return { saw: 'absent' };
      return either(new EventSource(address), 'open');
    }
    case 'importModule':
      return import(/* @vite-ignore */ address).then(() => ({ saw: 'answered' }));
    case 'importScripts':
      importScripts(address);
      return { saw: 'answered' };
    case 'subWorker':
      return either(new Worker(address), 'message');
  }
}

function either(source: EventTarget, good: string): Promise<Sight> {
  return new Promise((resolve) => {
    source.addEventListener(good, () => {
      resolve({ saw: 'answered' });
    });
    source.addEventListener('error', () => {
      resolve({ saw: 'failed', name: 'error' });
    });
  });
}
