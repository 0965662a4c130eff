/** Layout and limits of a backup file, without any input or output; docs/backup-format.md tells it in full. */
import { failure, success, type Result } from './errors.ts';

/** A byte above 127 and both kinds of line end: a copy that was treated as text no longer begins like this. */
const magic = [0x89, 0x59, 0x53, 0x50, 0x4e, 0x0d, 0x0a, 0x1a] as const;

/** What this program writes, and the newest it reads. */
export const backupVersion = 1;

export const saltBytes = 16;
/** Nonce 12, AES-256 key 32, tag 16. */
export const wrappedBytes = 60;
export const gcmNonceBytes = 12;
export const noncePrefixBytes = 7;
const checksumBytes = 32;

const at = {
  version: magic.length,
  memory: 10,
  iterations: 14,
  parallelism: 18,
  salt: 22,
  wrapped: 22 + saltBytes,
  fileKey: 22 + saltBytes + wrappedBytes,
  noncePrefix: 22 + saltBytes + 2 * wrappedBytes,
  checksum: 22 + saltBytes + 2 * wrappedBytes + noncePrefixBytes,
} as const;

/** The part of the head that its SHA-256 stands behind and covers. */
export const coveredBytes = at.checksum;
export const headBytes = coveredBytes + checksumBytes;

/** Plain bytes of every chunk; the last one is filled up with zeros. So no length stands in clear. */
export const chunkBytes = 65_536;
const tagBytes = 16;
export const sealedChunkBytes = chunkBytes + tagBytes;

/** What a stranger's file may ask of this device before its passphrase is even tried. */
const kdfLimits = {
  memoryKiB: [8, 256 * 1024],
  iterations: [1, 10],
  parallelism: [1, 4],
} as const;

/** Longest payload of one message in bytes, checked before it is gathered. */
export const longestJson = 4 * 1024 * 1024;
export const longestPicture = 512 * 1024 * 1024;

/** Kind (1 byte) and length of the payload (4 bytes, the high byte first) stand before each message. */
export const messageHeadBytes = 5;
export const messageKinds = { start: 1, record: 2, picture: 3, end: 4 } as const;

/** How the passphrase opens the master key, this file's own key, and what the nonces of its chunks begin with. */
export interface BackupHead {
  readonly kdf: {
    readonly algorithm: 'argon2id';
    readonly memoryKiB: number;
    readonly iterations: number;
    readonly parallelism: number;
    readonly salt: Uint8Array<ArrayBuffer>;
  };
  /** The gallery's master key under the passphrase. */
  readonly wrapped: Uint8Array<ArrayBuffer>;
  /** Random, under the backup key that is derived from the master key: no two files share the key of their chunks. */
  readonly fileKey: Uint8Array<ArrayBuffer>;
  readonly noncePrefix: Uint8Array<ArrayBuffer>;
}

/** The covered part of the head; its SHA-256 follows it in the file. Throws when a part has not its length. */
export function encodeHead({ kdf, wrapped, fileKey, noncePrefix }: BackupHead): Uint8Array<ArrayBuffer> {
  const lengths = [kdf.salt.length, wrapped.length, fileKey.length, noncePrefix.length];
  if (lengths.join() !== [saltBytes, wrappedBytes, wrappedBytes, noncePrefixBytes].join()) {
    throw new Error(`a backup head has no room for parts of ${lengths.join(', ')} bytes`);
  }
  const bytes = new Uint8Array(coveredBytes);
  const view = new DataView(bytes.buffer);
  bytes.set(magic);
  view.setUint16(at.version, backupVersion);
  view.setUint32(at.memory, kdf.memoryKiB);
  view.setUint32(at.iterations, kdf.iterations);
  view.setUint32(at.parallelism, kdf.parallelism);
  bytes.set(kdf.salt, at.salt);
  bytes.set(wrapped, at.wrapped);
  bytes.set(fileKey, at.fileKey);
  bytes.set(noncePrefix, at.noncePrefix);
  return bytes;
}

/**
 * Reads the first bytes of a file, which may be fewer than a head has. Fails with `backup.not-a-backup`, `backup.newer`,
 * `backup.truncated`, or `backup.damaged` when it asks for more work than any backup does. The caller compares the hash.
 */
export function parseHead(bytes: Uint8Array<ArrayBuffer>): Result<BackupHead> {
  if (magic.some((byte, index) => index < bytes.length && bytes[index] !== byte)) {
    return failure('backup.not-a-backup');
  }
  if (bytes.length < at.memory) return failure('backup.truncated');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = view.getUint16(at.version);
  if (version > backupVersion) return failure('backup.newer');
  if (version < backupVersion) return failure('backup.damaged');
  if (bytes.length < headBytes) return failure('backup.truncated');
  const memoryKiB = view.getUint32(at.memory);
  const iterations = view.getUint32(at.iterations);
  const parallelism = view.getUint32(at.parallelism);
  const sane =
    within(memoryKiB, kdfLimits.memoryKiB) &&
    within(iterations, kdfLimits.iterations) &&
    within(parallelism, kdfLimits.parallelism) &&
    // Argon2 itself wants eight blocks a lane.
    memoryKiB >= 8 * parallelism;
  if (!sane) return failure('backup.damaged');
  return success({
    kdf: {
      algorithm: 'argon2id',
      memoryKiB,
      iterations,
      parallelism,
      salt: bytes.slice(at.salt, at.wrapped),
    },
    wrapped: bytes.slice(at.wrapped, at.fileKey),
    fileKey: bytes.slice(at.fileKey, at.noncePrefix),
    noncePrefix: bytes.slice(at.noncePrefix, at.checksum),
  });
}

function within(value: number, [from, to]: readonly [number, number]): boolean {
  return value >= from && value <= to;
}

/** Number of chunks in a file of that size. Whole chunks only, so that a file cut inside one is known at a glance. */
export function chunksIn(fileBytes: number): Result<number> {
  const body = fileBytes - headBytes;
  if (body < sealedChunkBytes || body % sealedChunkBytes !== 0) return failure('backup.truncated');
  const chunks = body / sealedChunkBytes;
  return chunks > 0xffff_ffff ? failure('backup.damaged') : success(chunks);
}

/**
 * Nonce of a chunk in the STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár 2015): random prefix, number of the
 * chunk, and whether it is the last one, so that no chunk can be moved, left out or taken for the end.
 */
export function chunkNonce(
  prefix: Uint8Array<ArrayBuffer>,
  index: number,
  last: boolean,
): Uint8Array<ArrayBuffer> {
  const nonce = new Uint8Array(12);
  nonce.set(prefix);
  new DataView(nonce.buffer).setUint32(noncePrefixBytes, index);
  nonce[11] = last ? 1 : 0;
  return nonce;
}
