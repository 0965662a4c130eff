/** Everything a page can keep on a device for its origin: deleted, and then looked for again. */
import { listRemains } from './remains.ts';
import { noteWipe } from './wiped.ts';

/** A database that a tab of someone else's making keeps open is waited for this long, in milliseconds, and then listed. */
const deletionMs = 5_000;

/** Names of what is left, each with the kind of storage it lies in; `database` is deleted even where none can be listed. */
export async function wipeOrigin(database: string): Promise<readonly string[]> {
  noteWipe();
  // At once: whoever looks for it from now on waits for the end of the deletion, and sees none.
  const gone = deleteDatabase(database);
  const others = (await databaseNames()).filter((name) => name !== database);
  // One kind of storage that refuses must not keep the others; what it kept is listed afterwards.
  await Promise.allSettled([
    gone,
    ...others.map(deleteDatabase),
    // A service worker that is still storing the site ends with its registration.
    deleteWorkers().then(deleteCaches, deleteCaches),
    deleteFiles(),
    clearTexts(),
  ]);
  return listRemains();
}

async function databaseNames(): Promise<readonly string[]> {
  if (typeof indexedDB === 'undefined' || !('databases' in indexedDB)) return [];
  const databases = await indexedDB.databases().catch(() => []);
  return databases.flatMap(({ name }) => (name === undefined ? [] : [name]));
}

function deleteDatabase(name: string): Promise<void> {
  if (typeof indexedDB === 'undefined') return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      resolve();
    };
    setTimeout(done, deletionMs);
    const request = indexedDB.deleteDatabase(name);
    request.addEventListener('success', done);
    request.addEventListener('error', done);
  });
}

async function deleteCaches(): Promise<void> {
  if (!('caches' in globalThis)) return;
  await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
}

async function deleteWorkers(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registrations = await navigator.serviceWorker.getRegistrations();
  await Promise.all(registrations.map((registration) => registration.unregister()));
}

/** The origin private file system. */
async function deleteFiles(): Promise<void> {
  if (!('storage' in navigator) || !('getDirectory' in navigator.storage)) return;
  const root = await navigator.storage.getDirectory();
  const names: string[] = [];
  for await (const name of root.keys()) names.push(name);
  await Promise.all(names.map((name) => root.removeEntry(name, { recursive: true })));
}

async function clearTexts(): Promise<void> {
  // Each in a turn of its own: where a browser forbids one, touching it throws.
  await Promise.allSettled(
    [clearCookies, clearLocal, clearSession].map((clear) => Promise.resolve().then(clear)),
  );
}

/** A cookie goes only by the path that it was set for, which cannot be read: every path above the page is tried. */
function clearCookies(): void {
  const parts = location.pathname.split('/');
  const paths = parts.flatMap((_part, index) => {
    const path = parts.slice(0, index + 1).join('/');
    return [`${path}/`, path].filter((each) => each !== '');
  });
  for (const cookie of document.cookie.split(';')) {
    const name = cookie.split('=')[0]?.trim() ?? '';
    for (const path of paths) document.cookie = `${name}=; path=${path}; max-age=0`;
  }
}

function clearLocal(): void {
  localStorage.clear();
}

function clearSession(): void {
  sessionStorage.clear();
}
