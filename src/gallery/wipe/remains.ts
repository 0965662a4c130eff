/** Names of all that this origin keeps on the device and that its page can see. */
export async function listRemains(): Promise<readonly string[]> {
  const kinds = await Promise.all([
    named('IndexedDB', databases),
    named('Cache Storage', cacheNames),
    named('service worker', serviceWorkers),
    named('file', files),
    named('localStorage', () => Promise.resolve(Object.keys(localStorage))),
    named('sessionStorage', () => Promise.resolve(Object.keys(sessionStorage))),
    named('cookie', () => Promise.resolve(cookies())),
  ]);
  return kinds.flat();
}

async function named(kind: string, list: () => Promise<readonly string[]>): Promise<readonly string[]> {
  try {
    return (await list()).map((name) => `${kind}: ${name}`);
  } catch {
    // A kind of storage that is forbidden here holds nothing of ours.
    return [];
  }
}

async function databases(): Promise<readonly string[]> {
  return (await indexedDB.databases()).map(({ name }) => name ?? '');
}

function cacheNames(): Promise<readonly string[]> {
  return caches.keys();
}

async function serviceWorkers(): Promise<readonly string[]> {
  return (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope);
}

async function files(): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name);
  return names;
}

function cookies(): readonly string[] {
  return document.cookie.split(';').flatMap((cookie) => {
    const name = cookie.split('=')[0]?.trim();
    return name === undefined || name === '' ? [] : [name];
  });
}
