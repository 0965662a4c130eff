/** The key of one file's chunks: random, and sealed in its head under a key that a passphrase leads to. */
import { failure, success, type Result } from '../../domain/errors.ts';
import { gcmNonceBytes, type SealedKind } from '../../domain/sealed-file.ts';
import type { BodyKey } from './chunks.ts';
import type { SealedFile } from './read-head.ts';

/** A file whose chunks can be opened. */
export interface OpenFile {
  readonly sealed: SealedFile;
  readonly body: BodyKey;
}

const keyBytes = 32;

export async function createFileKey(
  { purpose }: Pick<SealedKind, 'purpose'>,
  sealingKey: CryptoKey,
): Promise<{ readonly key: CryptoKey; readonly sealed: Uint8Array<ArrayBuffer> }> {
  const raw = crypto.getRandomValues(new Uint8Array(keyBytes));
  const nonce = crypto.getRandomValues(new Uint8Array(gcmNonceBytes));
  try {
    const cipher = await crypto.subtle.encrypt(algorithm(nonce, purpose), sealingKey, raw);
    const sealed = new Uint8Array([...nonce, ...new Uint8Array(cipher)]);
    return { key: await importKey(raw, 'encrypt'), sealed };
  } finally {
    raw.fill(0);
  }
}

/**
 * `sealingKey` is what `Vault.backupKey`, `OpenGallery.backupKey` or `Vault.packKey` gives; with another one, or where
 * the sealed key is damaged, this fails with the kind's `damaged`.
 */
export async function openFile(sealed: SealedFile, sealingKey: CryptoKey): Promise<Result<OpenFile>> {
  const { kind, head, headHash } = sealed;
  const { fileKey, noncePrefix } = head;
  const nonce = fileKey.slice(0, gcmNonceBytes);
  try {
    const cipher = fileKey.slice(gcmNonceBytes);
    const raw = await crypto.subtle.decrypt(algorithm(nonce, kind.purpose), sealingKey, cipher);
    const key = await importKey(new Uint8Array(raw), 'decrypt');
    return success({ sealed, body: { key, noncePrefix, headHash } });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'OperationError') return failure(kind.faults.damaged);
    throw error;
  }
}

function importKey(raw: Uint8Array<ArrayBuffer>, use: KeyUsage): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, [use]);
}

/** Bound to what the sealed bytes are for: the key of a backup opens as no other. */
function algorithm(nonce: Uint8Array<ArrayBuffer>, purpose: string): AesGcmParams {
  return { name: 'AES-GCM', iv: nonce, additionalData: new TextEncoder().encode(purpose) };
}
