import { success, type Result } from '../../domain/errors.ts';
import type { ImportItem, ImportOutcome } from '../../domain/gallery.ts';
import { today } from '../../domain/today.ts';
import type { ImportTarget } from './import-target.ts';
import { place, unplaced, type PlacingRules, type ReadPhoto } from './placing.ts';

export interface JournalPlace {
  readonly item: Omit<ImportItem, 'outcome'>;
  /** 0 when the journal says nothing of this file yet. */
  readonly revision: number;
}

/**
 * Decides what becomes of a file against the gallery as it is now, and stores that and the journal's word on it in one
 * commit. While this is under way nothing else may be settled. Fails, with nothing stored, when nobody agrees any more
 * to keep faces in this collection and no row of the table says so for its own person, and as the gallery does.
 */
export async function settleFile(
  target: ImportTarget,
  { item, revision }: JournalPlace,
  read: ImportOutcome | ReadPhoto,
  rules: PlacingRules,
): Promise<Result<ImportItem>> {
  await target.settled();
  const consent = target.consent(today(new Date(rules.now)));
  if (!consent.ok && !rules.rowConsents) return consent;
  const placing = 'kind' in read ? unplaced(read) : await place(target, read, rules);
  const record: ImportItem = { ...item, outcome: placing.outcome };
  const committed = await target.commit([
    ...placing.changes,
    { kind: 'put', store: 'importItems', record, revision },
  ]);
  if (!committed.ok) return committed;
  placing.noted();
  return success(record);
}
