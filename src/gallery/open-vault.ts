/** The gallery of this origin: what is there, and how it is opened, made and wiped. */
import type { Result } from '../domain/errors.ts';
import type { GalleryState, KeyHeader, OpenGallery, StorageNotice, Vault } from './contract.ts';
import { atEdge, Refused } from './faults.ts';
import { databaseName, type StoredKey } from './schema.ts';
import { clearLeftovers } from './staging.ts';
import { Connection } from './storage/connection.ts';
import type { Storage } from './storage/contract.ts';
import { Tabs } from './touched.ts';
import { UnlockedGallery } from './unlocked.ts';
import { isKeyHeader, isWhole, storedKey } from './vault/key-header.ts';
import { createKeys, createPackKey, openKeys, openPackKey, type Keys } from './vault/keys.ts';
import { defaultCost, type KdfCost } from './vault/passphrase-key.ts';
import { wipeOrigin } from './wipe/wipe-origin.ts';

export interface VaultOptions {
  readonly database?: string;
  /** Work of a new passphrase; an old one keeps the work that stands beside it. */
  readonly cost?: KdfCost;
}

/** Nothing is opened, let alone written, before the first call. */
export function createVault(options: VaultOptions = {}): Vault {
  return new OriginVault(options.database ?? databaseName, options.cost ?? defaultCost);
}

class OriginVault implements Vault {
  readonly #database: string;
  readonly #cost: KdfCost;
  readonly #connection: Connection;
  readonly #tabs: Tabs;
  readonly #listeners = new Set<(notice: StorageNotice) => void>();
  readonly #wipeListeners = new Set<() => void>();
  #gallery: UnlockedGallery | undefined;

  constructor(database: string, cost: KdfCost) {
    this.#database = database;
    this.#cost = cost;
    this.#tabs = new Tabs(database, () => {
      this.#letGo();
      for (const listener of this.#wipeListeners) listener();
    });
    this.#connection = new Connection(database, {
      notice: (notice) => {
        for (const listener of this.#listeners) listener(notice);
      },
      gone: this.#letGo,
    });
  }

  state(): Promise<Result<GalleryState>> {
    return atEdge(async () => {
      const storage = await this.#connection.existing();
      const key = storage === undefined ? undefined : await wholeKey(storage);
      if (key === undefined) return { kind: 'none' };
      const gallery = this.#unlocked();
      return gallery === undefined ? { kind: 'locked' } : { kind: 'open', gallery };
    });
  }

  create(passphrase: string): Promise<Result<OpenGallery>> {
    return atEdge(async () => {
      const storage = await this.#connection.storage();
      if ((await storage.key()) !== undefined) throw new Refused('vault.exists');
      const { header, keys } = await createKeys(passphrase, this.#cost);
      if (!(await storage.replaceKey(undefined, await storedKey(header)))) throw new Refused('vault.exists');
      askToPersist();
      return this.#open(storage, keys);
    });
  }

  unlock(passphrase: string): Promise<Result<OpenGallery>> {
    return atEdge(async () => {
      const storage = await this.#connection.existing();
      const key = storage === undefined ? undefined : await wholeKey(storage);
      // Without a key no passphrase opens anything, as with a wrong one.
      const keys = key === undefined ? undefined : await openKeys(key.header, passphrase);
      if (storage === undefined || keys === undefined) throw new Refused('vault.wrong-passphrase');
      // Where that fails they wait for the next time: no reason to stay locked.
      await atEdge(() => clearLeftovers(storage, this.#database));
      return this.#unlocked() ?? this.#open(storage, keys);
    });
  }

  backupKey(header: KeyHeader, passphrase: string): Promise<Result<CryptoKey>> {
    return atEdge(async () => {
      if (!isKeyHeader(header)) throw new Refused('backup.damaged');
      const keys = await openKeys(header, passphrase);
      if (keys === undefined) throw new Refused('backup.wrong-passphrase');
      return keys.backup;
    });
  }

  newPackKey(passphrase: string): Promise<Result<{ readonly header: KeyHeader; readonly key: CryptoKey }>> {
    return atEdge(() => createPackKey(passphrase, this.#cost));
  }

  packKey(header: KeyHeader, passphrase: string): Promise<Result<CryptoKey>> {
    return atEdge(async () => {
      if (!isKeyHeader(header)) throw new Refused('pack.damaged');
      const key = await openPackKey(header, passphrase);
      if (key === undefined) throw new Refused('pack.wrong-passphrase');
      return key;
    });
  }

  onNotice(listener: (notice: StorageNotice) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  onWiped(listener: () => void): () => void {
    this.#wipeListeners.add(listener);
    return () => this.#wipeListeners.delete(listener);
  }

  wipe(): Promise<Result<readonly string[]>> {
    return atEdge(async () => {
      this.#gallery?.lock();
      this.#tabs.tellWiped();
      await this.#connection.close();
      return wipeOrigin(this.#database);
    });
  }

  #open(storage: Storage, keys: Keys): UnlockedGallery {
    const ground = { database: this.#database, storage, tabs: this.#tabs, cost: this.#cost };
    this.#gallery = new UnlockedGallery(ground, keys);
    return this.#gallery;
  }

  #unlocked(): UnlockedGallery | undefined {
    return this.#gallery?.isLocked === false ? this.#gallery : undefined;
  }

  /** The database goes, or has gone: so do the key and the connection. */
  readonly #letGo = (): void => {
    void this.#connection.close();
    this.#gallery?.lock();
  };
}

async function wholeKey(storage: Storage): Promise<StoredKey | undefined> {
  const key = await storage.key();
  if (key !== undefined && !(await isWhole(key))) throw new Refused('vault.damaged');
  return key;
}

/** Asks the browser not to clear this origin when the device runs low; it may ask the person, so nobody waits for it. */
function askToPersist(): void {
  if ('storage' in navigator && 'persist' in navigator.storage)
    void navigator.storage.persist().catch(() => false);
}
