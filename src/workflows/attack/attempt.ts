/** What every attempt is given and answers with. */
import type { Sight } from './outcome.ts';
import type { Target } from './target.ts';

export interface AttemptContext {
  readonly target: Target;
  /** Recognisable in a listener's log, different for every attempt. */
  readonly token: string;
  /** At the target, with the token in its path. */
  readonly address: string;
  /** Off the screen, but laid out; removed with all in it when the attempt is over. */
  readonly place: HTMLElement;
  readonly signal: AbortSignal;
  /** The browser's own WebRTC, which the page took away from itself; undefined where the browser has none. */
  readonly takenPeer: typeof RTCPeerConnection | undefined;
  /** Whether navigations of this page that lead elsewhere are cancelled. */
  readonly guarded: boolean;
}

/** A throw counts as `failed`. */
export type Attempt = (context: AttemptContext) => Sight | Promise<Sight>;

export const answered: Sight = { saw: 'answered' };
export const nothing: Sight = { saw: 'nothing' };
export const absent: Sight = { saw: 'absent' };

export function failed(reason: unknown): Sight {
  return { saw: 'failed', name: reason instanceof Error ? reason.name : 'Error' };
}

/** Answered on the one kind of event, failed on the other. */
export function eventSight(source: EventTarget, good: string, bad = 'error'): Promise<Sight> {
  return new Promise((resolve) => {
    source.addEventListener(good, () => {
      resolve(answered);
    });
    source.addEventListener(bad, () => {
      resolve({ saw: 'failed', name: bad });
    });
  });
}
