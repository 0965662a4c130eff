import type { DatabaseFound, StoreFound } from './contract.ts';
import { layoutOf } from './layout.ts';
import { lookIntoStore, type LookingParts } from './look-into-store.ts';
import { openToLook } from './open-to-look.ts';

export interface DatabaseParts extends Pick<LookingParts, 'whole' | 'signal'> {
  /** Name of the gallery's database. */
  readonly gallery: string;
  readonly advance: (store: string, done: number, total: number) => void;
}

/** Every database of this origin. Rejects where the browser does not list them. */
export async function lookIntoDatabases(parts: DatabaseParts): Promise<readonly DatabaseFound[]> {
  const found: DatabaseFound[] = [];
  for (const { name, version } of await indexedDB.databases()) {
    if (parts.signal.aborted) break;
    if (name !== undefined) found.push(await lookInto(name, version ?? 0, parts));
  }
  // The gallery first.
  return found.sort((one, other) => Number(other.ours) - Number(one.ours));
}

async function lookInto(name: string, version: number, parts: DatabaseParts): Promise<DatabaseFound> {
  const ours = name === parts.gallery;
  const opened = await openToLook(name);
  if (opened.state !== 'open') return { name, version, ours, stores: [], state: opened.state };
  const { database } = opened;
  try {
    const stores: StoreFound[] = [];
    for (const store of database.objectStoreNames) {
      if (parts.signal.aborted) break;
      stores.push(
        await lookIntoStore(database, store, {
          layout: ours ? layoutOf(store) : undefined,
          whole: parts.whole,
          signal: parts.signal,
          advance: (done, total) => {
            parts.advance(store, done, total);
          },
        }),
      );
    }
    return { name, version: database.version, ours, stores, state: 'read' };
  } finally {
    database.close();
  }
}
