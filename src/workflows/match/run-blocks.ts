import { success, type Failure, type Result } from '../../domain/errors.ts';
import type { Id } from '../../domain/gallery.ts';
import type { PairPart, PairRun, PairSides } from '../../domain/pair-run.ts';
import type { Kept, OpenGallery } from '../../gallery/contract.ts';
import type { NearPairs, PairBlock } from './contract.ts';
import type { PairEngine } from './pair-engine.ts';
import { nearByNumber, numbersOf, type Standing } from './run-standing.ts';
import { writePart } from './run-store.ts';

export interface BlocksGround {
  readonly gallery: Pick<OpenGallery, 'commit'>;
  /** Holds everybody by place. */
  readonly engine: PairEngine;
  readonly run: Kept<PairRun>;
  readonly standings: PairSides<Standing>;
  readonly newId: () => Id;
}

export interface BlocksWork {
  /** Asked before each block: those in flight are brought to their end, so that no work is lost. */
  readonly stops: () => boolean;
  readonly signal: AbortSignal;
  /** A block, by places, is compared and stored. */
  readonly onStored: (part: Kept<PairPart>, block: PairBlock, near: NearPairs) => void;
}

/** Blocks asked for at once, for each worker: while one is stored the next is compared. */
const aheadOfEach = 2;

/**
 * Compares these blocks, given by places, several side by side; each counts once it is stored. The first failure ends
 * the work: that of the engine, or of the gallery with `gallery.conflict` where somebody was taken out of the run.
 */
export async function compareBlocks(
  { gallery, engine, run, standings, newId }: BlocksGround,
  blocks: readonly PairBlock[],
  { stops, signal, onStored }: BlocksWork,
): Promise<Result<void>> {
  const waiting = blocks.values();
  const failures: Failure[] = [];
  const lane = async (): Promise<void> => {
    while (failures.length === 0 && !stops()) {
      const block = waiting.next().value;
      if (block === undefined) return;
      const near = await engine.compare(block, signal);
      if (!near.ok) return void failures.push(near.failure);
      const record: PairPart = {
        id: newId(),
        run: run.record.id,
        block: numbersOf(block, standings),
        near: nearByNumber(near.value, standings),
      };
      const stored = await writePart(gallery, run, record);
      if (!stored.ok) return void failures.push(stored.failure);
      onStored({ revision: 1, record }, block, near.value);
    }
  };
  await Promise.all(Array.from({ length: aheadOfEach * engine.workers }, lane));
  const [first] = failures;
  return first === undefined ? success(undefined) : { ok: false, failure: first };
}
