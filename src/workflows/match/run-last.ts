import { success, type Result } from '../../domain/errors.ts';
import type { Id, Instant } from '../../domain/gallery.ts';
import type { PairSides } from '../../domain/pair-run.ts';
import type { OpenGallery } from '../../gallery/contract.ts';
import { allPairs, comparedPairs, standingsOf } from './run-standing.ts';
import { readRuns } from './run-store.ts';

/** A stored comparison as it was left. */
export interface LastRun {
  readonly collections: PairSides<readonly Id[]>;
  readonly compared: number;
  readonly total: number;
  /** When it was last begun or gone on with. */
  readonly at: Instant;
}

/** The one that was gone on with last, whole or not. */
export async function readLastRun(
  gallery: Pick<OpenGallery, 'list' | 'read'>,
): Promise<Result<LastRun | undefined>> {
  const read = await readRuns(gallery);
  if (!read.ok) return read;
  const [last] = read.value.runs.toSorted((one, other) =>
    one.run.record.goneOnAt < other.run.record.goneOnAt ? 1 : -1,
  );
  if (last === undefined) return success(undefined);
  const { collections, goneOnAt } = last.run.record;
  const standings = standingsOf(last.run.record);
  const parts = last.parts.map(({ record }) => record);
  return success({
    collections,
    compared: comparedPairs(parts, standings),
    total: allPairs(standings),
    at: goneOnAt,
  });
}
