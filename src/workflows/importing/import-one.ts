import { failure, success, type Result } from '../../domain/errors.ts';
import type { ImportItem, ImportOutcome } from '../../domain/gallery.ts';
import { hasRowConsents, type ImportPlan, type SourceFile } from './contract.ts';
import type { ImportDeps } from './import-photos.ts';
import { ImportTarget } from './import-target.ts';
import { Journal } from './journal.ts';
import type { ReadPhoto } from './placing.ts';
import { readPhotoFile, type Reading } from './read-photo-file.ts';
import { rememberRows } from './row-memory.ts';
import { settleFile } from './settle-file.ts';
import { findRow } from './table/find-row.ts';

export interface OneMoreTry {
  readonly plan: ImportPlan;
  /** What the run says of this file so far. */
  readonly item: ImportItem;
  readonly file: SourceFile;
  /** Store it although it is another copy of a stored photo. */
  readonly keepNearDuplicate: boolean;
}

/**
 * Reads one file of a run again and writes over the journal's word on it, which is returned. Fails as the gallery, the
 * consent or the engine do; what is wrong with the photo itself is an outcome.
 */
export async function importAgain(
  { gallery, reader, now = Date.now }: ImportDeps,
  { plan, item, file, keepNearDuplicate }: OneMoreTry,
): Promise<Result<ImportItem>> {
  // Reading it again does not tell whose it is.
  if (item.outcome.kind === 'failed' && item.outcome.code === 'table.same-name') return success(item);
  const target = await ImportTarget.open(gallery, plan.collection);
  if (!target.ok) return target;
  try {
    const stored = await gallery.read('importItems', item.id);
    if (!stored.ok) return stored;
    const parts = { reader, photos: target.value.photos, table: plan.table };
    const row = findRow(plan.table, file.path);
    if (row !== undefined) {
      const journal = await Journal.read(gallery, item.run);
      if (!journal.ok) return journal;
      await rememberRows(target.value, plan.table, journal.value, row);
    }
    const reading = await readPhotoFile(parts, file, new AbortController().signal);
    if (reading.kind === 'stopped') return { ok: false, failure: reading.failure };
    if (reading.kind === 'cancelled') return failure('engine.cancelled');
    return await settleFile(target.value, { item, revision: stored.value?.revision ?? 0 }, whatOf(reading), {
      keepOriginals: plan.keepOriginals,
      keepNearDuplicates: keepNearDuplicate,
      rowConsents: hasRowConsents(plan),
      now: new Date(now()).toISOString(),
    });
  } finally {
    target.value.close();
  }
}

function whatOf(reading: Exclude<Reading, { kind: 'stopped' | 'cancelled' }>): ImportOutcome | ReadPhoto {
  if (reading.kind === 'photo') return reading.read;
  return reading.kind === 'outcome' ? reading.outcome : { kind: 'failed', code: 'photo.not-an-image' };
}
