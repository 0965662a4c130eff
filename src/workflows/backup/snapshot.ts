import { wrong } from '../../domain/checks.ts';
import { success, type Result } from '../../domain/errors.ts';
import { backedUpStores, isBackedUp, type BackedUpStore, type Id } from '../../domain/gallery.ts';
import type { OpenGallery } from '../../gallery/contract.ts';
import { breathe } from '../breathe.ts';
import { checkRecord, nameOf, type BackupRecord } from './messages.ts';

/** All records as they stood at one moment. */
export interface Snapshot {
  readonly records: readonly BackupRecord[];
  /** Stored records that are damaged: they cannot be in a backup. */
  readonly damaged: number;
}

/** Milliseconds within which other tabs have told what they wrote while the lists were read. */
const heardWithin = 50;
/** Far more than an import needs to be caught up with: only someone who writes without a pause is not. */
const mostRounds = 500;

/**
 * Lists store after store, then reads again whatever was written meanwhile, until nothing is: an import may go on.
 * What is left is the state of one moment; behind a writer who never pauses, the very last commits may be half in.
 */
export async function takeSnapshot(gallery: OpenGallery): Promise<Result<Snapshot>> {
  const held: Held = { records: new Map(), damaged: new Set() };
  const touched = new Map<string, Wanted>();
  const stop = gallery.onTouched((more) => {
    for (const { store, id } of more) if (isBackedUp(store)) touched.set(`${store} ${id}`, { store, id });
  });
  try {
    for (const store of backedUpStores) {
      const listed = await gallery.list(store);
      if (!listed.ok) return listed;
      for (const id of listed.value.damaged) held.damaged.add(`${store} ${id}`);
      for (const { revision, record } of listed.value.kept) keep(held, store, revision, record);
    }
    await new Promise((resolve) => setTimeout(resolve, heardWithin));
    for (let round = 0; touched.size > 0 && round < mostRounds; round += 1) {
      const again = [...touched.values()];
      touched.clear();
      const read = await Promise.all(again.map((one) => readAgain(gallery, held, one)));
      const failed = read.find((one) => !one.ok);
      if (failed?.ok === false) return failed;
      // What was written during these reads is told by now.
      await breathe();
    }
  } finally {
    stop();
  }
  return success({ records: [...held.records.values()], damaged: held.damaged.size });
}

interface Held {
  readonly records: Map<string, BackupRecord>;
  readonly damaged: Set<string>;
}

interface Wanted {
  readonly store: BackedUpStore;
  readonly id: Id;
}

async function readAgain(gallery: OpenGallery, held: Held, { store, id }: Wanted): Promise<Result<void>> {
  const name = `${store} ${id}`;
  const read = await gallery.read(store, id);
  held.records.delete(name);
  held.damaged.delete(name);
  if (read.ok) {
    if (read.value !== undefined) keep(held, store, read.value.revision, read.value.record);
  } else if (read.failure.code === 'gallery.damaged-record') held.damaged.add(name);
  else return read;
  return success(undefined);
}

/** A record that a reader would refuse would make the whole backup unreadable: it counts as damaged instead. */
function keep({ records, damaged }: Held, store: BackedUpStore, revision: number, record: object): void {
  const checked = checkRecord({ store, revision, record });
  if (checked === wrong) damaged.add(`${store} ${String(Reflect.get(record, 'id'))}`);
  else records.set(nameOf(checked), checked);
}
