/** The inventory over real storage: a gallery made by the app's own vault, and things that others put beside it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { storeNames } from '../../../src/domain/gallery.ts';
import type { DatabaseFound, Inventory } from '../../../src/gallery/inventory/contract.ts';
import { doubtsAbout, strangersIn } from '../../../src/gallery/inventory/judge.ts';
import { openToLook } from '../../../src/gallery/inventory/open-to-look.ts';
import { takeInventory, type InventoryParts } from '../../../src/gallery/inventory/take-inventory.ts';
import { codeOf, only, valueOf } from '../engine/expecting.ts';
import { fill, person, picturesOfAll } from './a-gallery.ts';
import { deleteDatabase, freshGallery, freshName, passphrase, tab } from './galleries.ts';
import { dump, inStore, openRaw, type RawRecord } from './raw.ts';

const site = new URL('./', location.href).href;

function take(gallery: string, more: Partial<InventoryParts> = {}) {
  const { signal } = new AbortController();
  return takeInventory({ site, whole: false, signal, advance: () => undefined, gallery, ...more });
}

async function inventoryOf(gallery: string, more: Partial<InventoryParts> = {}): Promise<Inventory> {
  return valueOf(await take(gallery, more));
}

function ours(inventory: Inventory): DatabaseFound {
  return only(inventory.databases.filter((database) => database.ours));
}

async function filledGallery(): Promise<string> {
  const name = freshName();
  const gallery = await freshGallery(name);
  valueOf(await gallery.commit(fill));
  return name;
}

/** As other code of the origin would make one. */
async function foreignDatabase(records: readonly unknown[]): Promise<string> {
  const name = freshName();
  const database = await openRaw(name, 1, (upgrading) => {
    upgrading.createObjectStore('visitors', { autoIncrement: true });
  });
  const transaction = database.transaction('visitors', 'readwrite');
  for (const record of records) transaction.objectStore('visitors').add(record);
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  database.close();
  return name;
}

/** What the test's own surroundings keep here is none of its business. */
async function clearOrigin(): Promise<void> {
  for (const name of await caches.keys()) await caches.delete(name);
  localStorage.clear();
  sessionStorage.clear();
  document.cookie = 'visited=; path=/; max-age=0';
  const root = await navigator.storage.getDirectory();
  for await (const name of root.keys()) await root.removeEntry(name, { recursive: true });
}

beforeEach(clearOrigin);
afterEach(clearOrigin);

describe('an inventory of a gallery', () => {
  it('counts every store and says that only ids and revisions are in clear', async () => {
    const name = await filledGallery();
    const inventory = await inventoryOf(name);
    const { stores, version } = ours(inventory);
    expect(version).toBe(4);
    const counted = new Map(stores.map((store) => [store.name, store]));
    for (const store of storeNames) {
      const raw = only((await dump(name)).get(store) ?? []) as RawRecord;
      expect(counted.get(store), store).toMatchObject({
        ours: true,
        records: 1,
        looked: 1,
        size: { bytes: raw.id.length + 8 + raw.sealed.length, exact: true },
        sealed: { seen: 1, bytes: raw.sealed.length, doubtful: 0 },
        tellingIds: 0,
      });
      expect(counted.get(store)?.clear.map(({ path }) => path)).toEqual(['id', 'revision']);
    }
    expect(counted.get('pictures')).toMatchObject({ records: picturesOfAll.length, tellingIds: 0 });
    expect(counted.get('staging')?.records).toBe(0);
    expect(
      counted
        .get('key')
        ?.clear.map(({ path }) => path)
        .sort(),
    ).toEqual([
      'check',
      'header.kdf.algorithm',
      'header.kdf.iterations',
      'header.kdf.memoryKiB',
      'header.kdf.parallelism',
      'header.kdf.salt',
      'header.wrapped',
      'id',
    ]);
    expect(doubtsAbout(inventory)).toEqual([]);
    expect(strangersIn(inventory)).toEqual([]);
    expect(inventory.closed).toEqual([]);
  });

  it('names what lies there in clear and should not, whatever the code promises', async () => {
    const name = await filledGallery();
    const people = only((await dump(name)).get('people') ?? []) as RawRecord;
    const readable = new TextEncoder().encode(JSON.stringify(person));
    const put = (store: string, value: unknown) => inStore(name, store, (raw) => raw.put(value));
    await put('people', { ...people, name: person.name });
    await put('faces', { id: 'ottoline', revision: 1, sealed: readable });
    await put('cases', { ...people, sealed: undefined });
    expect(doubtsAbout(await inventoryOf(name))).toEqual(
      expect.arrayContaining([
        { store: 'people', what: { kind: 'field', path: 'name' } },
        { store: 'faces', what: { kind: 'readable', count: 1 } },
        { store: 'faces', what: { kind: 'id', count: 1 } },
        { store: 'cases', what: { kind: 'unsealed', count: 1 } },
      ]),
    );
  });

  it('names what is not ours: databases, stores, caches, texts, cookies and files', async () => {
    const name = await filledGallery();
    const foreign = await foreignDatabase([{ name: 'a visitor', at: 7 }, 'text']);
    await (await caches.open('statistics')).put('/a', new Response('12345'));
    await (await caches.open('yearspan-models')).put('https://example.org/a', new Response('1234567'));
    localStorage.setItem('visitor', 'é');
    sessionStorage.setItem('yearspan-offline', 'declined');
    document.cookie = 'visited=1; path=/';
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('folder', { create: true });
    const file = await (await folder.getFileHandle('file', { create: true })).createWritable();
    await file.write('bytes');
    await file.close();

    const inventory = await inventoryOf(name);
    expect(strangersIn(inventory)).toEqual([
      { kind: 'databases', name: foreign },
      { kind: 'caches', name: 'statistics' },
      { kind: 'entries', name: 'https://example.org/a' },
      { kind: 'localStorage', name: 'visitor' },
      { kind: 'cookies', name: 'visited' },
      { kind: 'files', name: 'folder/' },
      { kind: 'files', name: 'folder/file' },
    ]);
    const [visitors] = inventory.databases.find((database) => database.name === foreign)?.stores ?? [];
    expect(visitors).toMatchObject({
      name: 'visitors',
      ours: false,
      records: 2,
      size: { bytes: 9 + 8 + 4, exact: true },
    });
    expect(visitors?.clear.map(({ path }) => path).sort()).toEqual(['', 'at', 'name']);
    expect(inventory.caches).toMatchObject([
      { name: 'statistics', ours: false, entries: 1, size: { bytes: 5, exact: true } },
      { name: 'yearspan-models', ours: true, entries: 1, size: { bytes: 7, exact: true } },
    ]);
    expect(inventory.localStorage).toEqual([{ name: 'visitor', ours: false, bytes: 9 }]);
    expect(inventory.sessionStorage).toEqual([{ name: 'yearspan-offline', ours: true, bytes: 24 }]);
    expect(inventory.files.at(-1)).toEqual({ path: 'folder/file', bytes: 5 });
  });

  it('calls a size that it worked out from a sample no exact one, and reads all when it is told to', async () => {
    const records = Array.from({ length: 400 }, (_, index) => new Uint8Array(95_000 + 10 * index));
    const name = await foreignDatabase(records);
    const bytes = records.reduce((sum, record) => sum + record.length, 0);
    const size = async (more: Partial<InventoryParts>) =>
      only(only((await inventoryOf('none', more)).databases.filter((each) => each.name === name)).stores);
    const sampled = await size({});
    expect(sampled).toMatchObject({ records: 400, size: { exact: false } });
    expect(sampled.looked).toBeLessThan(400);
    expect(Math.abs(sampled.size.bytes / bytes - 1)).toBeLessThan(0.01);
    const done: number[] = [];
    const whole = await size({ whole: true, advance: (_store, now) => done.push(now) });
    expect(whole).toMatchObject({ records: 400, looked: 400, size: { bytes, exact: true } });
    // In slices, between which the page goes on.
    expect(new Set(done).size).toBeGreaterThan(10);
  });

  it('counts many small records one by one', async () => {
    const name = await foreignDatabase(Array.from({ length: 12_000 }, (_, index) => index));
    const { databases } = await inventoryOf('none');
    expect(only(only(databases.filter((each) => each.name === name)).stores)).toMatchObject({
      records: 12_000,
      looked: 12_000,
      size: { bytes: 96_000, exact: true },
      clear: [{ path: '', kinds: ['number'], seen: 12_000, range: [0, 11_999], meant: false }],
    });
  });

  it('ends when it is cancelled', async () => {
    const name = await filledGallery();
    const ending = new AbortController();
    const advance = () => {
      ending.abort();
    };
    expect(codeOf(await take(name, { signal: ending.signal, advance }))).toBe('engine.cancelled');
  });
});

describe('looking', () => {
  it('makes nothing and keeps nothing open', async () => {
    await inventoryOf('yearspan-nowhere');
    expect(await openToLook('yearspan-nowhere')).toEqual({ state: 'gone' });
    expect(await indexedDB.databases()).toEqual([]);
    expect(await caches.keys()).toEqual([]);
    const name = await filledGallery();
    const before = await dump(name);
    await inventoryOf(name);
    expect(await dump(name)).toEqual(before);
    expect(await caches.keys()).toEqual([]);
    // Nothing holds it open: it can be deleted without anybody's leave.
    tab(name);
    await deleteDatabase(name);
  });

  it('makes room for another tab that upgrades or wipes', async () => {
    const name = await foreignDatabase([1, 2, 3]);
    const looking = await openToLook(name);
    expect(looking.state).toBe('open');
    const newer = await openRaw(name, 2, (upgrading) => {
      upgrading.createObjectStore('more');
    });
    newer.close();
    const again = await openToLook(name);
    await deleteDatabase(name);
    expect(again.state).toBe('open');
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('works while the gallery is open, and leaves it open', async () => {
    const name = freshName();
    const gallery = await freshGallery(name);
    valueOf(await gallery.commit(fill));
    await inventoryOf(name);
    expect(valueOf(await gallery.list('people')).kept).toHaveLength(1);
    const other = valueOf(await tab(name).unlock(passphrase));
    const [commit, inventory] = await Promise.all([
      other.commit([{ kind: 'delete', store: 'people', id: person.id, revision: 1 }]),
      inventoryOf(name),
    ]);
    expect(codeOf(commit)).toBe('ok');
    expect(doubtsAbout(inventory)).toEqual([]);
  });

  it('says that a database is busy while somebody keeps it from being deleted', async () => {
    const name = await foreignDatabase([1]);
    const stubborn = await openRaw(name);
    const deleting = indexedDB.deleteDatabase(name);
    const { databases } = await inventoryOf('none');
    expect(databases).toMatchObject([{ name, state: 'busy', stores: [] }]);
    stubborn.close();
    await new Promise((resolve) => {
      deleting.onsuccess = resolve;
    });
    // The opening that came too late has made nothing.
    await openToLook(name);
    expect(await indexedDB.databases()).toEqual([]);
  });
});
