import type { ImportOutcome } from '../../domain/gallery.ts';
import type { PhotoTable, TableRow } from './contract.ts';
import type { ImportTarget } from './import-target.ts';
import type { Journal } from './journal.ts';
import { meansSomebody } from './people-by-name.ts';
import { findRow } from './table/find-row.ts';

type Target = Pick<ImportTarget, 'people' | 'personIn'>;

/**
 * Only the photos of a row without name and registry number tell whom it means: of one that is in the gallery already,
 * its person is noted, so that the other photos do not make a second one.
 */
export async function rememberRow(
  target: Target,
  row: TableRow | undefined,
  outcome: ImportOutcome,
): Promise<void> {
  if (row === undefined || !isNameless(row) || target.people.knows(row)) return;
  const photo = photoOf(outcome);
  const person = photo === undefined ? undefined : await target.personIn(photo);
  if (person !== undefined) target.people.remember(row, person.record.id);
}

/** The same for all that a run has dealt with so far, or for one row of its table. */
export async function rememberRows(
  target: Target,
  table: PhotoTable | undefined,
  { items }: Journal,
  only?: TableRow,
): Promise<void> {
  for (const { path, outcome } of table === undefined ? [] : items) {
    const row = findRow(table, path);
    if (only === undefined || row === only) await rememberRow(target, row, outcome);
  }
}

function isNameless(row: TableRow): boolean {
  return meansSomebody(row) && row.person === undefined && row.facts.registryNumber === undefined;
}

function photoOf(outcome: ImportOutcome): string | undefined {
  if ('photo' in outcome) return outcome.photo;
  return 'of' in outcome ? outcome.of : undefined;
}
