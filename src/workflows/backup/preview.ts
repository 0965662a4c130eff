import { failure, success, type Result } from '../../domain/errors.ts';
import {
  backedUpStores,
  pictureId,
  type BackedUpStore,
  type DateText,
  type Id,
  type Instant,
} from '../../domain/gallery.ts';
import type { OpenGallery } from '../../gallery/contract.ts';
import { listPresent, standingOf, type Incoming, type Changed, type Present } from './compare.ts';
import { conflictOf, type Conflict } from './conflict.ts';
import { openFile, type OpenFile } from '../sealed-file/file-key.ts';
import type { BackupRecord } from './messages.ts';
import { claimsOthers, ownersOf, type Owner } from './owner.ts';
import { readBackup, type ReadOptions } from './read-backup.ts';
import { findUncovered, type Uncovered } from './uncovered.ts';

export interface Tally {
  readonly new: number;
  readonly same: number;
  readonly changed: number;
  /** Damaged here and whole in the backup. */
  readonly repaired: number;
}

/** What a restore would do; the file was read and verified to its end. */
export interface RestorePreview {
  readonly madeAt: Instant;
  readonly tally: Readonly<Record<BackedUpStore, Tally>>;
  readonly newPeople: readonly { readonly id: Id; readonly name: string }[];
  readonly conflicts: readonly Conflict[];
  readonly uncovered: Uncovered;
  /** New photos whose picture could not be put into the backup. */
  readonly withoutPicture: number;
  /** New records, and whole copies of those that are damaged here. */
  readonly incoming: readonly Incoming[];
  readonly changed: readonly Changed[];
  /** Which record of the backup a picture of it belongs to. */
  readonly owners: ReadonlyMap<string, string>;
  /** Pictures that the records here have, or had before they got lost. */
  readonly ownedHere: ReadonlySet<string>;
  readonly picturesHere: ReadonlySet<string>;
  readonly peopleHere: ReadonlySet<Id>;
  readonly casesHere: ReadonlySet<Id>;
}

/**
 * First walk through the file: verifies it to its last chunk and compares it with the gallery, or with nothing where
 * there is none. Writes nothing. Fails with `backup.damaged`, `backup.truncated`, `engine.cancelled`, `vault.locked`.
 */
export async function previewRestore(
  backup: OpenFile,
  gallery: OpenGallery | undefined,
  today: DateText,
  options: ReadOptions = {},
): Promise<Result<RestorePreview>> {
  const all: BackupRecord[] = [];
  const pictures = new Set<string>();
  let madeAt = '';
  for await (const message of readBackup(backup, options)) {
    if (!message.ok) return message;
    const { value } = message;
    if (value.kind === 'start') ({ madeAt } = value);
    else if (value.kind === 'record') all.push(value);
    else pictures.add(value.id);
  }
  const present = await listPresent(gallery);
  if (!present.ok) return present;
  if (claimsOthers(all, recordsOf(present.value))) return failure('backup.damaged');

  const tally = emptyTally();
  const incoming: Incoming[] = [];
  const changed: Changed[] = [];
  for (const there of all) {
    const standing = standingOf(present.value, there);
    tally[there.store][standing.kind] += 1;
    if ('incoming' in standing) incoming.push(standing.incoming);
    if (standing.kind === 'changed') changed.push(standing.changed);
  }
  const own = await isOwn(backup, gallery);
  const names = namesIn(all);
  return success({
    madeAt,
    tally,
    newPeople: incoming.flatMap(({ there, revision }) =>
      there.store === 'people' && revision === 0 ? [{ id: there.record.id, name: there.record.name }] : [],
    ),
    conflicts: changed.map((one) => conflictOf(one, own, names)),
    uncovered: findUncovered(incoming, all, present.value, today),
    withoutPicture: incoming.filter(
      ({ there }) => there.store === 'photos' && !pictures.has(pictureId('view', there.record.id)),
    ).length,
    incoming,
    changed,
    owners: ownersOf(all),
    ownedHere: new Set(ownersOf(recordsOf(present.value)).keys()),
    picturesHere: present.value.pictures,
    peopleHere: idsIn(present.value, 'people'),
    casesHere: idsIn(present.value, 'cases'),
  });
}

/** Only in a backup of this very gallery do the numbers of writings tell which version is the later one. */
async function isOwn({ sealed }: OpenFile, gallery: OpenGallery | undefined): Promise<boolean> {
  const own = await gallery?.backupKey();
  return own?.ok === true && (await openFile(sealed, own.value.key)).ok;
}

function idsIn({ kept }: Present, store: BackedUpStore): ReadonlySet<Id> {
  const records = [...kept].filter(([name]) => name.startsWith(`${store} `));
  return new Set(records.map(([, { record }]) => record.id));
}

/** The records here with their stores, which their names begin with. */
function* recordsOf({ kept }: Present): Generator<Owner> {
  for (const [name, { record }] of kept) {
    const store = name.slice(0, name.indexOf(' '));
    yield { store, record } as Owner;
  }
}

/** What people, collections, cases and photos are called, by id. */
function namesIn(all: readonly BackupRecord[]): ReadonlyMap<Id, string> {
  return new Map(
    all.flatMap(({ store, record }): [Id, string][] => {
      if (store === 'people' || store === 'collections' || store === 'cases')
        return [[record.id, record.name]];
      return store === 'photos' ? [[record.id, record.fileName]] : [];
    }),
  );
}

function emptyTally(): Record<
  BackedUpStore,
  { new: number; same: number; changed: number; repaired: number }
> {
  const zero = () => ({ new: 0, same: 0, changed: 0, repaired: 0 });
  return Object.fromEntries(backedUpStores.map((store) => [store, zero()])) as ReturnType<typeof emptyTally>;
}
