import { models, type ModelFile, type ModelName } from 'virtual:models';
import type { ModelProgress } from '../contract.ts';
import { Failed } from './failed.ts';

const cacheName = 'yearspan-models';

/**
 * Bytes of model files: fetched once from the page's own origin, checked against the SHA-256 of the manifest before
 * every use, kept in Cache Storage. Workers that start together take turns by a Web Lock, so that one downloads and
 * the others read what it stored. Where a browser offers no cache or no locks, the file is simply fetched.
 */
export class ModelStore {
  readonly #report: (progress: ModelProgress) => void;
  readonly #loaded = new Map<ModelName, number>();

  constructor(report: (progress: ModelProgress) => void) {
    this.#report = report;
  }

  /** Counts these files into the total before the first byte arrives. */
  announce(names: readonly ModelName[]): void {
    for (const name of names) if (!this.#loaded.has(name)) this.#loaded.set(name, 0);
    this.#tell();
  }

  /** Verified bytes. Fails with `model.unreachable` or `model.wrong-hash`. */
  async bytes(name: ModelName): Promise<ArrayBuffer> {
    this.announce([name]);
    const file = models[name];
    const bytes = await exclusively(
      file.sha256,
      async () => (await fromCache(file)) ?? (await this.#download(name, file)),
    );
    this.#advance(name, file.bytes);
    return bytes;
  }

  async #download(name: ModelName, file: ModelFile): Promise<ArrayBuffer> {
    const bytes = await receive(file, (loaded) => {
      this.#advance(name, loaded);
    });
    if ((await sha256(bytes)) !== file.sha256) throw new Failed('model.wrong-hash', { file: name });
    await keep(file, bytes);
    return bytes;
  }

  #advance(name: ModelName, loaded: number): void {
    this.#loaded.set(name, loaded);
    this.#tell();
  }

  #tell(): void {
    let loaded = 0;
    let total = 0;
    for (const [name, count] of this.#loaded) {
      loaded += count;
      total += models[name].bytes;
    }
    this.#report({ loaded, total });
  }
}

async function receive(file: ModelFile, advance: (loaded: number) => void): Promise<ArrayBuffer> {
  try {
    const response = await fetch(file.url, { credentials: 'omit', redirect: 'error' });
    if (!response.ok || response.body === null)
      throw new Failed('model.unreachable', { status: response.status });
    const bytes = new Uint8Array(file.bytes);
    let loaded = 0;
    const reader = response.body.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      // A file longer than the manifest says cannot have the right hash; its head already settles that.
      if (loaded + part.value.length > file.bytes) throw new Failed('model.wrong-hash', { file: file.url });
      bytes.set(part.value, loaded);
      loaded += part.value.length;
      advance(loaded);
    }
    return bytes.buffer;
  } catch (error) {
    throw error instanceof Failed ? error : new Failed('model.unreachable');
  }
}

/** A cached copy that no longer has its hash is thrown away and fetched again. */
async function fromCache(file: ModelFile): Promise<ArrayBuffer | undefined> {
  try {
    const cache = await caches.open(cacheName);
    const kept = await cache.match(file.url);
    if (kept === undefined) return undefined;
    const bytes = await kept.arrayBuffer();
    if ((await sha256(bytes)) === file.sha256) return bytes;
    await cache.delete(file.url);
    return undefined;
  } catch {
    return undefined;
  }
}

/** Private windows and full disks refuse; then the file is fetched again next time. */
async function keep(file: ModelFile, bytes: ArrayBuffer): Promise<void> {
  try {
    const cache = await caches.open(cacheName);
    await cache.put(
      file.url,
      new Response(bytes, { headers: { 'content-length': String(bytes.byteLength) } }),
    );
  } catch {
    return;
  }
}

async function exclusively<T>(key: string, work: () => Promise<T>): Promise<T> {
  return 'locks' in navigator ? navigator.locks.request(`yearspan-model-${key}`, work) : work();
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
