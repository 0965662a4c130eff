/**
 * Layout and limits of a sealed file, of whatever kind, without any input or output: a head in clear, then chunks.
 * docs/backup-format.md tells it in full.
 */
import { failure, success, type ErrorCode, type Result } from './errors.ts';

/** What tells the files of one kind from those of another, and what is said about those that are none. */
export interface SealedKind {
  /** A byte above 127 and both kinds of line end: a copy that was treated as text no longer begins like this. */
  readonly magic: readonly [number, number, number, number, number, number, number, number];
  /** What this program writes, and the newest it reads. */
  readonly version: number;
  readonly oldest: number;
  /** What the key that is sealed in the head is for; bound to it. */
  readonly purpose: string;
  readonly faults: SealedFaults;
}

export interface SealedFaults {
  readonly notThis: ErrorCode;
  readonly newer: ErrorCode;
  readonly damaged: ErrorCode;
  readonly truncated: ErrorCode;
}

const magicBytes = 8;
export const saltBytes = 16;
/** Nonce 12, AES-256 key 32, tag 16. */
export const wrappedBytes = 60;
export const gcmNonceBytes = 12;
export const noncePrefixBytes = 7;
const checksumBytes = 32;

const at = {
  version: magicBytes,
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

/** How the passphrase opens the master key, this file's own key, and what the nonces of its chunks begin with. */
export interface SealedHead {
  readonly kdf: {
    readonly algorithm: 'argon2id';
    readonly memoryKiB: number;
    readonly iterations: number;
    readonly parallelism: number;
    readonly salt: Uint8Array<ArrayBuffer>;
  };
  /** The master key under the passphrase. */
  readonly wrapped: Uint8Array<ArrayBuffer>;
  /** Random, under a key that is derived from the master key: no two files share the key of their chunks. */
  readonly fileKey: Uint8Array<ArrayBuffer>;
  readonly noncePrefix: Uint8Array<ArrayBuffer>;
}

/** The covered part of the head; its SHA-256 follows it in the file. Throws when a part has not its length. */
export function encodeHead(
  kind: Pick<SealedKind, 'magic' | 'version'>,
  { kdf, wrapped, fileKey, noncePrefix }: SealedHead,
): Uint8Array<ArrayBuffer> {
  const lengths = [kdf.salt.length, wrapped.length, fileKey.length, noncePrefix.length];
  if (lengths.join() !== [saltBytes, wrappedBytes, wrappedBytes, noncePrefixBytes].join()) {
    throw new Error(`a head has no room for parts of ${lengths.join(', ')} bytes`);
  }
  const bytes = new Uint8Array(coveredBytes);
  const view = new DataView(bytes.buffer);
  bytes.set(kind.magic);
  view.setUint16(at.version, kind.version);
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
 * Reads the first bytes of a file, which may be fewer than a head has. Fails with the kind's `notThis`, `newer`,
 * `truncated`, or `damaged` when it asks for more work than any file of ours does. The caller compares the hash.
 */
export function parseHead(kind: SealedKind, bytes: Uint8Array<ArrayBuffer>): Result<SealedHead> {
  const { magic, version: newest, oldest, faults } = kind;
  if (magic.some((byte, index) => index < bytes.length && bytes[index] !== byte)) {
    return failure(faults.notThis);
  }
  if (bytes.length < at.memory) return failure(faults.truncated);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = view.getUint16(at.version);
  if (version > newest) return failure(faults.newer);
  if (version < oldest) return failure(faults.damaged);
  if (bytes.length < headBytes) return failure(faults.truncated);
  const memoryKiB = view.getUint32(at.memory);
  const iterations = view.getUint32(at.iterations);
  const parallelism = view.getUint32(at.parallelism);
  const sane =
    within(memoryKiB, kdfLimits.memoryKiB) &&
    within(iterations, kdfLimits.iterations) &&
    within(parallelism, kdfLimits.parallelism) &&
    // Argon2 itself wants eight blocks a lane.
    memoryKiB >= 8 * parallelism;
  if (!sane) return failure(faults.damaged);
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
export function chunksIn({ faults }: Pick<SealedKind, 'faults'>, fileBytes: number): Result<number> {
  const body = fileBytes - headBytes;
  if (body < sealedChunkBytes || body % sealedChunkBytes !== 0) return failure(faults.truncated);
  const chunks = body / sealedChunkBytes;
  return chunks > 0xffff_ffff ? failure(faults.damaged) : success(chunks);
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
  const nonce = new Uint8Array(gcmNonceBytes);
  nonce.set(prefix);
  new DataView(nonce.buffer).setUint32(noncePrefixBytes, index);
  nonce[gcmNonceBytes - 1] = last ? 1 : 0;
  return nonce;
}
