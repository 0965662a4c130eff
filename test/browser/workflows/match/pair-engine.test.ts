import { pairsUrl } from 'virtual:scan';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { mergePairs } from '../../../unit/kernel/top-k/merge-pairs.ts';
import type { NearPairs, PairBlock } from '../../../../src/kernel/top-k/pairs.ts';
import { createPlainPairs } from '../../../../src/kernel/top-k/plain-pairs.ts';
import { unit } from '../../../../src/kernel/similarity.ts';
import {
  createPairEngine,
  type PairEngine,
  type PairEngineOptions,
} from '../../../../src/workflows/match/pair-engine.ts';
import { codeOf, valueOf } from '../../engine/expecting.ts';
import { inEveryWorker, letGoOfWorkers, liveWorkers } from '../../engine/worker-control.ts';

const dimensions = 128;
const k = 8;
let opened: PairEngine | undefined;

function open(options: Partial<PairEngineOptions> = {}): PairEngine {
  opened = createPairEngine(dimensions, { k, workers: 2, ...options });
  return opened;
}

afterEach(async () => {
  opened?.dispose();
  await expect.poll(liveWorkers).toBe(0);
});
afterAll(letGoOfWorkers);

function someTemplates(seed: number, count: number): Float32Array[] {
  return Array.from({ length: count }, (_, row) =>
    unit(
      Float32Array.from({ length: dimensions }, (_, at) => {
        const common = Math.sin((row % 40) * 12.9898 + at * 78.233);
        return common + 0.5 * Math.sin((row + 1) * (at + seed) * 39.425);
      }),
    ),
  );
}

const a = someTemplates(1, 700);
const b = someTemplates(2, 500);
const whole: PairBlock = { a: [0, a.length], b: [0, b.length] };

/** Everybody with everybody, in pieces of 200 by 200. */
const blocks: readonly PairBlock[] = [0, 200, 400, 600].flatMap((fromA) =>
  [0, 200, 400].map((fromB): PairBlock => ({
    a: [fromA, Math.min(fromA + 200, a.length)],
    b: [fromB, Math.min(fromB + 200, b.length)],
  })),
);

async function filled(options: Partial<PairEngineOptions> = {}): Promise<PairEngine> {
  const engine = open(options);
  expect(await engine.add('a', a.slice(0, 300))).toBe(0);
  expect(await Promise.all([engine.add('a', a.slice(300)), engine.add('b', b)])).toEqual([300, 0]);
  return engine;
}

function plainPairs(): NearPairs {
  const plain = createPlainPairs(dimensions, k);
  for (const one of a) plain.add('a', one);
  for (const one of b) plain.add('b', one);
  const steps = plain.compare(whole);
  for (;;) {
    const step = steps.next();
    if (step.done === true && step.value !== undefined) return step.value;
  }
}

describe.each(['fastest', 'plain'] as const)('a pair engine with the %s scan', (scan) => {
  it('gives exactly what comparing the float32 templates gives, from blocks side by side', async () => {
    const engine = await filled({ scan });
    expect(await liveWorkers()).toBe(2);
    const found = await Promise.all(blocks.map((block) => engine.compare(block)));
    expect(mergePairs(found.map(valueOf), k)).toEqual(plainPairs());
  });

  it('gives nothing that known pairs outdo', async () => {
    const engine = await filled({ scan });
    const truth = plainPairs();
    await engine.know(truth);
    const found = (await Promise.all(blocks.map((block) => engine.compare(block)))).map(valueOf);
    expect(found.reduce((sum, { a }) => sum + a.length, 0)).toBe(truth.a.length);
    expect(mergePairs(found, k)).toEqual(truth);
  });
});

describe('a pair engine', () => {
  it('is for a WebAssembly scan that this browser can run', async () => {
    expect(WebAssembly.validate(await (await fetch(pairsUrl)).arrayBuffer())).toBe(true);
  });

  it('answers at once when blocks are cancelled, and compares them again as if they had never been', async () => {
    const engine = await filled({ scan: 'plain', workers: 1 });
    const giveUp = new AbortController();
    const running = engine.compare(whole, giveUp.signal);
    const waiting = engine.compare(whole, giveUp.signal);
    await new Promise((resolve) => setTimeout(resolve, 30));
    giveUp.abort();
    expect((await Promise.all([running, waiting])).map(codeOf)).toEqual([
      'engine.cancelled',
      'engine.cancelled',
    ]);
    expect(codeOf(await engine.compare(whole, giveUp.signal))).toBe('engine.cancelled');
    expect(valueOf(await engine.compare(whole))).toEqual(plainPairs());
  });

  it('frees its worker soon after a block is cancelled', async () => {
    const engine = open({ scan: 'plain', workers: 1 });
    await engine.add('a', Array<Float32Array>(20_000).fill(a[0] ?? new Float32Array(dimensions)));
    await engine.add('b', Array<Float32Array>(20_000).fill(b[0] ?? new Float32Array(dimensions)));
    const giveUp = new AbortController();
    // Four hundred million pairs: minutes, if they were not given up.
    const endless = engine.compare({ a: [0, 20_000], b: [0, 20_000] }, giveUp.signal);
    await new Promise((resolve) => setTimeout(resolve, 50));
    giveUp.abort();
    expect(codeOf(await endless)).toBe('engine.cancelled');
    expect(valueOf(await engine.compare({ a: [0, 2], b: [0, 3] })).a).toHaveLength(6);
  }, 20_000);

  it.each(['self.close()', 'queueMicrotask(() => { throw new Error("thrown by a test"); })'])(
    'fails every call, and leaves none open, once a worker is gone by %s',
    async (death) => {
      const engine = await filled();
      expect(await liveWorkers()).toBe(2);
      await inEveryWorker(death);
      const calls = blocks.map((block) => engine.compare(block));
      expect(new Set((await Promise.all(calls)).map(codeOf))).toEqual(new Set(['pairs.failed']));
      expect(await engine.add('a', a)).toBe(a.length);
      await engine.know(plainPairs());
      expect(codeOf(await engine.compare(whole))).toBe('pairs.failed');
    },
  );

  it('cancels what is pending when it is let go', async () => {
    const engine = await filled();
    const calls = blocks.map((block) => engine.compare(block));
    engine.dispose();
    expect(new Set((await Promise.all(calls)).map(codeOf))).toEqual(new Set(['engine.cancelled']));
    expect(codeOf(await engine.compare(whole))).toBe('engine.cancelled');
  });
});
