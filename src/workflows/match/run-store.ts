/** Runs in the gallery: read with their parts, written in commits that hold only while nobody else changed the run. */
import { success, type Result } from '../../domain/errors.ts';
import type { Id } from '../../domain/gallery.ts';
import type { PairPart, PairRun, PairSides, RunUnits } from '../../domain/pair-run.ts';
import type { Change, Kept, OpenGallery } from '../../gallery/contract.ts';
import type { RunChange, StoredRun } from './run-leaving.ts';

type Reading = Pick<OpenGallery, 'list' | 'read'>;

export interface StoredRuns {
  readonly runs: readonly StoredRun[];
  /** Deletes what is no use to anybody: damaged records, parts of runs that are gone. All of it can be made again. */
  readonly tidying: readonly Change[];
}

export async function readRuns(gallery: Reading): Promise<Result<StoredRuns>> {
  // Parts first: one that is listed without its run is an orphan, not one of a run that was just begun.
  const parts = await gallery.list('pairParts');
  if (!parts.ok) return parts;
  const runs = await gallery.list('pairRuns');
  if (!runs.ok) return runs;
  const known = new Set(runs.value.kept.map(({ record }) => record.id));
  const orphans = parts.value.kept.filter(({ record }) => !known.has(record.run));
  const damaged = [
    ...(await damagedOf(gallery, 'pairRuns', runs.value.damaged)),
    ...(await damagedOf(gallery, 'pairParts', parts.value.damaged)),
  ];
  return success({
    runs: runs.value.kept.map((run) => ({
      run,
      parts: parts.value.kept.filter(({ record }) => record.run === run.record.id),
    })),
    tidying: [...orphans.map(removePart), ...damaged],
  });
}

/** A run of these collections, whatever their order. */
export function isOf({ collections }: PairRun, wanted: PairSides<readonly Id[]>): boolean {
  return sameIds(collections.a, wanted.a) && sameIds(collections.b, wanted.b);
}

export function emptyRun(
  collections: PairSides<readonly Id[]>,
  kernel: string,
  { now, id }: { readonly now: Date; readonly id: Id },
): StoredRun {
  const nobody: RunUnits = { keys: [], prints: new Uint32Array(), lost: new Uint32Array() };
  const at = now.toISOString();
  const record = { id, collections, kernel, units: { a: nobody, b: nobody }, startedAt: at, goneOnAt: at };
  return { run: { revision: 0, record }, parts: [] };
}

/** Writes the run and those of its parts that changed; gives back the run as it is stored then. */
export async function writeRun(
  gallery: Pick<OpenGallery, 'commit'>,
  { run, parts }: StoredRun,
  change: RunChange,
): Promise<Result<StoredRun>> {
  const done = await gallery.commit(changesOf({ run, parts }, change));
  if (!done.ok) return done;
  return success({
    run: { revision: run.revision + 1, record: change.run },
    parts: parts.map((kept) => {
      const record = change.parts.get(kept.record.id);
      return record === undefined ? kept : { revision: kept.revision + 1, record };
    }),
  });
}

export function changesOf({ run, parts }: StoredRun, change: RunChange): readonly Change[] {
  return [
    { kind: 'put', store: 'pairRuns', record: change.run, revision: run.revision },
    ...parts.flatMap(({ record: { id }, revision }): readonly Change[] => {
      const record = change.parts.get(id);
      return record === undefined ? [] : [{ kind: 'put', store: 'pairParts', record, revision }];
    }),
  ];
}

/** Fails with `gallery.conflict` when somebody, who may have left the run, was taken out of it meanwhile. */
export function writePart(
  gallery: Pick<OpenGallery, 'commit'>,
  { record, revision }: Kept<PairRun>,
  part: PairPart,
): Promise<Result<void>> {
  return gallery.commit([
    { kind: 'expect', store: 'pairRuns', id: record.id, revision },
    { kind: 'put', store: 'pairParts', record: part, revision: 0 },
  ]);
}

export function deleteRun({ run, parts }: StoredRun): readonly Change[] {
  return [
    { kind: 'delete', store: 'pairRuns', id: run.record.id, revision: run.revision },
    ...parts.map(removePart),
  ];
}

export function removePart({ record, revision }: Kept<PairPart>): Change {
  return { kind: 'delete', store: 'pairParts', id: record.id, revision };
}

async function damagedOf(
  gallery: Reading,
  store: 'pairRuns' | 'pairParts',
  ids: readonly Id[],
): Promise<readonly Change[]> {
  const changes: Change[] = [];
  for (const id of ids) {
    const read = await gallery.read(store, id);
    const revision = read.ok ? undefined : read.failure.details?.['revision'];
    if (typeof revision === 'number') changes.push({ kind: 'delete', store, id, revision });
  }
  return changes;
}

function sameIds(one: readonly Id[], other: readonly Id[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}

/** Whether a failed commit may be made again from what is stored now. */
export function isConflict(result: Result<unknown>): boolean {
  return !result.ok && result.failure.code === 'gallery.conflict';
}
