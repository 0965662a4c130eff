import type { Id } from '../../domain/basics.ts';
import type { SealedHead } from '../../domain/sealed-file.ts';
import { sha256 } from '../sealed-file/chunks.ts';

/**
 * The name of a pack, worked out from how its passphrase opens it. Answers are sealed under the same key and begin the
 * same way, so what they belong to is known before any passphrase, and nothing about the case stands in clear. A UUID of
 * version 8 (RFC 9562): 122 bits of a SHA-256.
 */
export async function packId({ kdf, wrapped }: Pick<SealedHead, 'kdf' | 'wrapped'>): Promise<Id> {
  const { memoryKiB, iterations, parallelism, salt } = kdf;
  const text = JSON.stringify(['pack', memoryKiB, iterations, parallelism, ...salt, ...wrapped]);
  const hash = await sha256(new TextEncoder().encode(text));
  const bytes = hash.slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
