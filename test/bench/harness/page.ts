/** The page's side of the benches: drives the app's engine and stock face-api on the same photos, and keeps time. */
import type { EngineMemory, Stage } from '../../../src/engine/contract.ts';
import type * as headless from '../../../src/workflows/headless.ts';
import { StockCrew } from './stock-crew.ts';
import { timed } from './timed.ts';

export { AllPairs } from './all-pairs.ts';
export { timeImport } from './import.ts';
export { fillGallery } from './fill-gallery.ts';
export { readMarked } from './marks.ts';
export { fillSides } from './fill-sides.ts';
export { matchLag } from './match-lag.ts';
export { searchLag } from './search-lag.ts';
export { watchThread } from './watch-thread.ts';
export { timeOrder, timeRun } from './two-sides.ts';
export { timeToLeave, watchSearch } from './watch-search.ts';
export { scrollFrames, timeUnlock } from './screen.ts';
export { StockCrew } from './stock-crew.ts';
export { timeTopK } from './top-k.ts';

export interface PhotoTiming {
  /** From handing over the file to having its faces, in milliseconds. */
  readonly milliseconds: number;
  readonly faces: number;
}

export interface EngineTiming extends PhotoTiming {
  readonly stages: Readonly<Record<Stage, number>>;
}

export interface PhotoTask {
  /** Address of the app's headless entry. */
  readonly entry: string;
  readonly photo: string;
  readonly warmups: number;
  readonly runs: number;
}

/** The app's engine, with what its networks say before the kernel. */
export async function openEngine(entry: string): Promise<headless.Headless> {
  return (await engineOf(entry)).createHeadless({ raw: true });
}

/** In the order of the addresses. */
export async function readAll(
  engine: headless.Headless,
  urls: readonly string[],
): Promise<headless.PhotoReading[]> {
  const readings = new Map<string, headless.PhotoReading>();
  await engine.readAll(urls, (url, reading) => readings.set(url, reading));
  return urls.map((url) => {
    const reading = readings.get(url);
    if (reading === undefined) throw new Error('the engine left out a photo');
    return reading;
  });
}

/** One photo, one worker each; the two take turns, so that a busy machine is busy for both. */
export async function timePhoto({ entry, photo, warmups, runs }: PhotoTask) {
  const pool = (await engineOf(entry)).createPool({ workers: 1 });
  const crew = new StockCrew(1);
  await crew.start();
  const blob = await blobOf(photo);
  const ours: EngineTiming[] = [];
  const stock: PhotoTiming[] = [];
  for (let run = -warmups; run < runs; run += 1) {
    const engine = await timed(() => pool.analyse(blob));
    if (!engine.value.ok) throw new Error(engine.value.failure.code);
    const { photo: seen, timings } = engine.value.value;
    const faceApi = await timed(() => crew.everything([blob]));
    if (run < 0) continue;
    ours.push({ milliseconds: engine.milliseconds, faces: seen.faces.length, stages: timings });
    stock.push({ milliseconds: faceApi.milliseconds, faces: faceApi.value[0] ?? 0 });
  }
  const report = pool.report();
  pool.dispose();
  crew.end();
  return { ours, stock, backend: report?.backend ?? 'none' };
}

export interface CrowdTask {
  readonly entry: string;
  readonly photos: readonly string[];
  /** Photos for the engine in a run; the given ones over and over. */
  readonly count: number;
  /** The same for stock face-api, which is slower. */
  readonly stockCount: number;
  readonly runs: number;
}

/** Photos per second on all workers; as many for stock face-api as the engine starts. */
export async function timeCrowd({ entry, photos, count, stockCount, runs }: CrowdTask) {
  const pool = (await engineOf(entry)).createPool();
  const blobs = await Promise.all(photos.map(blobOf));
  const many = (length: number) =>
    Array.from({ length }, (_, index) => blobs[index % blobs.length] ?? new Blob());
  const analyse = async (some: readonly Blob[]) => {
    const results = await Promise.all(some.map((blob) => pool.analyse(blob)));
    for (const result of results) if (!result.ok) throw new Error(result.failure.code);
  };
  await analyse(many(8 * blobs.length));
  const before = await pool.memory();
  const ours: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    ours.push((count * 1000) / (await timed(() => analyse(many(count)))).milliseconds);
  }
  const after = await pool.memory();
  pool.dispose();

  const crew = new StockCrew(after.length);
  await crew.start();
  await crew.everything(many(2 * after.length));
  const stock: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    stock.push((stockCount * 1000) / (await timed(() => crew.everything(many(stockCount)))).milliseconds);
  }
  crew.end();
  return { ours, stock, workers: after.length, before: total(before), after: total(after) };
}

function total(memory: readonly EngineMemory[]): EngineMemory {
  const sum = (key: keyof EngineMemory) => memory.reduce((all, one) => all + one[key], 0);
  return { tensors: sum('tensors'), bytes: sum('bytes') };
}

async function engineOf(entry: string): Promise<typeof headless> {
  return (await import(/* @vite-ignore */ entry)) as typeof headless;
}

async function blobOf(address: string): Promise<Blob> {
  return (await fetch(address)).blob();
}
