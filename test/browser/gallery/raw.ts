/** The database as anybody with the disk sees it: opened without the app's code, at whatever version it has. */

export interface RawRecord {
  readonly id: string;
  readonly revision?: number;
  readonly sealed: Uint8Array;
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('the request failed'));
    };
  });
}

/** A connection that closes for nobody. */
export function openRaw(
  name: string,
  version?: number,
  upgrade?: (database: IDBDatabase) => void,
): Promise<IDBDatabase> {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => {
    upgrade?.(request.result);
  };
  return settled(request);
}

/** Runs `work` on one store in one transaction and closes again. */
export async function inStore(
  name: string,
  store: string,
  work: (store: IDBObjectStore) => IDBRequest<unknown> | IDBRequest<IDBValidKey>,
): Promise<unknown> {
  const database = await openRaw(name);
  try {
    const request = work(database.transaction(store, 'readwrite').objectStore(store));
    return await settled(request as IDBRequest<unknown>);
  } finally {
    database.close();
  }
}

/** All values by store. */
export async function dump(name: string): Promise<ReadonlyMap<string, readonly unknown[]>> {
  const database = await openRaw(name);
  const stores = new Map<string, readonly unknown[]>();
  for (const store of database.objectStoreNames)
    stores.set(store, await settled(database.transaction(store).objectStore(store).getAll()));
  database.close();
  return stores;
}
