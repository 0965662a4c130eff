import type { CacheFound } from './contract.ts';
import { isOurName } from './our-names.ts';

/** Every cache of this origin. Rejects where the browser has none or forbids them. */
export async function lookIntoCaches(site: string, signal: AbortSignal): Promise<readonly CacheFound[]> {
  const found: CacheFound[] = [];
  for (const name of await caches.keys()) {
    if (signal.aborted) break;
    // Opening makes a cache: one that was deleted meanwhile must not come back.
    if (await caches.has(name)) found.push(await lookInto(name, site, signal));
  }
  return found;
}

async function lookInto(name: string, site: string, signal: AbortSignal): Promise<CacheFound> {
  const cache = await caches.open(name);
  const requests = await cache.keys();
  let bytes = 0;
  let exact = true;
  for (const request of requests) {
    if (signal.aborted) {
      exact = false;
      break;
    }
    const response = await cache.match(request, { ignoreVary: true });
    // The browser hides the size of another site's answers.
    if (response === undefined || response.type === 'opaque') exact = false;
    else bytes += await sizeOf(response);
  }
  return {
    name,
    ours: isOurName(name),
    entries: requests.length,
    size: { bytes, exact },
    elsewhere: requests.map(({ url }) => url).filter((url) => !url.startsWith(site)),
  };
}

/** Counted part by part: an answer may be larger than what one would hold in memory. */
async function sizeOf({ body }: Response): Promise<number> {
  if (body === null) return 0;
  let bytes = 0;
  const reader = body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) bytes += part.value.length;
  return bytes;
}
