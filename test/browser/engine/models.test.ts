import { models, type ModelFile } from 'virtual:models';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ModelProgress } from '../../../src/engine/contract.ts';
import { createPool, type EnginePool } from '../../../src/engine/pool.ts';
import { at, valueOf } from './expecting.ts';
import { smallPortrait } from './photos.ts';

const cacheName = 'yearspan-models';
/** What every photo needs; the two others wait for a photo that needs them. */
const needed = Object.entries(models)
  .filter(([name]) => !['ssdMobilenetv1', 'faceLandmark68'].includes(name))
  .map(([, file]) => file);
const neededBytes = needed.reduce((sum, { bytes }) => sum + bytes, 0);

async function keptHash({ url }: ModelFile): Promise<string | undefined> {
  const kept = await (await caches.open(cacheName)).match(url);
  if (kept === undefined) return undefined;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await kept.arrayBuffer()));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

describe('the model files', () => {
  let pool: EnginePool;
  let progress: ModelProgress[];
  beforeEach(async () => {
    await caches.delete(cacheName);
    progress = [];
    pool = createPool({ workers: 1 });
    pool.onModelProgress((now) => progress.push(now));
  });
  afterEach(() => {
    pool.dispose();
  });

  it('are kept, each with the hash of the manifest, once a photo was read', async () => {
    valueOf(await pool.analyse(await smallPortrait()));
    // They are stored while the photo is read already.
    for (const file of needed)
      await expect.poll(() => keptHash(file), { message: file.url }).toBe(file.sha256);
    expect(await keptHash(models.ssdMobilenetv1), 'only photos that need it fetch it').toBeUndefined();
  });

  it('are counted from the first byte to the last against a total that is known from the start', async () => {
    valueOf(await pool.analyse(await smallPortrait()));
    expect(at(progress, 0)).toEqual({ loaded: 0, total: neededBytes, state: 'reading' });
    const last = at(progress, progress.length - 1);
    expect(last.loaded).toBe(last.total);
    const loaded = progress.map((now) => now.loaded);
    expect(loaded).toEqual([...loaded].sort((p, q) => p - q));
    expect(loaded.length).toBeGreaterThan(needed.length);
  });

  it('tell a listener nothing more once it has left', async () => {
    const heard: ModelProgress[] = [];
    const leave = pool.onModelProgress((now) => heard.push(now));
    leave();
    valueOf(await pool.analyse(await smallPortrait()));
    expect(heard).toEqual([]);
    expect(progress).not.toEqual([]);
  });

  it('that were damaged in the cache are noticed, fetched again and kept whole', async () => {
    valueOf(await pool.analyse(await smallPortrait()));
    await expect.poll(() => keptHash(models.mobileFaceNet)).toBe(models.mobileFaceNet.sha256);
    pool.dispose();
    const cache = await caches.open(cacheName);
    const file = models.mobileFaceNet;
    const damaged = new Uint8Array(
      (await (await cache.match(file.url))?.arrayBuffer()) ?? new ArrayBuffer(0),
    );
    expect(damaged).toHaveLength(file.bytes);
    damaged[1000] = (damaged[1000] ?? 0) ^ 1;
    await cache.put(file.url, new Response(damaged));
    expect(await keptHash(file)).not.toBe(file.sha256);

    pool = createPool({ workers: 1 });
    valueOf(await pool.analyse(await smallPortrait()));
    await expect.poll(() => keptHash(file)).toBe(file.sha256);
  });
});
