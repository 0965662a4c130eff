/** What crosses between the page, its workers and the service worker about requests. Types only. */

/** Who asked. Workers of one name are numbered from 1 in the order they were started. */
export type Asker =
  | { readonly kind: 'page' }
  | { readonly kind: 'worker'; readonly name: string; readonly number: number }
  | { readonly kind: 'service-worker' };

/** Where the answer came from. `service-worker`: from its stored copy, or passed on by it (then that is a row of its own). */
export type AnsweredFrom = 'network' | 'service-worker' | 'browser-cache' | 'unknown';

/** A request as the context that made it reports it: clonable, small, in the browser's own words. */
export interface RequestNote {
  /** Unix time in milliseconds, with fractions. */
  readonly at: number;
  /** Full address. */
  readonly address: string;
  /** `fetch`, `script`, `link`, `img`, `css`, `navigation`, `other` ... */
  readonly initiator: string;
  readonly from: AnsweredFrom;
  /** Bytes over the network, head and body; undefined where the browser hides it. */
  readonly bytes?: number;
  /** Bytes of the body as it came; undefined where the browser hides it. */
  readonly body?: number;
  /** HTTP status; undefined where there was no answer or the browser hides it. */
  readonly status?: number;
  /** The directive of the Content-Security-Policy that refused it, or `service-worker`. */
  readonly refused?: string;
  /** The whole policy that this directive stands in: several may be in force, and each refuses. */
  readonly policy?: string;
}

/** One request since the page opened, or one that the policy refused before it began. */
export interface LedgerEntry extends Omit<RequestNote, 'policy'> {
  /** Milliseconds since the page opened. */
  readonly sinceOpened: number;
  readonly asker: Asker;
  /** Relative to the page's folder where it is of the page's own origin, else in full. */
  readonly shown: string;
  /** Of another origin than the page's. */
  readonly foreign: boolean;
}

/**
 * From a worker to the page, on the worker's own channel; whoever else listens there never sees it. The service worker
 * says it to all its clients as soon as it has new notes of requests of its own, and repeats all it remembers through the
 * port of a question: it is ended when idle, and its memory with it. A note that comes twice counts once.
 */
export interface LedgerNotes {
  readonly kind: 'ledger';
  readonly notes: readonly RequestNote[];
}

/** The page asks the service worker, by `postMessage(question, [port])`. */
export interface LedgerQuestion {
  readonly kind: 'ledger';
}
