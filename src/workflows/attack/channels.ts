/** Every way out that this page knows of, in the order of the table. */
import type { AttemptContext } from './attempt.ts';
import { byHand } from './by-hand.ts';
import { inWorkers, type Reported } from './in-workers.ts';
import { leaving } from './leaving.ts';
import { ownHost } from './own-host.ts';
import { requests } from './requests.ts';
import { resources } from './resources.ts';
import { webRtc } from './webrtc.ts';

const groups = {
  // First: it tells what to think of attempts whose end a page cannot see.
  webRtc,
  requests,
  resources,
  leaving,
  inWorkers,
  ownHost,
  byHand,
} as const;

type Groups = typeof groups;
export type GroupId = keyof Groups;
export type ChannelId = { readonly [Id in GroupId]: keyof Groups[Id] }[GroupId];

export interface Channel {
  readonly id: ChannelId;
  readonly group: GroupId;
  readonly attempt: (context: AttemptContext) => Reported | Promise<Reported>;
}

export const channels: readonly Channel[] = Object.entries(groups).flatMap(([group, attempts]) =>
  Object.entries(attempts).map(([id, attempt]) => ({
    id: id as ChannelId,
    group: group as GroupId,
    attempt,
  })),
);

export const groupIds = Object.keys(groups) as readonly GroupId[];

/** Proves whether a connection allowlist is in force. */
export const canary: ChannelId = 'stunHere';

export function needsClick({ group }: Channel): boolean {
  return group === 'byHand';
}
