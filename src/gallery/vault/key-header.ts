import type { KeyHeader } from '../contract.ts';
import type { StoredKey } from '../schema.ts';
import { defaultCost, type Kdf, type KdfCost } from './passphrase-key.ts';
import type { Place } from './seal.ts';

const saltBytes = 16;
/** Nonce, 32 bytes of key, tag. */
const wrappedBytes = 12 + 32 + 16;
/** A header may ask for this many times our own work, no more: one from a stranger's file must not hang the device. */
const mostWork = 8;

export function freshKdf(cost: KdfCost): Kdf {
  return { algorithm: 'argon2id', ...cost, salt: crypto.getRandomValues(new Uint8Array(saltBytes)) };
}

/** The wrapped key opens only with the very parameters that stand beside it. */
export function keyPlace({ algorithm, memoryKiB, iterations, parallelism, salt }: Kdf): Place {
  return ['key', algorithm, memoryKiB, iterations, parallelism, ...salt];
}

export async function storedKey(header: KeyHeader): Promise<StoredKey> {
  return { id: 'key', header, check: await checkOf(header) };
}

/** Whether the header is whole and as it was written. */
export async function isWhole({ header, check }: StoredKey): Promise<boolean> {
  if (!isKeyHeader(header) || !(check instanceof Uint8Array)) return false;
  const right = await checkOf(header);
  return right.length === check.length && right.every((byte, index) => byte === check[index]);
}

/** Whether a header, from a store or a file, has every part in a size that can be worked with. */
export function isKeyHeader(header: unknown): header is KeyHeader {
  if (!isObject(header) || !isObject(header['kdf'])) return false;
  const { algorithm, memoryKiB, iterations, parallelism, salt } = header['kdf'];
  return (
    isBytes(header['wrapped'], wrappedBytes) &&
    algorithm === 'argon2id' &&
    isBytes(salt, saltBytes) &&
    isCount(parallelism, 1, 16) &&
    // Argon2's own least.
    isCount(memoryKiB, 8 * parallelism, defaultCost.memoryKiB * mostWork) &&
    isCount(iterations, 1, (defaultCost.memoryKiB * defaultCost.iterations * mostWork) / memoryKiB)
  );
}

async function checkOf({ kdf, wrapped }: KeyHeader): Promise<Uint8Array<ArrayBuffer>> {
  const text = new TextEncoder().encode(JSON.stringify([keyPlace(kdf), [...wrapped]]));
  return new Uint8Array(await crypto.subtle.digest('SHA-256', text));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isBytes(value: unknown, length: number): boolean {
  return value instanceof Uint8Array && value.length === length;
}

function isCount(value: unknown, least: number, most: number): value is number {
  return Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;
}
