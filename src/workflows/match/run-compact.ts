import type { Id } from '../../domain/gallery.ts';
import type { PairPart, PairRun, RunUnits } from '../../domain/pair-run.ts';
import type { Change } from '../../gallery/contract.ts';
import type { NearPairs } from './contract.ts';
import type { StoredRun } from './run-leaving.ts';
import { removePart } from './run-store.ts';

export interface Compacted {
  readonly changes: readonly Change[];
  readonly stored: StoredRun;
}

/**
 * A run of which all is compared, with one part instead of many: pairs that were outdone go, and so do the numbers of
 * those who left. `near` is by place, and places become the numbers.
 */
export function compacted({ run, parts }: StoredRun, near: NearPairs, id: Id): Compacted {
  const units = { a: withoutGaps(run.record.units.a), b: withoutGaps(run.record.units.b) };
  const record: PairRun = { ...run.record, units };
  const part: PairPart = {
    id,
    run: record.id,
    block: { a: [0, units.a.keys.length], b: [0, units.b.keys.length] },
    near,
  };
  return {
    changes: [
      { kind: 'put', store: 'pairRuns', record, revision: run.revision },
      ...parts.map(removePart),
      { kind: 'put', store: 'pairParts', record: part, revision: 0 },
    ],
    stored: { run: { revision: run.revision + 1, record }, parts: [{ revision: 1, record: part }] },
  };
}

function withoutGaps({ keys, prints, lost }: RunUnits): RunUnits {
  const there = keys.flatMap((key, number) => (key === '' ? [] : [number]));
  return {
    keys: there.map((number) => keys[number] ?? ''),
    prints: Uint32Array.from(there.flatMap((number) => [...prints.subarray(2 * number, 2 * number + 2)])),
    lost: Uint32Array.from(there, (number) => lost[number] ?? 0),
  };
}
