/** What became of an attempt, as far as the page itself can see it. Never assumed: each comes from something observed. */

/** What the attempt itself saw. */
export type Sight =
  /** An answer came, or the browser said that it did as asked. */
  | { readonly saw: 'answered' }
  /** It failed, by the name of the error. */
  | { readonly saw: 'failed'; readonly name: string }
  /** Nothing: the browser tells a page no more. */
  | { readonly saw: 'nothing' }
  | { readonly saw: 'absent' }
  /** It could not be begun: no network for our own part in it, say. */
  | { readonly saw: 'unable' }
  /** The page took the ability away from itself before anything ran. */
  | { readonly saw: 'removed' }
  /** The page's guard cancelled the navigation. */
  | { readonly saw: 'guarded' }
  /** A navigation that nothing would cancel, so it was not begun. */
  | { readonly saw: 'unguarded' }
  /** WebRTC asked for the server and the browser ended that at once, without having asked. */
  | { readonly saw: 'unasked' }
  /** WebRTC is still waiting for the server, or had an answer from it or from a name server. */
  | { readonly saw: 'asked' }
  /** The page's service worker answered with an error, without the network. */
  | { readonly saw: 'held-by-service-worker' };

export type Wall = 'trusted-types' | 'allowlist' | 'guard' | 'removed' | 'service-worker' | 'browser';

export type Outcome =
  | {
      readonly verdict: 'refused';
      readonly by: 'policy';
      readonly directive: string;
      /** Without an allowlist the browser may open a connection, and send nothing, before it looks at the policy. */
      readonly bare?: true;
    }
  /** `seen` is false where the page cannot see this very attempt fail and the allowlist is proven by another. */
  | { readonly verdict: 'refused'; readonly by: Wall; readonly seen: boolean }
  /** This browser has no such thing. */
  | { readonly verdict: 'absent' }
  /** Waits for a click. */
  | { readonly verdict: 'click' }
  /** Done because somebody clicked. */
  | { readonly verdict: 'yours' }
  /** Nothing refused it that the page could see. */
  | { readonly verdict: 'open'; readonly saw: 'answered' | 'failed' | 'nothing' | 'asked' | 'unguarded' }
  /** Too slow, or ended by a click on cancel. */
  | { readonly verdict: 'untried' };

const trustedTypes = /^(require-)?trusted-types/;

/** `refusals` are the directives of the violations that came with it; `allowlist`: whether one is proven to be in force. */
export function judge(sight: Sight, refusals: readonly string[], allowlist: boolean): Outcome {
  const directive = refusals.find((name) => !trustedTypes.test(name));
  if (directive !== undefined) return { verdict: 'refused', by: 'policy', directive };
  if (refusals.length > 0) return { verdict: 'refused', by: 'trusted-types', seen: true };
  switch (sight.saw) {
    case 'absent':
      return { verdict: 'absent' };
    case 'unable':
      return { verdict: 'untried' };
    case 'removed':
      return { verdict: 'refused', by: 'removed', seen: true };
    case 'guarded':
      return { verdict: 'refused', by: 'guard', seen: true };
    case 'held-by-service-worker':
      return { verdict: 'refused', by: 'service-worker', seen: true };
    case 'unasked':
      return { verdict: 'refused', by: 'allowlist', seen: true };
    case 'nothing':
      return allowlist
        ? { verdict: 'refused', by: 'allowlist', seen: false }
        : { verdict: 'open', saw: 'nothing' };
    case 'failed':
      // What the browser itself does not allow here, whatever the policy says.
      return ['SecurityError', 'NotAllowedError'].includes(sight.name)
        ? { verdict: 'refused', by: 'browser', seen: true }
        : { verdict: 'open', saw: 'failed' };
    case 'answered':
    case 'asked':
    case 'unguarded':
      return { verdict: 'open', saw: sight.saw };
  }
}

export interface Tally {
  /** Tried to its end, by itself or by a click: refused, unknown to this browser, or open. */
  readonly tried: number;
  readonly refused: number;
  readonly absent: number;
  /** Rows that wait for a click, or had theirs. */
  readonly clicks: number;
  readonly open: number;
  readonly untried: number;
}

export function tally(outcomes: readonly Outcome[]): Tally {
  const count = (...verdicts: readonly Outcome['verdict'][]): number =>
    outcomes.filter(({ verdict }) => verdicts.includes(verdict)).length;
  return {
    tried: count('refused', 'absent', 'open'),
    refused: count('refused'),
    absent: count('absent'),
    clicks: count('click', 'yours'),
    open: count('open'),
    untried: count('untried'),
  };
}
