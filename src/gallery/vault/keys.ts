/** The master key: 256 random bits, wrapped under the passphrase, from which every other key is derived. */
import type { KeyHeader } from '../contract.ts';
import { freshKdf, keyPlace } from './key-header.ts';
import { passphraseKey, type KdfCost } from './passphrase-key.ts';
import { seal, unseal, unsealKey } from './seal.ts';

const masterBytes = 32;

/** Keys of an unlocked gallery; no code can read their bytes. */
export interface Keys {
  readonly records: CryptoKey;
  readonly backup: CryptoKey;
}

export interface NewKeys {
  readonly header: KeyHeader;
  readonly keys: Keys;
}

export async function createKeys(passphrase: string, cost: KdfCost): Promise<NewKeys> {
  const { header, master } = await createMaster(passphrase, cost);
  return { header, keys: await derive(master) };
}

/** Undefined for a wrong passphrase, after the same work as for the right one. */
export async function openKeys(header: KeyHeader, passphrase: string): Promise<Keys | undefined> {
  const master = await openMaster(header, passphrase);
  return master === undefined ? undefined : derive(master);
}

/** The key of one review pack and its answers: of no gallery. */
export async function createPackKey(
  passphrase: string,
  cost: KdfCost,
): Promise<{ readonly header: KeyHeader; readonly key: CryptoKey }> {
  const { header, master } = await createMaster(passphrase, cost);
  return { header, key: await subKey(master, 'pack') };
}

/** Undefined for a wrong passphrase, after the same work as for the right one. */
export async function openPackKey(header: KeyHeader, passphrase: string): Promise<CryptoKey | undefined> {
  const master = await openMaster(header, passphrase);
  return master === undefined ? undefined : subKey(master, 'pack');
}

/** The same master key under another passphrase; undefined when the present one is wrong. */
export async function rewrap(
  header: KeyHeader,
  present: string,
  next: string,
  cost: KdfCost,
): Promise<KeyHeader | undefined> {
  const key = await passphraseKey(present, header.kdf);
  const master = await unseal(key, keyPlace(header.kdf), header.wrapped);
  if (master === undefined) return undefined;
  try {
    return await wrap(master, next, cost);
  } finally {
    master.fill(0);
  }
}

async function createMaster(
  passphrase: string,
  cost: KdfCost,
): Promise<{ readonly header: KeyHeader; readonly master: CryptoKey }> {
  const master = crypto.getRandomValues(new Uint8Array(masterBytes));
  try {
    const header = await wrap(master, passphrase, cost);
    return { header, master: await crypto.subtle.importKey('raw', master, 'HKDF', false, ['deriveKey']) };
  } finally {
    master.fill(0);
  }
}

async function openMaster(header: KeyHeader, passphrase: string): Promise<CryptoKey | undefined> {
  const key = await passphraseKey(passphrase, header.kdf);
  return unsealKey(key, keyPlace(header.kdf), header.wrapped);
}

async function wrap(master: Uint8Array<ArrayBuffer>, passphrase: string, cost: KdfCost): Promise<KeyHeader> {
  const kdf = freshKdf(cost);
  const key = await passphraseKey(passphrase, kdf);
  return { kdf, wrapped: await seal(key, keyPlace(kdf), master) };
}

async function derive(master: CryptoKey): Promise<Keys> {
  const [records, backup] = await Promise.all([subKey(master, 'records'), subKey(master, 'backup')]);
  return { records, backup };
}

/** RFC 5869. The master key is uniformly random, so no salt is needed; `info` keeps the purposes apart. */
function subKey(master: CryptoKey, purpose: string): Promise<CryptoKey> {
  return crypto.subtle.deriveKey(
    {
      name: 'HKDF',
      hash: 'SHA-256',
      salt: new Uint8Array(),
      info: new TextEncoder().encode(`yearspan ${purpose} v1`),
    },
    master,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}
