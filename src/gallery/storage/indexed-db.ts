import type { IDBPObjectStore, IDBPTransaction, StoreNames } from 'idb';
import type { StoreName } from '../../domain/gallery.ts';
import { Refused } from '../faults.ts';
import type {
  GalleryDatabase,
  GallerySchema,
  Sealed,
  SealedChange,
  StagedBatch,
  StoredKey,
  StoredRecord,
} from '../schema.ts';
import type { Storage } from './contract.ts';
import { checkRevisions, isRecordChange, recordKey, revisionOf } from './revisions.ts';

type Stores = StoreNames<GallerySchema>[];
type Writing = IDBPTransaction<GallerySchema, Stores, 'readwrite'>;

/** A transaction lives as long as its requests follow each other: nothing else is awaited inside one. */
export class IndexedDbStorage implements Storage {
  readonly #database: GalleryDatabase;
  /** Why the connection may no longer be used, where the browser closed it. */
  readonly #closed: () => 'outdated' | 'gone' | undefined;
  #isClosed = false;

  constructor(database: GalleryDatabase, closed: () => 'outdated' | 'gone' | undefined) {
    this.#database = database;
    this.#closed = closed;
  }

  key(): Promise<StoredKey | undefined> {
    return this.#read('key', (store) => store.get('key'));
  }

  replaceKey(seen: StoredKey | undefined, next: StoredKey): Promise<boolean> {
    return this.#write(['key'], async (transaction) => {
      const store = transaction.objectStore('key');
      const unchanged = sameBytes((await store.get('key'))?.check, seen?.check);
      if (unchanged) await store.put(next);
      return unchanged;
    });
  }

  all(store: StoreName): Promise<readonly StoredRecord[]> {
    return this.#read(store, (reading) => reading.getAll());
  }

  one(store: StoreName, id: string): Promise<StoredRecord | undefined> {
    return this.#read(store, (reading) => reading.get(id));
  }

  async picture(id: string): Promise<Sealed | undefined> {
    return (await this.#read('pictures', (store) => store.get(id)))?.sealed;
  }

  pictureIds(): Promise<readonly string[]> {
    return this.#read('pictures', (store) => store.getAllKeys());
  }

  async apply(changes: readonly SealedChange[]): Promise<void> {
    const stores = new Set(changes.map((change) => (isRecordChange(change) ? change.store : 'pictures')));
    if (stores.size > 0) await this.#write([...stores], (transaction) => applyIn(transaction, changes));
  }

  stage(batch: StagedBatch): Promise<void> {
    return this.#write(['staging'], async (transaction) => {
      await transaction.objectStore('staging').put(batch);
    });
  }

  applyStaged(run: string): Promise<void> {
    return this.#write([...this.#database.objectStoreNames], async (transaction) => {
      const store = transaction.objectStore('staging');
      const all = IDBKeyRange.bound([run, 0], [run, Infinity]);
      for (let next = all; ;) {
        const batch = await store.get(next);
        if (batch === undefined) break;
        await applyIn(transaction, batch.changes);
        next = IDBKeyRange.bound([run, batch.order], [run, Infinity], true);
      }
      await store.delete(all);
    });
  }

  clearStaged(): Promise<void> {
    return this.#write(['staging'], async (transaction) => {
      await transaction.objectStore('staging').clear();
    });
  }

  close(): void {
    this.#isClosed = true;
    this.#database.close();
  }

  async #guard<T>(work: () => Promise<T>): Promise<T> {
    this.#refuseIfClosed();
    try {
      return await work();
    } catch (error) {
      this.#refuseIfClosed();
      throw error;
    }
  }

  #refuseIfClosed(): void {
    const closed = this.#closed();
    if (closed === 'outdated') throw new Refused('gallery.outdated');
    if (closed === 'gone' || this.#isClosed) throw new Refused('vault.locked');
  }

  #read<S extends StoreNames<GallerySchema>, T>(
    name: S,
    work: (store: IDBPObjectStore<GallerySchema, [S], S>) => Promise<T>,
  ): Promise<T> {
    return this.#guard(() => {
      const transaction = this.#database.transaction(name);
      // The request tells of a failure; one after its answer (the browser clears the origin) concerns nobody.
      transaction.done.catch(() => undefined);
      return work(transaction.store);
    });
  }

  /** One transaction: what `work` throws takes all of it back. */
  #write<T>(stores: Stores, work: (transaction: Writing) => Promise<T>): Promise<T> {
    return this.#guard(async () => {
      // Strict: what is reported as stored survives a power cut, not only the death of the browser.
      const transaction = this.#database.transaction(stores, 'readwrite', { durability: 'strict' });
      try {
        const value = await work(transaction);
        await transaction.done;
        return value;
      } catch (error) {
        await abort(transaction);
        // The transaction's own error says why (no room, for one); a request's error says only that it was aborted.
        throw transaction.error ?? error;
      }
    });
  }
}

async function abort(transaction: Writing): Promise<void> {
  try {
    transaction.abort();
  } catch {
    // The browser has aborted it already.
  }
  await transaction.done.catch(() => undefined);
}

async function applyIn(transaction: Writing, changes: readonly SealedChange[]): Promise<void> {
  const present = new Map<string, number>();
  await Promise.all(
    changes.filter(isRecordChange).map(async (change) => {
      present.set(recordKey(change), revisionOf(await transaction.objectStore(change.store).get(change.id)));
    }),
  );
  checkRevisions(changes, present);
  await Promise.all(changes.map((change) => write(transaction, change)));
}

function write(transaction: Writing, change: SealedChange): Promise<unknown> {
  switch (change.kind) {
    case 'put': {
      const { store, id, from, sealed } = change;
      return transaction.objectStore(store).put({ id, revision: from + 1, sealed });
    }
    case 'delete':
      return transaction.objectStore(change.store).delete(change.id);
    case 'expect':
      return Promise.resolve();
    case 'put-picture':
      return transaction.objectStore('pictures').put({ id: change.id, sealed: change.sealed });
    case 'delete-picture':
      return transaction.objectStore('pictures').delete(change.id);
  }
}

function sameBytes(first: Uint8Array | undefined, second: Uint8Array | undefined): boolean {
  if (first === undefined || second === undefined) return first === second;
  return first.length === second.length && first.every((byte, index) => byte === second[index]);
}
