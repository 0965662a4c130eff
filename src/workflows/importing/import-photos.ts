import { failure, success, type Result } from '../../domain/errors.ts';
import type { ImportRun } from '../../domain/gallery.ts';
import { today } from '../../domain/today.ts';
import type { OpenGallery } from '../../gallery/contract.ts';
import { takeAlone } from '../one-tab.ts';
import { hasRowConsents, type ImportHandle, type ImportListener, type ImportPlan } from './contract.ts';
import { RunningImport } from './import-run.ts';
import { ImportTarget } from './import-target.ts';
import { Journal } from './journal.ts';
import { lanesNow } from './lanes.ts';
import type { ImportReader } from './read-file.ts';
import { rememberRows } from './row-memory.ts';
import { RunRecord } from './run-record.ts';

export type { ImportReader } from './read-file.ts';

export interface ImportDeps {
  readonly gallery: OpenGallery;
  readonly reader: ImportReader;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** Two imports at once could store one photo twice. */
const turn = 'yearspan-import';

/**
 * Stores the photos of a source in a collection of the gallery: each with its pictures, faces and people and with the
 * journal's word on it in one commit. A file made of the same bytes as any photo of the whole gallery, or another copy
 * of one, is listed and not stored. Fails at once with `consent.missing`, `.incomplete` or `.ended` when nobody has
 * agreed for this collection nor, by the table, for anyone in it, `gallery.blocked` while another tab imports, and as the gallery does.
 */
export async function importPhotos(
  { gallery, reader, now = Date.now }: ImportDeps,
  plan: ImportPlan,
  listener: ImportListener,
): Promise<Result<ImportHandle>> {
  const release = await takeAlone(turn);
  if (release === undefined) return failure('gallery.blocked');
  const target = await ImportTarget.open(gallery, plan.collection);
  if (!target.ok) {
    release();
    return target;
  }
  const close = (): void => {
    target.value.close();
    release();
  };
  const started = await prepare(target.value, plan, now);
  if (!started.ok) {
    close();
    return started;
  }
  const handle = new RunningImport({
    ...started.value,
    target: target.value,
    reader,
    plan,
    listener,
    lanes: lanesNow(),
    now,
  });
  handle.finished.then(close, (bug: unknown) => {
    close();
    reportError(bug);
  });
  return success(handle);
}

async function prepare(target: ImportTarget, plan: ImportPlan, now: () => number) {
  const started = new Date(now());
  const startedAt = started.toISOString();
  const consent = target.consent(today(started));
  if (!consent.ok && !hasRowConsents(plan)) return consent;
  const fresh: ImportRun = {
    id: crypto.randomUUID(),
    collection: plan.collection,
    source: plan.source.name,
    keepOriginals: plan.keepOriginals,
    startedAt,
    state: 'running',
    total: 0,
    ...(plan.table !== undefined && { withTable: true }),
  };
  const { id: run } = plan.resume ?? fresh;
  const journal = await Journal.read(target.gallery, run);
  if (!journal.ok) return journal;
  await rememberRows(target, plan.table, journal.value);
  const record = await RunRecord.begin(target.gallery, plan.resume ?? fresh);
  return record.ok ? success({ run, journal: journal.value, record: record.value }) : record;
}
