import { scanUrl } from 'virtual:scan';
import { afterEach, afterAll, describe, expect, it } from 'vitest';
import { createPlainIndex } from '../../../../src/kernel/top-k/plain-index.ts';
import { unit } from '../../../../src/kernel/similarity.ts';
import {
  createTemplateIndex,
  type TemplateIndex,
  type TemplateIndexOptions,
} from '../../../../src/workflows/search/template-index.ts';
import { codeOf, valueOf } from '../../engine/expecting.ts';
import { inEveryWorker, letGoOfWorkers, liveWorkers } from '../../engine/worker-control.ts';

const dimensions = 128;
let opened: TemplateIndex | undefined;

function open(options: TemplateIndexOptions = {}): TemplateIndex {
  opened = createTemplateIndex(dimensions, options);
  return opened;
}

afterEach(async () => {
  opened?.dispose();
  await expect.poll(liveWorkers).toBe(0);
});
afterAll(letGoOfWorkers);

/** A group of templates that are nearly the same, of a kind that the seed picks. */
function someTemplates(seed: number, count: number): Float32Array[] {
  return Array.from({ length: count }, (_, row) =>
    unit(
      Float32Array.from({ length: dimensions }, (_, at) => {
        const common = Math.sin(seed * 12.9898 + at * 78.233);
        return common + 0.3 * Math.sin((row + 1) * 39.425 + at * (at + seed));
      }),
    ),
  );
}

/** Addresses that the one worker has fetched, asked in its own words. */
function fetchedByWorker(): Promise<readonly string[]> {
  const channel = new BroadcastChannel('test-fetched');
  const answer = new Promise<readonly string[]>((resolve) => {
    channel.onmessage = ({ data }: MessageEvent<readonly string[]>) => {
      channel.close();
      resolve(data);
    };
  });
  const names = `performance.getEntriesByType('resource').map(({ name }) => name)`;
  void inEveryWorker(`new BroadcastChannel('test-fetched').postMessage(${names})`);
  return answer;
}

const queries = [1, 2, 50, 99].flatMap((seed) => someTemplates(seed, 2));

describe.each([
  ['the fastest scan', {}],
  ['the plain scan', { scan: 'plain' }],
] as const)('a template index with %s', (_name, options) => {
  it('gives exactly what a scan of the float32 templates gives', async () => {
    const plain = createPlainIndex(dimensions);
    const index = open(options);
    for (let seed = 0; seed < 60; seed += 1) {
      const batch = someTemplates(seed % 55, 100 + seed);
      for (const template of batch) plain.add(template);
      expect(await index.add(batch)).toBe(100 * seed + (seed * (seed - 1)) / 2);
    }
    for (const query of queries) {
      expect(valueOf(await index.nearest(query, 150))).toEqual(plain.nearest(query, 150));
    }
  });

  it('is empty before anything is added, and gives all there is when that is less', async () => {
    const index = open(options);
    const [first, second] = someTemplates(1, 2);
    if (first === undefined || second === undefined) throw new Error('two templates');
    expect(valueOf(await index.nearest(first, 3))).toEqual([]);
    await index.add([first, second]);
    expect(valueOf(await index.nearest(second, 3)).map((near) => near.index)).toEqual([1, 0]);
  });
});

describe('a template index', () => {
  it.each([
    ['fastest', 1],
    ['plain', 0],
  ] as const)('takes the WebAssembly scan that this browser can run for %s: %i', async (scan, times) => {
    const bytes = await (await fetch(scanUrl)).arrayBuffer();
    expect(WebAssembly.validate(bytes)).toBe(true);
    await open({ scan }).add([]);
    expect(await liveWorkers()).toBe(1);
    const fetched = await fetchedByWorker();
    expect(fetched.filter((url) => url === new URL(scanUrl, location.href).href)).toHaveLength(times);
  });

  it('covers what was added before the call, and leaves out what came after', async () => {
    const index = open();
    const batch = someTemplates(3, 5000);
    const query = batch[0] ?? new Float32Array(dimensions);
    void index.add(batch);
    const before = index.nearest(query, 9000);
    void index.add(batch);
    expect(valueOf(await before)).toHaveLength(5000);
    expect(valueOf(await index.nearest(query, 9000))).toHaveLength(9000);
  });

  it('answers at once when a query is given up, and goes on', async () => {
    const index = open({ scan: 'plain' });
    await index.add(someTemplates(4, 30_000));
    const [query] = queries;
    if (query === undefined) throw new Error('a query');
    const giveUp = new AbortController();
    const running = index.nearest(query, 10, giveUp.signal);
    const waiting = index.nearest(query, 10, giveUp.signal);
    const other = index.nearest(query, 10);
    giveUp.abort();
    expect(codeOf(await running)).toBe('engine.cancelled');
    expect(codeOf(await waiting)).toBe('engine.cancelled');
    expect(valueOf(await other)).toHaveLength(10);
    expect(codeOf(await index.nearest(query, 10, giveUp.signal))).toBe('engine.cancelled');
  });

  it.each(['self.close()', 'queueMicrotask(() => { throw new Error("thrown by a test"); })'])(
    'fails every call, and leaves none open, once its worker is gone by %s',
    async (death) => {
      const index = open();
      const batch = someTemplates(5, 100);
      const query = batch[0] ?? new Float32Array(dimensions);
      expect(await index.add(batch)).toBe(0);
      expect(await liveWorkers()).toBe(1);
      await inEveryWorker(death);
      const calls = [index.nearest(query, 1), index.nearest(query, 1)];
      expect((await Promise.all(calls)).map(codeOf)).toEqual(['search.failed', 'search.failed']);
      expect(await index.add(batch)).toBe(100);
      expect(codeOf(await index.nearest(query, 1))).toBe('search.failed');
    },
  );

  it('cancels what is pending when it is let go', async () => {
    const index = open();
    await index.add(someTemplates(5, 100));
    const call = index.nearest(someTemplates(5, 1)[0] ?? new Float32Array(dimensions), 1);
    index.dispose();
    expect(codeOf(await call)).toBe('engine.cancelled');
  });
});
