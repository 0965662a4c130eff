/** Vaults on databases of their own, with little work for their passphrases. */
import { afterEach } from 'vitest';
import type { OpenGallery, StorageNotice, Vault } from '../../../src/gallery/contract.ts';
import { createVault } from '../../../src/gallery/open-vault.ts';
import { valueOf } from '../engine/expecting.ts';

export const passphrase = 'seven herons over Grimsby';
export const littleWork = { memoryKiB: 64, iterations: 1, parallelism: 1 } as const;

const used = new Set<string>();

/** A database name that no other test uses; the database is deleted after the test. */
export function freshName(): string {
  const name = `gallery-${crypto.randomUUID()}`;
  used.add(name);
  return name;
}

/** As one tab of the app would have it: two of them on one name are two tabs. */
export function tab(database: string): Vault & { readonly notices: readonly StorageNotice[] } {
  const vault = createVault({ database, cost: littleWork });
  const notices: StorageNotice[] = [];
  vault.onNotice((notice) => notices.push(notice));
  return Object.assign(vault, { notices });
}

export async function freshGallery(database: string = freshName()): Promise<OpenGallery> {
  return valueOf(await tab(database).create(passphrase));
}

export async function unlockAgain(database: string, words: string = passphrase): Promise<OpenGallery> {
  return valueOf(await tab(database).unlock(words));
}

export function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => {
      resolve();
    };
    request.onerror = () => {
      reject(new Error(`${name} was not deleted`));
    };
  });
}

afterEach(async () => {
  for (const name of used) await deleteDatabase(name);
  used.clear();
});
