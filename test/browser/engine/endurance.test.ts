import { cdp } from 'vitest/browser';
import { afterAll, describe, expect, it } from 'vitest';
import type { EngineMemory } from '../../../src/engine/contract.ts';
import { createPool } from '../../../src/engine/pool.ts';
import { at, codeOf } from './expecting.ts';
import { cutOut, fetchPhoto } from './photos.ts';

/** Heads in face-api's demo photos, chosen by eye: photo, left and top corner, side in pixels. */
const heads = [
  [1, 350, 250, 370],
  [3, 490, 245, 400],
  [3, 985, 110, 420],
  [4, 600, 10, 340],
  [5, 1340, 270, 440],
] as const;

/** Bytes in use by the page's own scripts, garbage left out. */
async function pageHeap(): Promise<number> {
  await cdp().send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp().send('Runtime.getHeapUsage');
  return usedSize;
}

const byBytes = (p: EngineMemory, q: EngineMemory): number => p.bytes - q.bytes || p.tensors - q.tensors;

describe('a thousand photos in a row', () => {
  const pool = createPool();
  afterAll(() => {
    pool.dispose();
  });

  it(
    'leave no tensor behind in any worker and hardly anything in the page',
    { timeout: 900_000 },
    async () => {
      const portraits = await Promise.all(
        heads.map(async ([photo, x, y, side]) =>
          cutOut(await fetchPhoto(`/demo/sample${photo}.jpg`), { x, y, width: side, height: side }, 224),
        ),
      );
      const text = await fetchPhoto('/corpus/text.jpg');
      const nobody = await cutOut(
        await fetchPhoto('/corpus/plain.jpg'),
        { x: 0, y: 0, width: 64, height: 64 },
        64,
      );
      const tally = new Map<string, number>();
      const read = async (photo: Blob, signal?: AbortSignal): Promise<void> => {
        const result = await pool.analyse(photo, signal === undefined ? {} : { signal });
        const outcome = result.ok ? `${result.value.photo.faces.length} faces` : codeOf(result);
        tally.set(outcome, (tally.get(outcome) ?? 0) + 1);
      };
      /** Mostly portraits; every 50th has no face, every 50th is no photo, every 50th is given up halfway. */
      const one = async (index: number): Promise<void> => {
        if (index % 50 === 10) return read(nobody);
        if (index % 50 === 20) return read(text);
        const portrait = at(portraits, index % portraits.length);
        if (index % 50 !== 30) return read(portrait);
        const giveUp = new AbortController();
        const reading = read(portrait, giveUp.signal);
        giveUp.abort();
        return reading;
      };
      const lanes = async (from: number, to: number): Promise<void> => {
        let next = from;
        const lane = async (): Promise<void> => {
          while (next < to) {
            next += 1;
            await one(next - 1);
          }
        };
        await Promise.all(Array.from({ length: 4 }, lane));
      };
      const memory = async (): Promise<EngineMemory[]> => [...(await pool.memory())].sort(byBytes);

      // Every worker starts, and loads the networks for photos that show no face at first.
      await lanes(0, 40);
      await Promise.all(Array.from({ length: 12 }, () => read(nobody)));
      const [workersBefore, pageBefore] = [await memory(), await pageHeap()];
      expect(workersBefore).toHaveLength(Math.min(navigator.hardwareConcurrency, 4));

      tally.clear();
      await lanes(0, 1000);
      expect(Object.fromEntries(tally)).toEqual({
        '1 faces': 940,
        '0 faces': 20,
        'photo.not-an-image': 20,
        'engine.cancelled': 20,
      });
      // A photo that was given up may still be on its way out.
      await expect.poll(memory).toEqual(workersBefore);
      const growth = (await pageHeap()) - pageBefore;
      console.log(
        `workers ${workersBefore.map(({ tensors, bytes }) => `${tensors} tensors, ${bytes} bytes`).join('; ')}; ` +
          `page heap ${(growth / 1e6).toFixed(2)} MB more`,
      );
      expect(growth).toBeLessThan(20e6);
    },
  );
});
