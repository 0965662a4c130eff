/** What stands in a backup's body, one message after the other: a start, records, pictures, an end. */
import { recordChecks } from '../../domain/backup-records.ts';
import { longestJson, longestPicture, messageHeadBytes, messageKinds } from '../../domain/backup-format.ts';
import { object, oneOf, text, whole, wrong, type Wrong } from '../../domain/checks.ts';
import { storeNames, type Instant, type Records, type StoreName } from '../../domain/gallery.ts';

/** A record as it stood when the backup was made, with the number of times it had been written by then. */
export type BackupRecord = {
  [S in StoreName]: {
    readonly kind: 'record';
    readonly store: S;
    readonly revision: number;
    readonly record: Records[S];
  };
}[StoreName];

export interface BackupPicture {
  readonly kind: 'picture';
  readonly id: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
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

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Lengths of a picture's name (2 bytes) and media type (1 byte) stand before both. */
const pictureHeadBytes = 3;

/** Undefined when the message is longer than a reader accepts. */
export function encodeMessage(message: Message): Uint8Array<ArrayBuffer> | undefined {
  const { kind, ...rest } = message;
  const payload = message.kind === 'picture' ? encodePicture(message) : encodeJson(rest);
  if (payload === undefined || payload.length > longestPayload(messageKinds[kind])) return undefined;
  const bytes = new Uint8Array(messageHeadBytes + payload.length);
  bytes[0] = messageKinds[kind];
  new DataView(bytes.buffer).setUint32(1, payload.length);
  bytes.set(payload, messageHeadBytes);
  return bytes;
}

/** Kind and length of the payload that follows; `wrong` for a kind that there is not, or more than it may have. */
export function decodeMessageHead(
  head: Uint8Array<ArrayBuffer>,
): { readonly kind: number; readonly length: number } | Wrong {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const kind = view.getUint8(0);
  const length = view.getUint32(1);
  return length <= longestPayload(kind) ? { kind, length } : wrong;
}

export function decodeMessage(kind: number, payload: Uint8Array<ArrayBuffer>): Message | Wrong {
  try {
    if (kind === messageKinds.picture) return decodePicture(payload);
    const value: unknown = JSON.parse(decoder.decode(payload));
    if (kind === messageKinds.record) return checkRecord(value);
    const checked = kind === messageKinds.start ? startCheck(value) : endCheck(value);
    if (checked === wrong) return wrong;
    return 'madeAt' in checked ? { kind: 'start', ...checked } : { kind: 'end', ...checked };
  } catch (error) {
    // The decoder's for bytes that are not UTF-8, the parser's for text that is not JSON.
    if (error instanceof TypeError || error instanceof SyntaxError) return wrong;
    throw error;
  }
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
const recordHead = object<{ readonly store: StoreName; readonly revision: number }>(
  { store: oneOf(storeNames), revision: whole(0) },
  {},
);

function longestPayload(kind: number): number {
  if (kind === messageKinds.picture) return longestPicture;
  return Object.values<number>(messageKinds).includes(kind) ? longestJson : -1;
}

function encodeJson(value: unknown): Uint8Array<ArrayBuffer> {
  return encoder.encode(
    JSON.stringify(value, (_name, part: unknown) => (part instanceof Float32Array ? [...part] : part)),
  );
}

function encodePicture({ id, type, bytes }: BackupPicture): Uint8Array<ArrayBuffer> | undefined {
  const name = encoder.encode(id);
  const media = encoder.encode(type);
  if (name.length > 0xffff || media.length > 0xff) return undefined;
  const payload = new Uint8Array(pictureHeadBytes + name.length + media.length + bytes.length);
  const view = new DataView(payload.buffer);
  view.setUint16(0, name.length);
  view.setUint8(2, media.length);
  payload.set(name, pictureHeadBytes);
  payload.set(media, pictureHeadBytes + name.length);
  payload.set(bytes, pictureHeadBytes + name.length + media.length);
  return payload;
}

function decodePicture(payload: Uint8Array<ArrayBuffer>): BackupPicture | Wrong {
  if (payload.length < pictureHeadBytes) return wrong;
  const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
  const nameEnd = pictureHeadBytes + view.getUint16(0);
  const typeEnd = nameEnd + view.getUint8(2);
  if (payload.length < typeEnd) return wrong;
  return {
    kind: 'picture',
    id: decoder.decode(payload.subarray(pictureHeadBytes, nameEnd)),
    type: decoder.decode(payload.subarray(nameEnd, typeEnd)),
    bytes: payload.slice(typeEnd),
  };
}
