import { openDB } from 'idb';
import { migrate, newestVersion } from '../migrations/migrate.ts';
import type { GallerySchema } from '../schema.ts';
import type { Storage, StorageEvents } from './contract.ts';
import { IndexedDbStorage } from './indexed-db.ts';
import { MemoryStorage } from './memory.ts';

/** How browsers refuse IndexedDB in a private window or under a strict setting. */
const unusable: ReadonlySet<string> = new Set(['InvalidStateError', 'SecurityError', 'UnknownError']);

export interface Opened {
  readonly storage: Storage;
  readonly inMemory: boolean;
}

/**
 * The database, brought to the newest version, or memory where the browser has no usable IndexedDB. Undefined where
 * there is no database and none is to be made. Throws the browser's error otherwise: `VersionError` when a newer version
 * of the app made it. Pending while an older tab is in the way.
 */
export async function openStorage(
  name: string,
  events: StorageEvents,
  makes: boolean,
): Promise<Opened | undefined> {
  if (typeof indexedDB === 'undefined') return { storage: new MemoryStorage(), inMemory: true };
  try {
    const storage = await openIndexedDb(name, events, makes);
    return storage === undefined ? undefined : { storage, inMemory: false };
  } catch (error) {
    if (error instanceof DOMException && unusable.has(error.name))
      return { storage: new MemoryStorage(), inMemory: true };
    throw error;
  }
}

async function openIndexedDb(
  name: string,
  events: StorageEvents,
  makes: boolean,
): Promise<Storage | undefined> {
  let closed: 'outdated' | 'gone' | undefined;
  let absent = false;
  const opening = openDB<GallerySchema>(name, newestVersion, {
    upgrade: (upgrading, from, to, transaction) => {
      if (from === 0 && !makes) {
        absent = true;
        transaction.done.catch(() => undefined);
        // The database that is just being made goes with its first upgrade.
        transaction.abort();
        return;
      }
      migrate(upgrading, from, to ?? newestVersion);
    },
    blocked: () => {
      events.blocked();
    },
    blocking: (_from, to) => {
      // Nobody waits for this tab: its running transactions end, and no new one begins.
      database?.close();
      closed = to === null ? 'gone' : 'outdated';
      if (to === null) events.gone();
      else events.outdated();
    },
    terminated: () => {
      closed = 'gone';
      events.gone();
    },
  });
  const database = await opening.catch((error: unknown) => {
    if (absent) return undefined;
    throw error;
  });
  return database === undefined ? undefined : new IndexedDbStorage(database, () => closed);
}
