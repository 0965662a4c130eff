/** Sealing and opening the chunks of a file's body. */
import { chunkBytes, chunkNonce } from '../../domain/sealed-file.ts';

export interface BodyKey {
  readonly key: CryptoKey;
  readonly noncePrefix: Uint8Array<ArrayBuffer>;
  /** SHA-256 of the head, bound to every chunk: whoever edits the head spoils them all. */
  readonly headHash: Uint8Array<ArrayBuffer>;
}

export interface Place {
  readonly index: number;
  readonly last: boolean;
}

export async function sealChunk(
  body: BodyKey,
  place: Place,
  plain: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  if (plain.length !== chunkBytes) throw new Error(`a chunk has ${chunkBytes} bytes, not ${plain.length}`);
  return new Uint8Array(await crypto.subtle.encrypt(algorithm(body, place), body.key, plain));
}

/** Undefined when one bit of key, head, place or bytes is not what it was. */
export async function openChunk(
  body: BodyKey,
  place: Place,
  sealed: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await crypto.subtle.decrypt(algorithm(body, place), body.key, sealed));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'OperationError') return undefined;
    throw error;
  }
}

export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

function algorithm({ noncePrefix, headHash }: BodyKey, { index, last }: Place): AesGcmParams {
  return { name: 'AES-GCM', iv: chunkNonce(noncePrefix, index, last), additionalData: headHash };
}
