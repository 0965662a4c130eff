/** Compares what a run still lacks, with workers of its own. */
import { success, type Result } from '../../domain/errors.ts';
import type { PairRun } from '../../domain/pair-run.ts';
import type { Kept } from '../../gallery/contract.ts';
import type { PairEngine, PairEngineOptions } from './pair-engine.ts';
import { compareBlocks, type BlocksGround, type BlocksWork } from './run-blocks.ts';
import { nearestKept } from './run-limits.ts';
import type { ShownRun } from './run-shown.ts';

export type MakePairEngine = (dimensions: number, options: PairEngineOptions) => PairEngine;

export interface RestGround {
  readonly gallery: BlocksGround['gallery'];
  readonly run: Kept<PairRun>;
  readonly makeEngine: MakePairEngine;
  /** Pairs of a block at most; `blockPairs` unless a test says otherwise. */
  readonly blockPairs: number | undefined;
}

/** Failures as those of `compareBlocks`. */
export async function compareRest(
  { gallery, run, makeEngine, blockPairs }: RestGround,
  shown: ShownRun,
  work: BlocksWork,
): Promise<Result<void>> {
  const left = shown.left(blockPairs);
  const { a, b } = shown.people;
  const [somebody] = a;
  if (left.length === 0 || somebody === undefined) return success(undefined);
  const engine = makeEngine(somebody.template.length, { k: nearestKept });
  try {
    for (const [side, people] of [
      ['a', a],
      ['b', b],
    ] as const)
      await engine.add(
        side,
        people.map(({ template }) => template),
      );
    await engine.know(shown.near());
    const ground = { gallery, engine, run, standings: shown.standings, newId: () => crypto.randomUUID() };
    return await compareBlocks(ground, left, work);
  } finally {
    engine.dispose();
  }
}
