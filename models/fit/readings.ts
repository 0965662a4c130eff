/** Readings of labelled photos by the built app's engine, kept outside the repository so that a second fit is quick. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { PhotoReading } from '../../src/workflows/headless.ts';
import { openBrowserEngine } from '../evaluate/browser-engine.ts';
import { sha256 } from '../hash.ts';

export type Readings = ReadonlyMap<string, PhotoReading>;

export interface ReadingPlan {
  /** Folder of the built app. */
  readonly dist: string;
  /** Hashes of every network that readings depend on; the kernel is not among them. */
  readonly networks: string;
}

export interface ReadingOptions {
  /** Readings carry the descriptors with one step of the engine left out too; for the card's ablation. */
  readonly ablate?: boolean;
}

/** Reads every photo below `root`, or takes what an earlier run with the same networks and options kept. */
export async function readPhotos(
  plan: ReadingPlan,
  root: string,
  paths: readonly string[],
  { ablate = false }: ReadingOptions = {},
): Promise<Readings> {
  const folder = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'yearspan', 'readings');
  const file = join(folder, `${cacheKey(plan, paths, { ablate })}.jsonl`);
  const kept = await keptReadings(file);
  if (kept !== undefined) return kept;
  const readings = new Map<string, PhotoReading>();
  const engine = await openBrowserEngine({ dist: plan.dist, root, raw: true, ablate });
  try {
    await engine.read(paths, (path, reading) => {
      readings.set(path, reading);
      if (readings.size % 100 === 0)
        process.stderr.write(`${String(readings.size)} of ${String(paths.length)}\n`);
    });
  } finally {
    await engine.close();
  }
  await mkdir(folder, { recursive: true });
  const lines = paths.map((path) => JSON.stringify([path, readings.get(path)]));
  await writeFile(file, lines.join('\n'));
  return readings;
}

/** Names what was read by which networks and how. */
export function cacheKey(
  { networks }: Pick<ReadingPlan, 'networks'>,
  paths: readonly string[],
  { ablate = false }: ReadingOptions,
): string {
  const parts = [networks, ...(ablate ? ['ablate'] : []), ...paths];
  return sha256(new TextEncoder().encode(parts.join('\n'))).slice(0, 16);
}

async function keptReadings(file: string): Promise<Readings | undefined> {
  try {
    const lines = (await readFile(file, 'utf8')).split('\n');
    return new Map(lines.map((line) => JSON.parse(line) as [string, PhotoReading]));
  } catch {
    return undefined;
  }
}
