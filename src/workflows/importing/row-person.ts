import type { Id, Instant, KeptFace, Person } from '../../domain/gallery.ts';
import type { Change, Kept } from '../../gallery/contract.ts';
import type { RowFacts, TableRow } from './contract.ts';
import type { ImportTarget } from './import-target.ts';
import { meansSomebody, type Meant } from './people-by-name.ts';

/** A face on its way into the gallery, with the name that it will have. */
export type NewFace = Pick<KeptFace, 'id' | 'face'>;

export interface Named {
  /** With the revision after the commit. */
  readonly person?: Kept<Person>;
  readonly changes: readonly Change[];
  /** A name that could not be given to one face: it stays with the photo. */
  readonly note?: string;
}

/** Only a photo of one face says whose face it is, and only where it is clear who is meant. */
export function saysWhose(row: TableRow | undefined, meant: Meant, faces: readonly NewFace[]): boolean {
  return row !== undefined && meansSomebody(row) && faces.length === 1 && meant.kind !== 'unclear';
}

/** The person of a row, made or filled in, for the one face of a photo. */
export function personFor(
  target: Pick<ImportTarget, 'collection'>,
  row: TableRow | undefined,
  meant: Meant,
  faces: readonly NewFace[],
  now: Instant,
): Named {
  const [only] = faces;
  if (row === undefined) return { changes: [] };
  if (only === undefined || !saysWhose(row, meant, faces)) {
    const note = row.person ?? row.facts.registryNumber;
    return { changes: [], ...(note !== undefined && { note }) };
  }
  if (meant.kind === 'known') return filledIn(meant.kept, row);
  const record: Person = {
    id: crypto.randomUUID(),
    collection: target.collection,
    name: row.person ?? '',
    ...row.facts,
    cover: only.id,
    createdAt: now,
  };
  return written(record, 0);
}

/** What the collection says already stands; the table adds what is missing. */
function filledIn(kept: Kept<Person>, { person = '', facts }: TableRow): Named {
  const { record, revision } = kept;
  const filled: Person = { ...facts, ...record, name: record.name === '' ? person : record.name };
  const adds =
    filled.name !== record.name ||
    Object.keys(facts).some((fact) => record[fact as keyof RowFacts] === undefined);
  return adds ? written(filled, revision) : { person: kept, changes: [] };
}

function written(record: Person, revision: number): Named {
  return {
    person: { record, revision: revision + 1 },
    changes: [{ kind: 'put', store: 'people', record, revision }],
  };
}

/** The id of somebody the collection knows. */
export function knownId(meant: Meant): Id | undefined {
  return meant.kind === 'known' ? meant.kept.record.id : undefined;
}
