/** Reads the records of one store in short transactions, so that neither the page nor another tab waits. */
import type { StoreFound } from './contract.ts';
import type { Layout } from './layout.ts';
import { answer } from './open-to-look.ts';
import { StoreTally } from './tally.ts';

/** A store up to this size is always read whole, in bytes. */
const usualBytes = 32_000_000;
/** Of every store so many records are looked at first, evenly over its keys, to learn how large they are. */
const firstSample = 16;
/** Of a large store so many at most, evenly too, and no more than the size above unless they are fewer than the first. */
const sampleRecords = 400;
/** What one transaction reads at most, in bytes and records. */
const sliceBytes = 1_000_000;
const sliceRecords = 200;
const sliceKeys = 5_000;

export interface LookingParts {
  readonly layout: Layout | undefined;
  /** Read every record, however long that takes. */
  readonly whole: boolean;
  readonly signal: AbortSignal;
  readonly advance: (done: number, total: number) => void;
}

/** Never rejects for what the browser refuses: `failed` says so. Ends early, with what it has, once the signal fires. */
export async function lookIntoStore(
  database: IDBDatabase,
  name: string,
  parts: LookingParts,
): Promise<StoreFound> {
  let tally = new StoreTally(parts.layout);
  let records = 0;
  try {
    records = await answer(reading(database, name).count());
    const keys = await spreadKeys(database, name, records, parts.signal);
    await readKeys(database, name, spread(keys, firstSample), tally, parts);
    if (records > firstSample) {
      const mean = tally.bytes / Math.max(1, tally.looked);
      tally = new StoreTally(parts.layout);
      if (parts.whole || mean * records <= usualBytes) {
        await readAll(database, name, mean, records, tally, parts);
      } else {
        const most = Math.min(sampleRecords, Math.max(firstSample, Math.floor(usualBytes / mean)));
        await readKeys(database, name, spread(keys, most), tally, parts);
      }
    }
    return tally.found(name, records);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return { ...tally.found(name, records), failed: error.name };
  }
}

function reading(database: IDBDatabase, name: string): IDBObjectStore {
  return database.transaction(name, 'readonly').objectStore(name);
}

async function readAll(
  database: IDBDatabase,
  name: string,
  mean: number,
  records: number,
  tally: StoreTally,
  { signal, advance }: LookingParts,
): Promise<void> {
  const atOnce = Math.max(1, Math.min(sliceRecords, Math.floor(sliceBytes / Math.max(1, mean))));
  let range: IDBKeyRange | undefined;
  for (;;) {
    advance(tally.looked, records);
    const store = reading(database, name);
    const [keys, values] = await Promise.all([
      answer(store.getAllKeys(range, atOnce)),
      answer<unknown[]>(store.getAll(range, atOnce)),
    ]);
    for (const value of values) tally.add(value);
    const last = keys.at(-1);
    if (last === undefined || keys.length < atOnce || signal.aborted) return;
    range = IDBKeyRange.lowerBound(last, true);
  }
}

async function readKeys(
  database: IDBDatabase,
  name: string,
  keys: readonly IDBValidKey[],
  tally: StoreTally,
  { signal, advance }: LookingParts,
): Promise<void> {
  for (const key of keys) {
    if (signal.aborted) return;
    advance(tally.looked, keys.length);
    const store = reading(database, name);
    // A key that was deleted meanwhile is told from a record that is `undefined` by its count.
    const [present, value] = await Promise.all([answer(store.count(key)), answer<unknown>(store.get(key))]);
    if (present > 0) tally.add(value);
  }
}

/** Keys at even distances, as many as a sample needs at most, out of all `records` of the store. */
async function spreadKeys(
  database: IDBDatabase,
  name: string,
  records: number,
  signal: AbortSignal,
): Promise<readonly IDBValidKey[]> {
  const distance = Math.max(1, Math.floor(records / sampleRecords));
  const picked: IDBValidKey[] = [];
  let range: IDBKeyRange | undefined;
  for (let start = 0; ; start += sliceKeys) {
    const keys = await answer(reading(database, name).getAllKeys(range, sliceKeys));
    picked.push(...keys.filter((_key, index) => (start + index) % distance === 0));
    const last = keys.at(-1);
    if (last === undefined || keys.length < sliceKeys || signal.aborted) return picked;
    range = IDBKeyRange.lowerBound(last, true);
  }
}

/** So many of them at most, at even distances. */
function spread(keys: readonly IDBValidKey[], most: number): readonly IDBValidKey[] {
  const count = Math.min(most, keys.length);
  return Array.from({ length: count }, (_, index) => keys[Math.floor((index * keys.length) / count)]).filter(
    (key) => key !== undefined,
  );
}
