import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { createPool, type EnginePool, type PoolOptions } from '../../../src/engine/pool.ts';
import { codeOf, valueOf } from './expecting.ts';
import { fetchPhoto, smallPortrait } from './photos.ts';
import { inEveryWorker, letGoOfWorkers, liveWorkers } from './worker-control.ts';

let pool: EnginePool | undefined;

/** A pool that is gone after the test. */
function poolOf(options: PoolOptions): EnginePool {
  pool = createPool(options);
  return pool;
}

/** Waits until this many workers live. */
async function workersToBe(count: number): Promise<void> {
  await expect.poll(liveWorkers, { timeout: 20_000 }).toBe(count);
}

afterEach(async () => {
  pool?.dispose();
  await workersToBe(0);
});
afterAll(letGoOfWorkers);

const tenFaces = () => fetchPhoto('/corpus/ten-faces.jpg');
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Put into a worker: what its next photo meets in the middle of being read. A closed worker fires no event anywhere. */
const closing = `self.createImageBitmap = () => { self.close(); return new Promise(() => undefined); }`;
const throwing = `self.createImageBitmap = () => {
  setTimeout(() => { throw new Error('thrown by a test'); });
  return new Promise(() => undefined);
}`;

describe('a worker that dies', () => {
  it('in the middle of a call fails that call, and the next one succeeds', async () => {
    const engine = poolOf({ workers: 1 });
    expect(codeOf(await engine.analyse(await smallPortrait()))).toBe('ok');
    await workersToBe(1);
    await inEveryWorker(closing);
    expect(codeOf(await engine.analyse(await tenFaces()))).toBe('engine.crashed');
    expect(codeOf(await engine.analyse(await smallPortrait()))).toBe('ok');
  });

  it('by an error that nobody catches does the same', async () => {
    const engine = poolOf({ workers: 1 });
    expect(codeOf(await engine.analyse(await smallPortrait()))).toBe('ok');
    await workersToBe(1);
    await inEveryWorker(throwing);
    expect(codeOf(await engine.analyse(await tenFaces()))).toBe('engine.crashed');
    expect(codeOf(await engine.analyse(await smallPortrait()))).toBe('ok');
  });

  it('takes only its own photo with it: those that wait are read by the next worker', async () => {
    const engine = poolOf({ workers: 1 });
    expect(codeOf(await engine.analyse(await smallPortrait()))).toBe('ok');
    await workersToBe(1);
    await inEveryWorker(closing);
    const results = [engine.analyse(await tenFaces()), engine.analyse(await smallPortrait())];
    expect((await Promise.all(results)).map(codeOf)).toEqual(['engine.crashed', 'ok']);
  });

  it('while it still starts fails what waits for it, and the next call succeeds', async () => {
    // Without the cache the models take their time to arrive; the first word about them comes before their bytes.
    await caches.delete('yearspan-models');
    const engine = poolOf({ workers: 1 });
    const begun = new Promise((resolve) => {
      engine.onModelProgress(resolve);
    });
    const call = engine.analyse(await smallPortrait());
    await begun;
    expect(await liveWorkers()).toBe(1);
    await inEveryWorker('self.close()');
    expect(codeOf(await call)).toBe('engine.crashed');
    expect(codeOf(await engine.analyse(await smallPortrait()))).toBe('ok');
  });

  it('while idle is missed by nobody', async () => {
    const engine = poolOf({ workers: 1 });
    expect(codeOf(await engine.analyse(await smallPortrait()))).toBe('ok');
    await workersToBe(1);
    await inEveryWorker('self.close()');
    await expect.poll(() => engine.memory()).toEqual([]);
    expect(codeOf(await engine.analyse(await smallPortrait()))).toBe('ok');
  });
});

describe('a call that is given up', () => {
  it('before it begins answers at once and starts nothing', async () => {
    const engine = poolOf({ workers: 1 });
    const result = await engine.analyse(await smallPortrait(), { signal: AbortSignal.abort() });
    expect(codeOf(result)).toBe('engine.cancelled');
    await workersToBe(0);
  });

  it('while it runs answers at once, nothing arrives later, and the pool goes on', async () => {
    const engine = poolOf({ workers: 1 });
    valueOf(await engine.analyse(await smallPortrait()));
    const giveUp = new AbortController();
    const answers: string[] = [];
    const call = engine.analyse(await tenFaces(), { signal: giveUp.signal }).then((result) => {
      answers.push(codeOf(result));
    });
    await wait(50);
    expect(answers).toEqual([]);
    giveUp.abort();
    await call;
    expect(answers).toEqual(['engine.cancelled']);
    expect(codeOf(await engine.analyse(await smallPortrait()))).toBe('ok');
    await wait(300);
    expect(answers).toEqual(['engine.cancelled']);
  });

  it('while it waits in the queue leaves the others as they were', async () => {
    const engine = poolOf({ workers: 1 });
    const photo = await smallPortrait();
    const giveUp = new AbortController();
    const first = engine.analyse(photo);
    const second = engine.analyse(photo, { signal: giveUp.signal });
    const third = engine.analyse(photo);
    giveUp.abort();
    expect(codeOf(await second)).toBe('engine.cancelled');
    expect([codeOf(await first), codeOf(await third)]).toEqual(['ok', 'ok']);
  });

  it('after its answer changes nothing', async () => {
    const engine = poolOf({ workers: 1 });
    const done = new AbortController();
    expect(codeOf(await engine.analyse(await smallPortrait(), { signal: done.signal }))).toBe('ok');
    done.abort();
    expect(codeOf(await engine.analyse(await smallPortrait()))).toBe('ok');
  });
});

describe('a pool', () => {
  it('starts no worker before the first photo, and no more than the photos need', async () => {
    const engine = poolOf({ workers: 2 });
    await workersToBe(0);
    expect(engine.report()).toBeUndefined();
    valueOf(await engine.analyse(await smallPortrait()));
    await workersToBe(1);
    expect(engine.report()?.backend).toBe('wasm');
  });

  it('never has more workers than it may, whatever waits', async () => {
    const engine = poolOf({ workers: 2 });
    const photo = await smallPortrait();
    const results = await Promise.all(Array.from({ length: 12 }, () => engine.analyse(photo)));
    expect(results.map(codeOf)).toEqual(results.map(() => 'ok'));
    await workersToBe(2);
  });

  it('that is disposed of gives up everything pending and ends its workers', async () => {
    const engine = poolOf({ workers: 1 });
    const photo = await smallPortrait();
    valueOf(await engine.analyse(photo));
    const pending = [engine.analyse(await tenFaces()), engine.analyse(photo)];
    engine.dispose();
    expect((await Promise.all(pending)).map(codeOf)).toEqual(['engine.cancelled', 'engine.cancelled']);
    await workersToBe(0);
  });

  it('that is disposed of while its first worker starts leaves none behind', async () => {
    const engine = poolOf({ workers: 1 });
    const call = engine.analyse(await smallPortrait());
    await wait(50);
    engine.dispose();
    expect(codeOf(await call)).toBe('engine.cancelled');
    await workersToBe(0);
  });

  it('without work lets its workers go, and takes new ones for the next photo', async () => {
    const engine = poolOf({ workers: 1, idleMs: 200 });
    valueOf(await engine.analyse(await smallPortrait()));
    await workersToBe(0);
    expect(codeOf(await engine.analyse(await smallPortrait()))).toBe('ok');
  });

  it('warmed ahead has its worker before the first photo', async () => {
    const engine = poolOf({ workers: 1 });
    engine.warm();
    engine.warm();
    await expect.poll(() => engine.report(), { timeout: 60_000 }).toBeDefined();
    await workersToBe(1);
  });
});
