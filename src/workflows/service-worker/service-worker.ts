/**
 * Yearspan's service worker. It keeps every file of one version on the device and answers for them, with the network on
 * or off. It is short and not minified, because it must be read: it can give every other script a policy, but not
 * itself. On a host that sends no headers of ours, what it does is what stands here.
 *
 * - It asks its host for the files listed in its head, for SHA256SUMS and for itself; for nothing else, ever.
 * - Every file is checked against the SHA-256 in the head. One that differs ends the installation. Only a model that is
 *   not stored goes through as it comes, so that a broken download can go on: the workers that compute check it.
 * - What is not listed is refused without a request: other addresses, other sites, queries, anything but GET and HEAD.
 * - A new version stores nothing until the user agrees, and takes over when its page is the only one open.
 */
import type { LedgerNotes, LedgerQuestion, RequestNote } from '../../ledger/contract.ts';
import type {
  Build,
  Completed,
  Edition,
  Hello,
  News,
  Question,
  ShippedFile,
  StoringFault,
  TakeOver,
} from '../offline/contract.ts';

declare const build: Build;
declare const self: ServiceWorkerGlobalScope;

/** Address of the site's folder, with its slash. */
const site = self.registration.scope;
const addressOf = (path: string): string => new URL(path === 'index.html' ? './' : path, site).href;
const plainAddress = (url: string): string => url.replace(/[?#].*$/, '').replace(/\/index\.html$/, '/');
const files = new Map(build.files.map((file) => [addressOf(file[0]), file]));
/** These tell what the host serves now, so they are asked of the host. */
const alwaysFromHost = new Set(['SHA256SUMS', 'service-worker.js'].map(addressOf));

/** Shared with the workers that compute (src/engine/worker/model-store.ts): no model is fetched or kept twice. */
const modelCache = 'yearspan-models';
/** One cache a version and site: several copies of Yearspan may live on one host. */
const cacheOf = (edition: string): string => `yearspan-app-${edition} ${new URL(site).pathname}`;
const appCache = cacheOf(build.edition);
const isModel = ([path]: ShippedFile): boolean => path.startsWith('models/');

self.addEventListener('install', (event) => {
  event.waitUntil(install());
});
self.addEventListener('fetch', (event) => {
  event.respondWith(answer(event.request).catch(() => Response.error()));
});
self.addEventListener('message', (event) => {
  event.waitUntil(reply(event));
});

// ---- Storing a version

async function install(): Promise<void> {
  if (self.registration.active !== null && !(await isAgreedTo())) throw new Error('not agreed to');
  if (!(await complete()).complete) {
    await caches.delete(appCache);
    throw new Error('not stored');
  }
}

async function complete(): Promise<Completed> {
  try {
    await store();
    return { complete: true };
  } catch (error) {
    const fault: StoringFault = error instanceof Refused ? error.fault : { code: 'offline.failed' };
    await tell({ kind: 'offline-failed', edition: build.edition, fault });
    return { complete: false };
  }
}

/** Milliseconds for a page to answer; one that is still opening hears the question when it is ready. */
const patience = 10_000;

/** Asks the open pages, whose answer is the user's. */
async function isAgreedTo(): Promise<boolean> {
  const asked = (await pages()).map(
    (page) =>
      new Promise<void>((agree, refuse) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => {
          if (data === true) agree();
          else refuse(new Error('not now'));
        };
        setTimeout(refuse, patience);
        page.postMessage({ kind: 'offline-offer', offer: itself() } satisfies News, [port2]);
      }),
  );
  return Promise.any(asked).then(
    () => true,
    () => false,
  );
}

/** Files that are fetched at the same time. */
const lanes = 4;

async function store(): Promise<void> {
  // Opened once: if everything is deleted meanwhile, what is still written goes with it.
  const [app, models] = await Promise.all([caches.open(appCache), caches.open(modelCache)]);
  const { bytes: total } = itself();
  let done = 0;
  const queue = [...files.values()];
  const lane = async (): Promise<void> => {
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
      await (isModel(file) ? storeModel(file, models) : storeFile(file, app));
      done += file[2];
      await tell({ kind: 'offline-storing', edition: build.edition, done, total });
    }
  };
  const stopAll = (error: unknown): never => {
    queue.length = 0;
    throw error;
  };
  const ends = await Promise.allSettled(Array.from({ length: lanes }, () => lane().catch(stopAll)));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

async function storeFile(file: ShippedFile, cache: Cache): Promise<void> {
  if ((await cache.match(addressOf(file[0]))) !== undefined) return;
  await put(cache, file, (await fromEarlier(file)) ?? (await fetchChecked(file)));
}

/** In turn with the workers that compute, who check what they read here before every use. */
function storeModel(file: ShippedFile, cache: Cache): Promise<void> {
  return navigator.locks.request(`yearspan-model-${file[1]}`, async () => {
    const kept = await cache.match(addressOf(file[0]));
    if (kept !== undefined && (await sha256(await kept.arrayBuffer())) === file[1]) return;
    await put(cache, file, await fetchChecked(file));
  });
}

async function put(cache: Cache, file: ShippedFile, bytes: ArrayBuffer): Promise<void> {
  try {
    await cache.put(addressOf(file[0]), new Response(bytes, { headers: headersOf(file) }));
  } catch {
    throw new Refused({ code: 'offline.no-room' });
  }
}

/** The same bytes under the same name in an earlier version of this site. */
async function fromEarlier([path, hash]: ShippedFile): Promise<ArrayBuffer | undefined> {
  for (const cacheName of await earlierCaches()) {
    const bytes = await (await caches.match(addressOf(path), { cacheName }))?.arrayBuffer();
    if (bytes !== undefined && (await sha256(bytes)) === hash) return bytes;
  }
  return undefined;
}

/** From the host, and only as listed. */
async function fetchChecked([path, hash]: ShippedFile): Promise<ArrayBuffer> {
  // The browser's own cache may hold an older file of this name; then the host itself is asked.
  for (const cache of ['default', 'reload'] as const) {
    const bytes = await fetch(addressOf(path), { cache, credentials: 'omit', mode: 'same-origin' })
      .then((response) => (response.ok ? response.arrayBuffer() : undefined))
      .catch(() => undefined);
    if (bytes === undefined) throw new Refused({ code: 'offline.unreachable', file: path });
    if ((await sha256(bytes)) === hash) return bytes;
  }
  throw new Refused({ code: 'offline.changed-file', file: path });
}

class Refused extends Error {
  readonly fault: StoringFault;

  constructor(fault: StoringFault) {
    super(fault.code);
    this.fault = fault;
  }
}

// ---- Answering

async function answer(request: Request): Promise<Response> {
  const { search } = new URL(request.url);
  const address = plainAddress(request.url);
  const isPage = request.mode === 'navigate';
  if (!['GET', 'HEAD'].includes(request.method)) return refuse(request);
  if (alwaysFromHost.has(address) && search === '')
    return fetch(address, { cache: 'no-store', credentials: 'omit', redirect: 'error' });
  const file = files.get(address);
  // Whatever follows a question mark stays on the device.
  if (file !== undefined && (search === '' || isPage)) {
    const whole = await answerWith(file, address, request).catch((error: unknown) => {
      const isLost = isPage && address === site && error instanceof Refused;
      if (isLost && error.fault.code === 'offline.changed-file') return giveUp();
      throw error;
    });
    return request.method === 'HEAD' ? new Response(null, { headers: whole.headers }) : whole;
  }
  // A page that was open when a new version took over still gets its own version's files, as far as they are stored.
  const earlier = search === '' ? await earlierAnswer(address) : undefined;
  return earlier ?? (isPage ? Response.redirect(site) : refuse(request));
}

/** Nothing goes to the network; the page's ledger hears of it. */
function refuse({ url }: Request): Response {
  const at = performance.timeOrigin + performance.now();
  note([{ at, address: url, initiator: '', from: 'unknown', refused: 'service-worker' }]);
  return Response.error();
}

async function answerWith(file: ShippedFile, address: string, request: Request): Promise<Response> {
  const headers = headersOf(file);
  const cacheName = isModel(file) ? modelCache : appCache;
  const kept = await caches.match(address, { cacheName });
  if (kept !== undefined) return isModel(file) ? new Response(kept.body, { headers }) : kept;
  if (isModel(file)) {
    const range = request.headers.get('Range');
    const part = range === null ? {} : { Range: range };
    return fetch(address, { credentials: 'omit', mode: 'same-origin', redirect: 'error', headers: part });
  }
  // The browser dropped it, or everything was deleted. After that nothing is stored again.
  const bytes = await fetchChecked(file);
  if (await caches.has(appCache)) await put(await caches.open(appCache), file, bytes);
  return new Response(bytes, { headers });
}

/** The browser dropped the copy of the page, and the host has another version by now: only the host is left to answer. */
async function giveUp(): Promise<Response> {
  await self.registration.unregister();
  return Response.redirect(site);
}

async function earlierAnswer(address: string): Promise<Response | undefined> {
  for (const cacheName of await earlierCaches()) {
    const kept = await caches.match(address, { cacheName });
    if (kept !== undefined) return kept;
  }
  return undefined;
}

/** The site's policy, on any host. */
function headersOf([path, , bytes, kind]: ShippedFile): Headers {
  const headers = new Headers({
    'Content-Type': build.types[path.replace(/^.*\./, '')] ?? 'application/octet-stream',
    'Content-Length': String(bytes),
  });
  for (const [name, value] of Object.entries(build.headers[kind] ?? {}))
    headers.set(name, value.replaceAll('{site}', site));
  return headers;
}

// ---- Talking with the pages

/** Pages of this version that have said so, by their ids; forgotten when the browser ends this worker. */
const own = new Set<string>();

async function reply({ data, ports, source }: ExtendableMessageEvent): Promise<void> {
  const question = data as Question | LedgerQuestion;
  const asker = source instanceof WindowClient ? source.id : '';
  if (question.kind === 'hello') ports[0]?.postMessage(await hello(asker, question.script));
  if (question.kind === 'who') ports[0]?.postMessage(itself());
  if (question.kind === 'complete') ports[0]?.postMessage(await complete());
  if (question.kind === 'take-over') ports[0]?.postMessage(await takeOver(asker));
  if (question.kind === 'ledger') ports[0]?.postMessage({ kind: 'ledger', notes } satisfies LedgerNotes);
}

async function hello(asker: string, script: string): Promise<Hello> {
  const same = files.has(script);
  if (same) own.add(asker);
  // Only with every page of this version: none is ever served by two.
  if ((await pages()).every(({ id }) => own.has(id))) {
    await self.clients.claim();
    await tidy();
  }
  const kept = new Set<string>();
  for (const name of [appCache, modelCache])
    if (await caches.has(name)) for (const { url } of await (await caches.open(name)).keys()) kept.add(url);
  const missing = build.files.map(([path]) => path).filter((path) => !kept.has(addressOf(path)));
  return { ...itself(), same, missing };
}

async function takeOver(asker: string): Promise<TakeOver> {
  const others = (await pages()).filter(({ id }) => id !== asker).length;
  if (others === 0) await self.skipWaiting();
  return { others };
}

/** Deletes what other versions of this site left, unless one of them is being stored or waits for its turn. */
async function tidy(): Promise<void> {
  const { installing, waiting } = self.registration;
  if (installing !== null || waiting !== null) return;
  for (const name of await earlierCaches()) await caches.delete(name);
  if (!(await caches.has(modelCache))) return;
  const models = await caches.open(modelCache);
  for (const { url } of await models.keys())
    if (url.startsWith(addressOf('models/')) && !files.has(plainAddress(url))) await models.delete(url);
}

async function earlierCaches(): Promise<readonly string[]> {
  const [start = '', end = ''] = cacheOf('*').split('*');
  return (await caches.keys()).filter(
    (name) => name !== appCache && name.startsWith(start) && name.endsWith(end),
  );
}

/** Tabs with the page itself; one that shows a text of the site, such as this file, is none. */
async function pages(): Promise<readonly WindowClient[]> {
  const all = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return all.filter(({ url }) => plainAddress(url) === site);
}

async function tell(news: News | LedgerNotes): Promise<void> {
  for (const page of await pages()) page.postMessage(news);
}

function itself(): Edition {
  const { id, edition, version, commit } = build;
  return {
    id,
    edition,
    version,
    commit,
    files: files.size,
    bytes: build.files.reduce((sum, file) => sum + file[2], 0),
  };
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

// ---- Every request of this worker itself, told to the page's ledger

const notes: RequestNote[] = [];
function note(fresh: readonly RequestNote[]): void {
  notes.push(...fresh);
  void tell({ kind: 'ledger', notes: fresh });
}
new PerformanceObserver((list) => {
  const fresh = (list.getEntries() as PerformanceResourceTiming[]).map((entry): RequestNote => ({
    at: performance.timeOrigin + entry.startTime,
    address: entry.name,
    initiator: entry.initiatorType,
    from: entry.transferSize > 0 ? 'network' : entry.encodedBodySize > 0 ? 'browser-cache' : 'unknown',
    bytes: entry.transferSize,
    body: entry.encodedBodySize,
    status: entry.responseStatus,
  }));
  note(fresh);
}).observe({ type: 'resource', buffered: true });
