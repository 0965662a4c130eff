/** Sealing with AES-256-GCM under a fresh random nonce, bound to the place where the bytes belong. */
import type { Sealed } from '../schema.ts';

/** 96 bits, the size that GCM is made for. Drawn at random, one key may seal 2^32 times; a gallery is far from that. */
const nonceBytes = 12;
const tagBytes = 16;

/** Store, id and, for a record, its revision: sealed bytes open nowhere else. */
export type Place = readonly (string | number)[];

const encoder = new TextEncoder();

export async function seal(key: CryptoKey, place: Place, plain: Uint8Array<ArrayBuffer>): Promise<Sealed> {
  const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes));
  const cipher = await crypto.subtle.encrypt(algorithm(nonce, place), key, plain);
  const sealed = new Uint8Array(nonceBytes + cipher.byteLength);
  sealed.set(nonce);
  sealed.set(new Uint8Array(cipher), nonceBytes);
  return sealed;
}

/** Undefined when one bit of the bytes, the place or the key is not what it was. */
export async function unseal(
  key: CryptoKey,
  place: Place,
  sealed: unknown,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (!isSealed(sealed)) return undefined;
  try {
    const { nonce, cipher } = parts(sealed);
    return new Uint8Array(await crypto.subtle.decrypt(algorithm(nonce, place), key, cipher));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'OperationError') return undefined;
    throw error;
  }
}

/** The sealed bytes as a key for HKDF that no code can read; undefined as in `unseal`. */
export async function unsealKey(
  key: CryptoKey,
  place: Place,
  sealed: Sealed,
): Promise<CryptoKey | undefined> {
  try {
    const { nonce, cipher } = parts(sealed);
    const { subtle } = crypto;
    return await subtle.unwrapKey('raw', cipher, key, algorithm(nonce, place), 'HKDF', false, ['deriveKey']);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'OperationError') return undefined;
    throw error;
  }
}

function isSealed(sealed: unknown): sealed is Sealed {
  return sealed instanceof Uint8Array && sealed.length >= nonceBytes + tagBytes;
}

function parts(sealed: Sealed): { nonce: Sealed; cipher: Sealed } {
  return { nonce: sealed.subarray(0, nonceBytes), cipher: sealed.subarray(nonceBytes) };
}

function algorithm(nonce: Sealed, place: Place): AesGcmParams {
  return { name: 'AES-GCM', iv: nonce, additionalData: encoder.encode(JSON.stringify(place)) };
}
