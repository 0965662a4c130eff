/** A comparison as the screen has it, on a real gallery. */
import { expect } from 'vitest';
import type { CandidateRef } from '../../../../src/domain/case.ts';
import type { PairSides } from '../../../../src/domain/pair-run.ts';
import type { OpenGallery } from '../../../../src/gallery/contract.ts';
import { fittedKernel } from '../../../../src/kernel/fitted.ts';
import type { PairRunProgress } from '../../../../src/workflows/match/contract.ts';
import { PairRunner } from '../../../../src/workflows/match/run-pairs.ts';
import type { MakePairEngine } from '../../../../src/workflows/match/run-rest.ts';
import type { PairsSoFar } from '../../../../src/workflows/match/run-shown.ts';
import type { SearchUnit } from '../../../../src/workflows/search/contract.ts';
import { aFace } from '../../../unit/a-face.ts';
import { unit } from '../../../../src/kernel/similarity.ts';
import { valueOf } from '../../engine/expecting.ts';

export const collections = { a: ['families'], b: ['seekers'] } as const;

/** `from` to `to` of somebody's side, each like nobody else; another `version` is another photo of the same people. */
export function people(side: 'a' | 'b', from: number, to: number, version = 0): readonly SearchUnit[] {
  return Array.from({ length: to - from }, (_, index) => {
    const id = `${side}${String(from + index)}`;
    const seed = (side === 'a' ? 1 : 2) + version / 7;
    const values = unit(
      Float32Array.from({ length: 128 }, (__, at) => Math.sin((from + index + 1) * (at + seed) * 39.425)),
    );
    const face = aFace({ template: { values, kernel: fittedKernel.version } });
    const age = { mean: 30, sd: 4, source: 'estimated' as const };
    return { key: `person:${id}`, ref: { kind: 'person', person: id }, side: [{ face, age }], facts: {} };
  });
}

export interface Compared {
  readonly runner: PairRunner;
  readonly progress: () => PairRunProgress;
  readonly pairs: () => PairsSoFar;
  readonly elsewhere: () => boolean;
  /** Galleries held open by it. */
  readonly held: () => number;
  readonly until: (wanted: (progress: PairRunProgress) => boolean) => Promise<PairRunProgress>;
  /** Calls back on each progress. */
  onProgress: (progress: PairRunProgress) => void;
}

export function comparing(
  gallery: OpenGallery,
  units: PairSides<readonly SearchUnit[]>,
  makeEngine: MakePairEngine,
  blockPairs?: number,
  isThere: (ref: CandidateRef) => boolean = () => true,
): Compared {
  let last: PairRunProgress | undefined;
  let pairs: PairsSoFar | undefined;
  let elsewhere = false;
  let held = 0;
  const compared: Compared = {
    runner: new PairRunner(
      {
        gallery,
        collections,
        makeEngine,
        isThere,
        ...(blockPairs !== undefined && { blockPairs }),
        holdOpen: () => {
          held += 1;
          return () => {
            held -= 1;
          };
        },
      },
      {
        onPairs: (soFar) => {
          pairs = soFar;
        },
        onProgress: (progress) => {
          last = progress;
          compared.onProgress(progress);
        },
        onElsewhere: (there) => {
          elsewhere = there;
        },
      },
    ),
    onProgress: () => undefined,
    progress: () => last ?? expect.fail('nothing was told yet'),
    pairs: () => pairs ?? expect.fail('nothing was told yet'),
    elsewhere: () => elsewhere,
    held: () => held,
    async until(wanted) {
      await expect
        .poll(() => last !== undefined && wanted(last), { timeout: 30_000, interval: 5 })
        .toBe(true);
      return last ?? expect.fail('nothing was told yet');
    },
  };
  compared.runner.setUnits(units);
  return compared;
}

export const isDone = ({ state }: PairRunProgress): boolean => state === 'done';
export const rests = ({ state }: PairRunProgress): boolean => state !== 'running' && state !== 'preparing';

/** Everything that is stored of comparisons, as text. */
export async function storedOf(gallery: OpenGallery) {
  const runs = valueOf(await gallery.list('pairRuns'));
  const parts = valueOf(await gallery.list('pairParts'));
  return { runs: runs.kept, parts: parts.kept, damaged: [...runs.damaged, ...parts.damaged] };
}
