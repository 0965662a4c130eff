import { signal, type ReadonlySignal } from '@preact/signals';
import type { Failure, Result } from '../../domain/errors.ts';
import { checkFiles, type FetchShipped } from '../../workflows/fingerprints/check-files.ts';
import type { Fingerprints, GivenList } from '../../workflows/fingerprints/contract.ts';
import { loadedFiles, pageAddress, siteOf } from '../../workflows/fingerprints/loaded-files.ts';
import { readListFile, readListText } from '../../workflows/fingerprints/read-list.ts';

export type Checking =
  | { readonly phase: 'idle' }
  /** Files compared, of all there are; 0 of 0 while the list is fetched. */
  | { readonly phase: 'running'; readonly done: number; readonly total: number }
  | { readonly phase: 'done'; readonly report: Fingerprints }
  | { readonly phase: 'failed'; readonly failure: Failure };

export interface FingerprintsScreen {
  /** Address of the folder that the page came from. */
  readonly site: string;
  readonly checking: ReadonlySignal<Checking>;
  /** With the list that the site publishes. */
  readonly check: () => Promise<void>;
  readonly checkFile: (file: File) => Promise<void>;
  readonly checkText: (text: string) => Promise<void>;
  /** Puts back what was shown before. */
  readonly cancel: () => void;
}

export function createFingerprints(page: Window, fetchShipped: FetchShipped): FingerprintsScreen {
  const checking = signal<Checking>({ phase: 'idle' });
  const site = siteOf(page.location.href);
  let running: AbortController | undefined;
  /** What to go back to when a check is cancelled. */
  let settled: Checking = { phase: 'idle' };

  async function run(readList: () => Promise<Result<GivenList>> | undefined): Promise<void> {
    running?.abort();
    const here = new AbortController();
    running = here;
    const show = (next: Checking): void => {
      if (running !== here) return;
      if (next.phase !== 'running') settled = next;
      checking.value = next;
    };
    show({ phase: 'running', done: 0, total: 0 });
    const given = await readList();
    if (given?.ok === false) {
      show({ phase: 'failed', failure: given.failure });
      return;
    }
    const outcome = await checkFiles({
      site,
      page: pageAddress(page.location.href),
      fetch: fetchShipped,
      loaded: loadedFiles(page.performance, site),
      stored: 'serviceWorker' in page.navigator && page.navigator.serviceWorker.controller !== null,
      ...(given !== undefined && { given: given.value }),
      signal: here.signal,
      advance: (done, total) => {
        show({ phase: 'running', done, total });
      },
    });
    if (outcome.ok) show({ phase: 'done', report: outcome.value });
    else if (outcome.failure.code === 'engine.cancelled') show(settled);
    else show({ phase: 'failed', failure: outcome.failure });
  }

  return {
    site,
    checking,
    check: () => run(() => undefined),
    checkFile: (file) => run(() => readListFile(file)),
    checkText: (text) => run(() => Promise.resolve(readListText(text))),
    cancel() {
      running?.abort();
    },
  };
}
