import { success, type Failure, type Result } from '../../domain/errors.ts';
import type { Id } from '../../domain/gallery.ts';
import type { Change, OpenGallery } from '../../gallery/contract.ts';
import type { Changed, Incoming } from './compare.ts';
import type { OpenFile } from '../sealed-file/file-key.ts';
import type { BackupPicture, BackupRecord } from './messages.ts';
import { picturesOf } from './owner.ts';
import type { RestorePreview } from './preview.ts';
import { readBackup, type ReadOptions } from './read-backup.ts';
import { withoutUncovered } from './uncovered-cases.ts';

export interface RestoreChoices {
  /** Names of the conflicts in which the backup's version is taken; a face comes without a person who stays out. */
  readonly theirs: ReadonlySet<string>;
  /** Whether people come back whose consent has ended. */
  readonly withUncovered: boolean;
}

export interface RestoreSummary {
  readonly people: number;
  readonly photos: number;
  readonly records: number;
}

/** Records written in one batch: some megabytes. */
const recordsAtOnce = 500;
/** Bytes of pictures in one batch. */
const picturesAtOnce = 8 * 1024 * 1024;

/** Carries a failure of the second walk out through the gallery, which drops what was staged. */
class Stopped extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

/**
 * Second walk: writes what the preview said and the person chose, all or nothing. Fails with `gallery.conflict` when the
 * gallery was changed since the preview, with `backup.damaged` when the file was, and as `commitAll` does.
 */
export async function restoreBackup(
  backup: OpenFile,
  gallery: OpenGallery,
  preview: RestorePreview,
  choices: RestoreChoices,
  options: ReadOptions = {},
): Promise<Result<RestoreSummary>> {
  const chosen = chosenRecords(preview, choices);
  const written = new Set(chosen.map(({ name }) => name));
  const wants = ({ id }: BackupPicture): boolean => {
    const owner = preview.owners.get(id) ?? '';
    // The whole photo would show them; the cut-out faces of the others do not.
    if (!choices.withUncovered && preview.uncovered.shownIn.has(owner)) return false;
    // A picture that got lost here comes back to the record that has it here too.
    return written.has(owner) || (preview.ownedHere.has(id) && !preview.picturesHere.has(id));
  };
  async function* batches(): AsyncGenerator<readonly Change[]> {
    for (let start = 0; start < chosen.length; start += recordsAtOnce) {
      yield chosen.slice(start, start + recordsAtOnce).map(putOf);
    }
    yield picturesReplaced(preview.changed, written);
    yield* pictureBatches(backup, wants, options);
  }
  try {
    const committed = await gallery.commitAll(batches(), options.signal);
    if (!committed.ok) return committed;
  } catch (error) {
    if (error instanceof Stopped) return { ok: false, failure: error.failure };
    throw error;
  }
  const countOf = (store: BackupRecord['store']): number =>
    chosen.filter(({ there }) => there.store === store).length;
  return success({ people: countOf('people'), photos: countOf('photos'), records: chosen.length });
}

/** What would be written, records only. */
function chosenRecords(
  { incoming, changed, uncovered, peopleHere, casesHere }: RestorePreview,
  { theirs, withUncovered }: RestoreChoices,
): readonly Incoming[] {
  const chosen = [
    ...incoming.filter(({ name }) => withUncovered || !uncovered.names.has(name)),
    ...changed.filter(({ name }) => theirs.has(name)),
  ];
  const people = new Set(peopleHere);
  const cases = new Set(casesHere);
  for (const { there } of chosen) {
    if (there.store === 'people') people.add(there.record.id);
    if (there.store === 'cases') cases.add(there.record.id);
  }
  return chosen
    .filter((one) => hasItsCase(one, cases))
    .map((one) => withKnownPerson(withUncovered ? one : withoutOutsiders(one, uncovered.names), people));
}

/** What belongs to a case that is neither here nor coming back would be kept where nobody can see or delete it. */
function hasItsCase({ there }: Incoming, cases: ReadonlySet<Id>): boolean {
  if (there.store === 'reviews' || there.store === 'opinions') return cases.has(there.record.case);
  if (there.store !== 'consents') return true;
  const { kind, id } = there.record.subject;
  return kind !== 'case' || cases.has(id);
}

/** A face does not name a person who is neither here nor coming back: it would be kept under an id that nobody can see. */
function withKnownPerson(incoming: Incoming, people: ReadonlySet<Id>): Incoming {
  const { there } = incoming;
  if (there.store !== 'faces') return incoming;
  const { person, ...unnamed } = there.record;
  if (person === undefined || people.has(person)) return incoming;
  return { ...incoming, there: { ...there, record: unnamed } };
}

/** Second opinions come back without what they say of people who stay out. */
function withoutOutsiders(incoming: Incoming, outside: ReadonlySet<string>): Incoming {
  const { there } = incoming;
  if (there.store !== 'opinions') return incoming;
  return { ...incoming, there: { ...there, record: withoutUncovered(there.record, outside) } };
}

/** Reference photos that a case has here and not in the version that takes its place: no picture stays without a record. */
function picturesReplaced(changed: readonly Changed[], written: ReadonlySet<string>): readonly Change[] {
  return changed.flatMap(({ name, here, there }) => {
    if (!written.has(name) || there.store !== 'cases' || !('references' in here)) return [];
    const stays = new Set(picturesOf({ store: 'cases', record: there.record }));
    const had = picturesOf({ store: 'cases', record: here });
    return had.filter((id) => !stays.has(id)).map((id): Change => ({ kind: 'delete-picture', id }));
  });
}

async function* pictureBatches(
  backup: OpenFile,
  wants: (picture: BackupPicture) => boolean,
  options: ReadOptions,
): AsyncGenerator<readonly Change[]> {
  let batch: Change[] = [];
  let bytes = 0;
  for await (const message of readBackup(backup, options)) {
    if (!message.ok) throw new Stopped(message.failure);
    const { value } = message;
    if (value.kind !== 'picture' || !wants(value)) continue;
    batch.push({ kind: 'put-picture', id: value.id, bytes: value.bytes, type: value.type });
    bytes += value.bytes.length;
    if (bytes < picturesAtOnce) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  yield batch;
}

function putOf({ there, revision }: Incoming): Change {
  const { store, record } = there;
  // Store and record belong together in a BackupRecord, and so they do here.
  return { kind: 'put', store, record, revision } as Change;
}
