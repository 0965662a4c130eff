/** Everything that this origin keeps on the device and that its page can see, as it is now. Makes and changes nothing. */
import { failure, success, type Result } from '../../domain/errors.ts';
import { databaseName } from '../schema.ts';
import { lookIntoCaches } from './caches.ts';
import { storageKinds, type Inventory, type StorageKind, type WorkerFound } from './contract.ts';
import { lookIntoDatabases } from './databases.ts';
import { lookIntoFiles } from './private-files.ts';
import { lookIntoCookies, lookIntoLocalStorage, lookIntoSessionStorage } from './texts.ts';

export interface InventoryParts {
  /** Address of the site's folder, with a trailing slash. */
  readonly site: string;
  /** Read every record of large stores too; else a sample tells their size, which then is not exact. */
  readonly whole: boolean;
  readonly signal: AbortSignal;
  /** Records of a store that were read, of those that will be. */
  readonly advance: (store: string, done: number, total: number) => void;
  /** Name of the gallery's database. */
  readonly gallery?: string;
}

type Lists = Pick<Inventory, StorageKind>;

/** Fails with `engine.cancelled` only: what a browser does not have or forbids is named in `closed`. */
export async function takeInventory(parts: InventoryParts): Promise<Result<Inventory>> {
  const { site, signal, gallery = databaseName } = parts;
  const looks: Readonly<Record<StorageKind, () => Partial<Lists> | Promise<Partial<Lists>>>> = {
    databases: async () => ({ databases: await lookIntoDatabases({ ...parts, gallery }) }),
    caches: async () => ({ caches: await lookIntoCaches(site, signal) }),
    localStorage: () => ({ localStorage: lookIntoLocalStorage() }),
    sessionStorage: () => ({ sessionStorage: lookIntoSessionStorage() }),
    cookies: () => ({ cookies: lookIntoCookies() }),
    files: async () => ({ files: await lookIntoFiles(signal) }),
    serviceWorkers: async () => ({ serviceWorkers: await lookForWorkers(site) }),
    buckets: async () => ({ buckets: await bucketNames() }),
    locks: async () => ({ locks: await heldLocks() }),
  };
  let lists = nothing;
  const closed: StorageKind[] = [];
  for (const kind of storageKinds) {
    const found = await unlessClosed(looks[kind]);
    if (found === undefined) closed.push(kind);
    else lists = { ...lists, ...found };
    if (signal.aborted) return failure('engine.cancelled');
  }
  return success({ takenAt: new Date(), site, ...lists, closed, ...(await said()) });
}

const nothing: Lists = {
  databases: [],
  caches: [],
  localStorage: [],
  sessionStorage: [],
  cookies: [],
  files: [],
  serviceWorkers: [],
  buckets: [],
  locks: [],
};

/** Undefined where the browser does not have it, or forbids it. */
async function unlessClosed<T>(look: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await look();
  } catch (error) {
    // A TypeError or ReferenceError where the browser lacks the very thing.
    if (!(error instanceof DOMException || error instanceof TypeError || error instanceof ReferenceError))
      throw error;
    return undefined;
  }
}

async function lookForWorkers(site: string): Promise<readonly WorkerFound[]> {
  const registrations = await navigator.serviceWorker.getRegistrations();
  return registrations.map(({ scope, active, waiting, installing }) => ({
    scope,
    script: (active ?? waiting ?? installing)?.scriptURL ?? '',
    ours: scope === site,
  }));
}

/** Not in every browser, so not in the DOM's types. */
interface BucketNavigator {
  readonly storageBuckets: { keys(): Promise<string[]> };
}

/** Each could hold databases, caches and files that no other list names. */
function bucketNames(): Promise<readonly string[]> {
  return (navigator as unknown as BucketNavigator).storageBuckets.keys();
}

async function heldLocks(): Promise<readonly string[]> {
  const { held = [] } = await navigator.locks.query();
  return held.flatMap(({ name }) => (name === undefined ? [] : [name])).sort();
}

async function said(): Promise<Pick<Inventory, 'estimate' | 'persisted'>> {
  try {
    const { usage, quota } = await navigator.storage.estimate();
    const persisted = await navigator.storage.persisted();
    return {
      ...(usage !== undefined && quota !== undefined && { estimate: { usage, quota } }),
      persisted,
    };
  } catch {
    // Not here, or not in this window.
    return {};
  }
}
