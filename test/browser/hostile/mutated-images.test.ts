import { cdp } from 'vitest/browser';
import { afterAll, describe, expect, it } from 'vitest';
import type { FivePoints } from '../../../src/domain/face.ts';
import type { EngineMemory } from '../../../src/engine/contract.ts';
import { createPool } from '../../../src/engine/pool.ts';
import { seedNames } from '../../tools/corpus/seed-names.ts';
import { Dice } from '../../tools/hostile/dice.ts';
import { mutated } from '../../tools/hostile/mutate.ts';
import { at, codeOf } from '../engine/expecting.ts';
import { fetchPhoto } from '../engine/photos.ts';
import { countBitmaps, lifeLocks } from './worker-witness.ts';

/** Another seed makes another two thousand. */
const seed = 1987;
const count = 2000;
const workers = 2;
/**
 * What is dangerous about a damaged photo is over once its pixels are there. So that all are read in a minute, the
 * faces of most are marked by hand, which spares the detectors; every sixteenth goes the whole way.
 */
const wholeWay = 16;
/** Bytes by which a worker may hold more at the end: the network of 68 points, which few photos need; a leak is more. */
const rareNetwork = 2e6;
const marks: FivePoints = [
  { x: 60, y: 64 },
  { x: 100, y: 64 },
  { x: 80, y: 88 },
  { x: 64, y: 108 },
  { x: 96, y: 108 },
];

/** Bytes in use by the page's own scripts, garbage left out. */
async function pageHeap(): Promise<number> {
  await cdp().send('HeapProfiler.collectGarbage');
  return (await cdp().send('Runtime.getHeapUsage')).usedSize;
}

const byBytes = (p: EngineMemory, q: EngineMemory): number => p.bytes - q.bytes || p.tensors - q.tensors;

describe(`${count} damaged photos of every format`, () => {
  const pool = createPool({ workers });
  afterAll(() => {
    pool.dispose();
  });

  it('each give faces or a code, end no worker and leave nothing behind', { timeout: 900_000 }, async () => {
    const seeds = await Promise.all(
      seedNames.map(async (name) => ({ name, photo: await (await fetchPhoto(`/corpus/${name}`)).bytes() })),
    );
    const damaged = (index: number): Blob => {
      const dice = new Dice(seed + index);
      const { name, photo } = at(seeds, index % seeds.length);
      const { photo: other } = at(seeds, dice.whole(0, seeds.length - 1));
      return new Blob([mutated(name, photo, other, dice)]);
    };
    const outcomes = new Map<string, number>();
    const seenLocks = new Set<string>();
    const read = async (photo: Blob, options = {}): Promise<void> => {
      const result = await pool.analyse(photo, options);
      const outcome = result.ok ? 'faces' : codeOf(result);
      if (result.ok)
        for (const face of result.value.photo.faces) expect(face.template.values).not.toContain(NaN);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      for (const lock of await lifeLocks()) seenLocks.add(lock);
    };
    const inLanes = async (length: number, one: (index: number) => Promise<void>): Promise<void> => {
      let next = 0;
      const lane = async (): Promise<void> => {
        while (next < length) {
          next += 1;
          await one(next - 1);
        }
      };
      await Promise.all(Array.from({ length: workers + 1 }, lane));
    };
    const memory = async (): Promise<EngineMemory[]> => [...(await pool.memory())].sort(byBytes);
    const errors: unknown[] = [];
    const note = (event: ErrorEvent | PromiseRejectionEvent): unknown => errors.push(event);
    window.addEventListener('error', note);
    window.addEventListener('unhandledrejection', note);

    // Both workers start, and load the networks for photos that show no face at first.
    const nobody = await fetchPhoto('/corpus/tiny.jpg');
    const isWarm = async (): Promise<boolean> => {
      const all = await memory();
      return all.length === workers && all.every(({ bytes }) => bytes === all[0]?.bytes);
    };
    do await inLanes(2 * workers, () => read(nobody));
    while (!(await isWarm()));
    const bitmaps = await countBitmaps(workers);
    const [workersBefore, pageBefore] = [await memory(), await pageHeap()];

    outcomes.clear();
    const started = performance.now();
    await inLanes(count, (index) => read(damaged(index), index % wholeWay === 0 ? {} : { marks }));
    const seconds = (performance.now() - started) / 1000;

    const growth = (await pageHeap()) - pageBefore;
    const tally = Object.fromEntries([...outcomes].sort());
    console.log(
      `seed ${seed}: ${JSON.stringify(tally)} in ${seconds.toFixed(1)} s; ` +
        `page heap ${(growth / 1e6).toFixed(2)} MB more; ${seenLocks.size - workers} workers restarted`,
    );
    expect(Object.values(tally).reduce((sum, each) => sum + each)).toBe(count);
    expect(
      Object.keys(tally).filter((outcome) => outcome !== 'faces' && !outcome.startsWith('photo.')),
      'codes of the engine itself',
    ).toEqual([]);
    expect(tally['faces']).toBeGreaterThan(count / 10);
    expect(tally['photo.unreadable']).toBeGreaterThan(count / 10);
    // None; the aim is at most one each.
    expect(seenLocks.size).toBe(workers);
    expect(await bitmaps.open()).toEqual([0, 0]);
    (await memory()).forEach(({ tensors, bytes }, index) => {
      expect(tensors).toBe(at(workersBefore, index).tensors);
      expect(bytes).toBeLessThan(at(workersBefore, index).bytes + rareNetwork);
    });
    expect(growth).toBeLessThan(20e6);
    expect(errors).toEqual([]);
    await bitmaps.end();
    window.removeEventListener('error', note);
    window.removeEventListener('unhandledrejection', note);
  });
});
