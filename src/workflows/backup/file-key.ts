/** The key of one file's chunks: random, and sealed in its head under the gallery's backup key. */
import { gcmNonceBytes } from '../../domain/backup-format.ts';
import { failure, success, type Result } from '../../domain/errors.ts';
import type { BodyKey } from './chunks.ts';
import type { SealedBackup } from './read-head.ts';

/** A backup whose chunks can be opened. */
export interface OpenBackup {
  readonly sealed: SealedBackup;
  readonly body: BodyKey;
}

const keyBytes = 32;
/** Says what the sealed bytes are for. */
const purpose = new TextEncoder().encode('yearspan backup file key v1');

export async function createFileKey(
  backupKey: CryptoKey,
): Promise<{ readonly key: CryptoKey; readonly sealed: Uint8Array<ArrayBuffer> }> {
  const raw = crypto.getRandomValues(new Uint8Array(keyBytes));
  const nonce = crypto.getRandomValues(new Uint8Array(gcmNonceBytes));
  try {
    const cipher = await crypto.subtle.encrypt(algorithm(nonce), backupKey, raw);
    const sealed = new Uint8Array([...nonce, ...new Uint8Array(cipher)]);
    return { key: await importKey(raw, 'encrypt'), sealed };
  } finally {
    raw.fill(0);
  }
}

/**
 * `backupKey` is what `Vault.backupKey` or `OpenGallery.backupKey` gives; with that of another gallery, or where the
 * sealed key is damaged, this fails with `backup.damaged`.
 */
export async function openBackup(sealed: SealedBackup, backupKey: CryptoKey): Promise<Result<OpenBackup>> {
  const { fileKey, noncePrefix } = sealed.head;
  const nonce = fileKey.slice(0, gcmNonceBytes);
  try {
    const raw = await crypto.subtle.decrypt(algorithm(nonce), backupKey, fileKey.slice(gcmNonceBytes));
    const key = await importKey(new Uint8Array(raw), 'decrypt');
    return success({ sealed, body: { key, noncePrefix, headHash: sealed.headHash } });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'OperationError') return failure('backup.damaged');
    throw error;
  }
}

function importKey(raw: Uint8Array<ArrayBuffer>, use: KeyUsage): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, [use]);
}

function algorithm(nonce: Uint8Array<ArrayBuffer>): AesGcmParams {
  return { name: 'AES-GCM', iv: nonce, additionalData: purpose };
}
