/** Small backups made by the real writer under a known key, without the second that a passphrase takes. */
import { backupKind } from '../../../../src/domain/backup-format.ts';
import { failure, type Result } from '../../../../src/domain/errors.ts';
import { headBytes } from '../../../../src/domain/sealed-file.ts';
import type {
  BackupEnd,
  BackupPicture,
  BackupRecord,
  Message,
} from '../../../../src/workflows/backup/messages.ts';
import { readBackup } from '../../../../src/workflows/backup/read-backup.ts';
import { collectingSink } from '../../../../src/workflows/backup/save-file.ts';
import { createMessageWriter } from '../../../../src/workflows/backup/write-messages.ts';
import { beginFile } from '../../../../src/workflows/sealed-file/begin-file.ts';
import { sha256 } from '../../../../src/workflows/sealed-file/chunks.ts';
import { openFile } from '../../../../src/workflows/sealed-file/file-key.ts';
import { readHead } from '../../../../src/workflows/sealed-file/read-head.ts';
import type { BodyWriter } from '../../../../src/workflows/sealed-file/write-body.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

export function newKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** A backup whose body is what `write` puts into it. */
async function made(
  key: CryptoKey,
  write: (body: BodyWriter) => Promise<void>,
  kind = backupKind,
): Promise<Bytes> {
  const header = {
    kdf: { algorithm: 'argon2id', memoryKiB: 65_536, iterations: 7, parallelism: 1, salt: random(16) },
    wrapped: random(60),
  } as const;
  const files: Blob[] = [];
  const sink = collectingSink((file) => files.push(file));
  await write(await beginFile(kind, { header, key }, sink));
  await sink.close();
  return new Uint8Array(await new Blob(files).arrayBuffer());
}

export function backupWith(
  key: CryptoKey,
  messages: readonly (BackupRecord | BackupPicture)[],
  kind = backupKind,
): Promise<Bytes> {
  const write = async (body: BodyWriter): Promise<void> => {
    const writer = createMessageWriter(body, '2026-11-21T10:00:00.000Z');
    for (const message of messages) await writer.put(message);
    await writer.end();
  };
  return made(key, write, kind);
}

/** Soundly sealed, whatever the plain bytes are. */
export function sealedBytes(key: CryptoKey, plain: Bytes): Promise<Bytes> {
  return made(key, async (body) => {
    await body.write(plain);
    await body.end();
  });
}

/** The head's own hash put right again after an edit. */
export async function rehashed(bytes: Bytes): Promise<Bytes> {
  const next = bytes.slice();
  const covered = headBytes - 32;
  next.set(await sha256(next.slice(0, covered)), covered);
  return next;
}

/** Everything that a reader believes of a file, or the failure that ends the walk. */
export async function readAll(
  bytes: Bytes,
  key: CryptoKey,
): Promise<Result<readonly Exclude<Message, BackupEnd>[]>> {
  const head = await readHead(backupKind, new Blob([bytes]));
  if (!head.ok) return head;
  const opened = await openFile(head.value, key);
  if (!opened.ok) return opened;
  const messages: Exclude<Message, BackupEnd>[] = [];
  for await (const message of readBackup(opened.value)) {
    if (!message.ok) return failure(message.failure.code);
    messages.push(message.value);
  }
  return { ok: true, value: messages };
}

export const person: BackupRecord = {
  kind: 'record',
  store: 'people',
  revision: 3,
  record: {
    id: 'b0b50000-0000-4000-8000-000000000002',
    collection: 'c0113c70-0000-4000-8000-000000000001',
    name: 'Ottoline 奎羽',
    createdAt: '2026-03-01T10:01:00.000Z',
  },
};

export function pictureOf(length: number, fill: number): BackupPicture {
  return {
    kind: 'picture',
    id: `view:photo-${fill}`,
    type: 'image/jpeg',
    bytes: new Uint8Array(length).fill(fill),
  };
}
