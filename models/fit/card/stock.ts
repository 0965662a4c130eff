/** What stock face-api makes of the same photos, kept outside the repository like the engine's readings. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { withHarness } from '../../../test/bench/open-harness.ts';
import { openRoom } from '../../../test/bench/room.ts';
import type { StockJob } from '../../../test/bench/harness/stock-crew.ts';
import type { StockReading } from '../../../test/bench/harness/stock.ts';
import { sha256 } from '../../hash.ts';
import type { ReadingPlan, Readings } from '../readings.ts';

export type StockReadings = ReadonlyMap<string, StockReading>;

const portion = 50;

/** Every path's reading; where face-api sees no face by itself it is lent the box that our engine found. */
export async function readStock(
  plan: ReadingPlan,
  root: string,
  paths: readonly string[],
  ours: Readings,
): Promise<StockReadings> {
  const { version } = createRequire(import.meta.url)('@vladmandic/face-api/package.json') as {
    readonly version: string;
  };
  const key = sha256(new TextEncoder().encode(['face-api', version, plan.networks, ...paths].join('\n')));
  const folder = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'yearspan', 'readings');
  const file = join(folder, `stock-${key.slice(0, 16)}.jsonl`);
  const kept = await keptReadings(file);
  if (kept !== undefined) return kept;
  const readings = await readAll(plan.dist, root, paths, ours);
  await mkdir(folder, { recursive: true });
  await writeFile(file, [...readings].map((line) => JSON.stringify(line)).join('\n'));
  return readings;
}

async function keptReadings(file: string): Promise<StockReadings | undefined> {
  try {
    const lines = (await readFile(file, 'utf8')).split('\n');
    return new Map(lines.map((line) => JSON.parse(line) as [string, StockReading]));
  } catch {
    return undefined;
  }
}

async function readAll(
  dist: string,
  root: string,
  paths: readonly string[],
  ours: Readings,
): Promise<StockReadings> {
  const room = await openRoom();
  try {
    await room.show(root, 'photos');
    return await withHarness({ dist, room }, async ({ page, address }) => {
      const crew = await page.evaluateHandle(async (harness) => {
        const started = new harness.StockCrew(Math.min(navigator.hardwareConcurrency, 4));
        await started.start();
        return started;
      });
      const readings = new Map<string, StockReading>();
      for (let start = 0; start < paths.length; start += portion) {
        const some = paths.slice(start, start + portion);
        const jobs = some.map((path): StockJob => {
          const lent = ours.get(path)?.face?.box;
          const url = address(`photos/${path.split('/').map(encodeURIComponent).join('/')}`);
          return { url, ...(lent !== undefined && { lent }) };
        });
        const read = await crew.evaluate((started, list) => started.describe(list), jobs);
        some.forEach((path, index) => readings.set(path, read[index] ?? { faces: 0 }));
        process.stderr.write(`stock face-api: ${String(readings.size)} of ${String(paths.length)}\n`);
      }
      return readings;
    });
  } finally {
    await room.remove();
  }
}
