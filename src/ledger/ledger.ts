/**
 * The page's ledger as it comes in, nothing worked out yet: this is in the first script, before anything else asks for
 * something. A page has one, as it has one resource timing, and workers are started in several places; so it is a module.
 */
import type { Asker, LedgerNotes, RequestNote } from './contract.ts';
import { watchScope } from './watch-scope.ts';

export interface Heard {
  readonly asker: Asker;
  readonly note: RequestNote;
}

const heard: Heard[] = [];
/** Everybody who could ask, in the order of their start. */
const askers: Asker[] = [{ kind: 'page' }];
const listeners = new Set<() => void>();
let firstPhoto: number | undefined;

/** Once, at the start of the page. */
export function startLedger(page: Window): void {
  watchScope((notes) => {
    hear({ kind: 'page' }, notes);
  });
  // Browsers have none on an address without TLS.
  if (!('serviceWorker' in page.navigator)) return;
  const { serviceWorker } = page.navigator;
  serviceWorker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isLedgerNotes(data)) hear({ kind: 'service-worker' }, data.notes);
  });
  serviceWorker.startMessages();
}

/** Right after a worker was started, before anyone else listens to it. */
export function watchWorker(worker: Worker, name: string): Worker {
  const number = askers.filter((asker) => asker.kind === 'worker' && asker.name === name).length + 1;
  const asker: Asker = { kind: 'worker', name, number };
  askers.push(asker);
  worker.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (!isLedgerNotes(event.data)) return;
    event.stopImmediatePropagation();
    hear(asker, event.data.notes);
  });
  hear(asker, []);
  return worker;
}

/** Whoever is about to read a photo says so, so that requests from then on can be told from those before. */
export function photoOpened(): void {
  firstPhoto ??= Date.now();
}

export function hear(asker: Asker, notes: readonly RequestNote[]): void {
  for (const note of notes) heard.push({ asker, note });
  for (const listener of listeners) listener();
}

export function isLedgerNotes(data: unknown): data is LedgerNotes {
  return (data as Partial<LedgerNotes> | null | undefined)?.kind === 'ledger';
}

/** All so far; `firstPhoto` is Unix time in milliseconds. The arrays grow. */
export function heardSoFar(): {
  readonly heard: readonly Heard[];
  readonly askers: readonly Asker[];
  readonly firstPhoto: number | undefined;
} {
  return { heard, askers, firstPhoto };
}

/** Called whenever there is more; returns how to stop listening. */
export function onHeard(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
