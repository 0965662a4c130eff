/** The page tries to leak through every channel, one after the other. */
import { canary, channels, needsClick, type Channel, type ChannelId } from './channels.ts';
import type { Outcome } from './outcome.ts';
import { runAttempt, type Attacker } from './run-attempt.ts';

export type Abilities = Pick<Attacker, 'takenPeer' | 'guarded'>;

export interface Attempted {
  readonly id: ChannelId;
  readonly outcome: Outcome;
  /** Unix time in milliseconds, to be compared with a listener's log. */
  readonly from: number;
  readonly to: number;
}

/** Whether an attempt on `stunHere` proved that the browser keeps to an allowlist of connections. */
export function provesAllowlist({ id, outcome }: Pick<Attempted, 'id' | 'outcome'>): boolean {
  return id === canary && outcome.verdict === 'refused' && outcome.by === 'allowlist';
}

/** All that need no click; each is told when it begins and when it is over. Ends early when the signal fires. */
export async function attack(
  attacker: Omit<Attacker, 'allowlist'>,
  listener: {
    readonly begins: (id: ChannelId) => void;
    readonly done: (attempted: Attempted) => void;
  },
  signal: AbortSignal,
): Promise<void> {
  let isProven = false;
  const allowlist = (): Promise<boolean> => Promise.resolve(isProven);
  for (const channel of channels.filter((one) => !needsClick(one))) {
    if (signal.aborted) return;
    listener.begins(channel.id);
    const attempted = await attemptOne(channel, { ...attacker, allowlist }, signal);
    isProven ||= provesAllowlist(attempted);
    listener.done(attempted);
  }
}

/** One of them; for those that need a click call it from the click. Never rejects. */
export async function attemptOne(
  channel: Channel,
  attacker: Attacker,
  signal: AbortSignal,
): Promise<Attempted> {
  const from = Date.now();
  const outcome = await runAttempt(channel, attacker, signal);
  return { id: channel.id, outcome, from, to: Date.now() };
}
