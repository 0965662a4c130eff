/** One attempt, watched and contained: whatever it does, the page is as it was when it is over. */
import type { AttemptContext } from './attempt.ts';
import { failed } from './attempt.ts';
import { needsClick, type Channel, type ChannelId } from './channels.ts';
import type { Reported } from './in-workers.ts';
import { isRefusalOf, isTold } from './refusals.ts';
import { judge, type Outcome, type Sight } from './outcome.ts';
import type { Target } from './target.ts';

export interface Attacker {
  readonly target: Target;
  readonly takenPeer: typeof RTCPeerConnection | undefined;
  readonly guarded: boolean;
  /** Whether a connection allowlist is proven; asked when the attempt is over. */
  readonly allowlist: () => Promise<boolean>;
}

/** Milliseconds for one attempt. */
const longestMs = 8_000;
/** Milliseconds in which a busy browser tells a refusal; over as soon as it does. */
const toldMs = 2_500;
/** Milliseconds given to an attempt whose end nobody tells. */
const quietMs = 300;
/** Milliseconds in which each further policy tells the same refusal: told later it would pass for one of the next attempt. */
const toldAgainMs = 50;

/** The browser begins to connect for a document before it looks at the policy, as seen by a listener. */
const opensConnections = new Set<ChannelId>(['frame', 'frameRefresh', 'form']);

/** Never rejects. */
export async function runAttempt(
  channel: Channel,
  attacker: Attacker,
  signal: AbortSignal,
): Promise<Outcome> {
  const over = new AbortController();
  const place = document.createElement('div');
  place.className = 'attack-place';
  place.setAttribute('aria-hidden', 'true');
  place.inert = true;
  document.body.append(place);
  const token = `yearspan-${channel.id}-${crypto.randomUUID().slice(0, 8)}`;
  const since = performance.now();
  const refusals: string[] = [];
  const refused = new Promise<undefined>((resolve) => {
    document.addEventListener(
      'securitypolicyviolation',
      (event) => {
        if (!isRefusalOf(event, channel.id, { token, since })) return;
        refusals.push(event.effectiveDirective);
        resolve(undefined);
      },
      { signal: over.signal },
    );
  });
  const { target, takenPeer, guarded } = attacker;
  const context: AttemptContext = {
    target,
    token,
    address: `${target.origin}/${token}`,
    place,
    signal: over.signal,
    takenPeer,
    guarded,
  };
  try {
    const seen = await Promise.race([sightOf(channel, context), refused, after(longestMs), stopped(signal)]);
    if (seen === undefined && refusals.length === 0) return { verdict: 'untried' };
    const { sight, told } = split(seen ?? { saw: 'nothing' });
    if (told === undefined && isUnclear(sight)) {
      await Promise.race([refused, after(isTold(channel.id) ? toldMs : quietMs), stopped(signal)]);
      // Cut short: a refusal may have been on its way.
      if (signal.aborted && refusals.length === 0) return { verdict: 'untried' };
    }
    if (refusals.length > 0) await after(toldAgainMs);
    const isDocument = opensConnections.has(channel.id);
    const allowlist = (sight.saw === 'nothing' || isDocument) && (await attacker.allowlist());
    const outcome = judge(sight, [...refusals, ...(told ?? [])], allowlist);
    if (needsClick(channel) && sight.saw === 'answered') return { verdict: 'yours' };
    return isDocument && 'directive' in outcome && !allowlist ? { ...outcome, bare: true } : outcome;
  } finally {
    over.abort();
    place.remove();
  }
}

async function sightOf(channel: Channel, context: AttemptContext): Promise<Reported> {
  try {
    return await channel.attempt(context);
  } catch (error) {
    return failed(error);
  }
}

/** Whether a refusal may yet explain it. */
function isUnclear({ saw }: Sight): boolean {
  return saw === 'answered' || saw === 'failed' || saw === 'nothing';
}

/** A worker has waited for refusals itself, which then are all there are. */
function split(seen: Reported): { readonly sight: Sight; readonly told: readonly string[] | undefined } {
  return 'sight' in seen ? { sight: seen.sight, told: seen.refusals } : { sight: seen, told: undefined };
}

function after(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds, undefined);
  });
}

function stopped(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(undefined);
    signal.addEventListener('abort', () => {
      resolve(undefined);
    });
  });
}
