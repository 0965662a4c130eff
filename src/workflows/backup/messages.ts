/** What stands in a backup's body, one message after the other: a start, records, pictures, an end. */
import { recordChecks } from '../../domain/backup-records.ts';
import { longestJson, longestPicture, messageKinds } from '../../domain/backup-format.ts';
import { object, oneOf, text, whole, wrong, type Wrong } from '../../domain/checks.ts';
import { backedUpStores, type BackedUpStore, type Instant, type Records } from '../../domain/gallery.ts';
import {
  decodeJson,
  decodePicture,
  encodeFrame,
  encodeJson,
  encodePicture,
  type Frame,
  type NamedPicture,
} from '../sealed-file/frames.ts';

/** A record as it stood when the backup was made, with the number of times it had been written by then. */
export type BackupRecord = {
  [S in BackedUpStore]: {
    readonly kind: 'record';
    readonly store: S;
    readonly revision: number;
    readonly record: Records[S];
  };
}[BackedUpStore];

export interface BackupPicture extends NamedPicture {
  readonly kind: 'picture';
}

/** How many of each the file holds; a reader that counts otherwise has not read all of it. */
export interface BackupEnd {
  readonly kind: 'end';
  readonly records: number;
  readonly pictures: number;
}

export type Message =
  { readonly kind: 'start'; readonly madeAt: Instant } | BackupRecord | BackupPicture | BackupEnd;

/** Names a record or picture among all others. */
export function nameOf(item: Pick<BackupPicture, 'kind' | 'id'> | BackupRecord): string {
  return item.kind === 'picture' ? `picture ${item.id}` : `${item.store} ${item.record.id}`;
}

/** Undefined when the message is longer than a reader accepts. */
export function encodeMessage(message: Message): Uint8Array<ArrayBuffer> | undefined {
  const { kind, ...rest } = message;
  const payload = message.kind === 'picture' ? encodePicture(message) : encodeJson(rest);
  if (payload === undefined || payload.length > longestPayload(messageKinds[kind])) return undefined;
  return encodeFrame({ kind: messageKinds[kind], payload });
}

export function decodeMessage({ kind, payload }: Frame): Message | Wrong {
  if (kind === messageKinds.picture) {
    const picture = decodePicture(payload);
    return picture === wrong ? wrong : { kind: 'picture', ...picture };
  }
  const value = decodeJson(payload);
  if (kind === messageKinds.record) return checkRecord(value);
  const checked = kind === messageKinds.start ? startCheck(value) : endCheck(value);
  if (checked === wrong) return wrong;
  return 'madeAt' in checked ? { kind: 'start', ...checked } : { kind: 'end', ...checked };
}

/** Whether a stored record would be believed when it is read back. */
export function checkRecord(value: unknown): BackupRecord | Wrong {
  const head = recordHead(value);
  if (head === wrong) return wrong;
  const record = recordChecks[head.store](Reflect.get(Object(value), 'record'));
  // The check is the one of this store.
  return record === wrong ? wrong : ({ kind: 'record', ...head, record } as BackupRecord);
}

const startCheck = object<{ readonly madeAt: Instant }>(
  { madeAt: text(40, /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/) },
  {},
);
const endCheck = object<Omit<BackupEnd, 'kind'>>({ records: whole(0), pictures: whole(0) }, {});
const recordHead = object<{ readonly store: BackedUpStore; readonly revision: number }>(
  { store: oneOf(backedUpStores), revision: whole(0) },
  {},
);

/** -1 for a kind that there is not. */
export function longestPayload(kind: number): number {
  if (kind === messageKinds.picture) return longestPicture;
  return Object.values<number>(messageKinds).includes(kind) ? longestJson : -1;
}
