/** Comparisons forget people, faces and collections that are deleted, in the same commit. */
import { candidateKey } from '../../domain/case.ts';
import { success, type Result } from '../../domain/errors.ts';
import type { Id } from '../../domain/gallery.ts';
import type { PairPart, PairRun } from '../../domain/pair-run.ts';
import type { Change, Kept, OpenGallery } from '../../gallery/contract.ts';
import { standsOn, withoutKeys, type StoredRun } from './run-leaving.ts';
import { changesOf, deleteRun, removePart } from './run-store.ts';

export interface RunRecords {
  readonly pairRuns: readonly Kept<PairRun>[];
  readonly pairParts: readonly Kept<PairPart>[];
}

export interface LeavingRuns {
  readonly people: ReadonlySet<Id>;
  readonly faces: ReadonlySet<Id>;
  readonly collections?: ReadonlySet<Id>;
}

/** A run goes with a collection that it stands on; the others lose whoever leaves, and all that was worked out of them. */
export function forgetInRuns(
  { pairRuns, pairParts }: RunRecords,
  { people, faces, collections = new Set() }: LeavingRuns,
): readonly Change[] {
  const keys = new Set([
    ...[...people].map((person) => candidateKey({ kind: 'person', person })),
    ...[...faces].map((face) => candidateKey({ kind: 'face', face })),
  ]);
  const known = new Set(pairRuns.map(({ record }) => record.id));
  return [
    ...pairParts.filter(({ record }) => !known.has(record.run)).map(removePart),
    ...pairRuns.flatMap((run): readonly Change[] => {
      const parts = pairParts.filter(({ record }) => record.run === run.record.id);
      const stored: StoredRun = { run, parts };
      if (standsOn(run.record, collections)) return deleteRun(stored);
      const change = withoutKeys(stored, (key) => keys.has(key));
      return change === undefined ? [] : changesOf(stored, change);
    }),
  ];
}

/** The same, read from the gallery. Not taken back with the rest: who comes back is compared again. */
export async function forgetInStoredRuns(
  gallery: Pick<OpenGallery, 'list'>,
  leaving: LeavingRuns,
): Promise<Result<readonly Change[]>> {
  const [pairRuns, pairParts] = await Promise.all([gallery.list('pairRuns'), gallery.list('pairParts')]);
  if (!pairRuns.ok) return pairRuns;
  if (!pairParts.ok) return pairParts;
  return success(forgetInRuns({ pairRuns: pairRuns.value.kept, pairParts: pairParts.value.kept }, leaving));
}
