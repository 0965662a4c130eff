/** Turns one bit of the sealed bytes of a stored record. */
export async function flipStored(database: string, store: string, id: string): Promise<void> {
  const open = await request(indexedDB.open(database));
  const objects = open.transaction(store, 'readwrite').objectStore(store);
  const stored: unknown = await request(objects.get(id));
  if (typeof stored !== 'object' || stored === null || !('sealed' in stored))
    throw new Error('nothing there');
  const { sealed } = stored;
  if (!(sealed instanceof Uint8Array)) throw new Error('nothing sealed there');
  sealed[20] = (sealed[20] ?? 0) ^ 1;
  await request(objects.put(stored));
  open.close();
}

function request<T>(asked: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => {
      resolve(asked.result);
    };
    asked.onerror = () => {
      reject(asked.error ?? new Error('the database refused'));
    };
  });
}
