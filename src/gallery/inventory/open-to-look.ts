/** Opens a database for looking only: makes none, changes none, and stands in nobody's way. */

/** While another tab changes or deletes a database its opening waits; nobody waits for that longer, in milliseconds. */
const patienceMs = 3_000;

export type Opened =
  { readonly state: 'open'; readonly database: IDBDatabase } | { readonly state: 'busy' | 'gone' | 'failed' };

export function openToLook(name: string): Promise<Opened> {
  return new Promise((resolve) => {
    let late = false;
    let absent = false;
    const settle = (opened: Opened): void => {
      clearTimeout(timer);
      resolve(opened);
    };
    const timer = setTimeout(() => {
      late = true;
      resolve({ state: 'busy' });
    }, patienceMs);
    // No version: whatever it has.
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => {
      // There is none: what is just being made goes with its first upgrade.
      absent = true;
      request.transaction?.abort();
    };
    request.onsuccess = () => {
      const database = request.result;
      // A tab that upgrades or wipes waits for every connection.
      database.onversionchange = () => {
        database.close();
      };
      if (late) database.close();
      else settle({ state: 'open', database });
    };
    request.onerror = (event) => {
      event.preventDefault();
      settle({ state: absent ? 'gone' : 'failed' });
    };
  });
}

/** The answer of a request. Rejects with its error. */
export function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = (event) => {
      event.preventDefault();
      reject(request.error ?? new DOMException('no reason given', 'UnknownError'));
    };
  });
}
