import { failure, success, type Failure, type Result } from '../../domain/errors.ts';
import {
  backedUpStores,
  defaultSettings,
  type BackedUpStore,
  type Id,
  type Records,
} from '../../domain/gallery.ts';
import { same } from '../../domain/same-record.ts';
import type { Kept, OpenGallery } from '../../gallery/contract.ts';
import { nameOf, type BackupRecord } from './messages.ts';

/** A record of the backup as it would be written here; `revision` is that of what stands in its place, 0 for nothing. */
export interface Incoming {
  readonly name: string;
  readonly there: BackupRecord;
  readonly revision: number;
}

/** A record that is here too, or settings beside the defaults, and says something else. */
export interface Changed extends Incoming {
  readonly here: Records[BackedUpStore];
}

/** What a gallery holds, for comparison; damaged records with the revision that stands beside them. */
export interface Present {
  readonly kept: ReadonlyMap<string, Kept<Records[BackedUpStore]>>;
  readonly damaged: ReadonlyMap<string, number>;
  readonly pictures: ReadonlySet<string>;
}

const nothing: Present = { kept: new Map(), damaged: new Map(), pictures: new Set() };

/** The journal of imports tells what happened on this device: a backup adds to it and never changes it. */
const journal: ReadonlySet<BackedUpStore> = new Set(['imports', 'importItems']);

/** Everything that is here; nothing where there is no gallery yet. */
export async function listPresent(gallery: OpenGallery | undefined): Promise<Result<Present>> {
  if (gallery === undefined) return success(nothing);
  const kept = new Map<string, Kept<Records[BackedUpStore]>>();
  const damaged = new Map<string, number>();
  for (const store of backedUpStores) {
    const listed = await gallery.list(store);
    if (!listed.ok) return listed;
    for (const one of listed.value.kept) kept.set(`${store} ${one.record.id}`, one);
    for (const id of listed.value.damaged) {
      const revision = await damagedRevision(gallery, store, id);
      if (!revision.ok) return revision;
      damaged.set(`${store} ${id}`, revision.value);
    }
  }
  const pictures = await gallery.pictureIds();
  return pictures.ok ? success({ kept, damaged, pictures: new Set(pictures.value) }) : pictures;
}

export type Standing =
  | { readonly kind: 'new' | 'repaired'; readonly incoming: Incoming }
  | { readonly kind: 'changed'; readonly changed: Changed }
  | { readonly kind: 'same' };

/**
 * How a record of the backup stands to what is here. A damaged record here is written over by its whole copy; settings that
 * were never saved here, or are damaged, stand as the defaults.
 */
export function standingOf({ kept, damaged }: Present, there: BackupRecord): Standing {
  const name = nameOf(there);
  const here = kept.get(name);
  const broken = damaged.get(name);
  if (there.store === 'settings' && here === undefined) {
    // The defaults hold then. Settings can make the app remove people: they never come without being chosen.
    if (!same(defaultSettings, there.record)) {
      return { kind: 'changed', changed: { name, there, revision: broken ?? 0, here: defaultSettings } };
    }
    if (broken === undefined) return { kind: 'same' };
  }
  if (broken !== undefined) return { kind: 'repaired', incoming: { name, there, revision: broken } };
  if (here === undefined) return { kind: 'new', incoming: { name, there, revision: 0 } };
  if (journal.has(there.store) || same(here.record, there.record)) return { kind: 'same' };
  return { kind: 'changed', changed: { name, there, revision: here.revision, here: here.record } };
}

async function damagedRevision(gallery: OpenGallery, store: BackedUpStore, id: Id): Promise<Result<number>> {
  const read = await gallery.read(store, id);
  // Written or deleted since the list was made: the commit will notice.
  if (read.ok) return success(read.value?.revision ?? 0);
  return isDamaged(read.failure)
    ? success(Number(read.failure.details?.['revision'] ?? 0))
    : failure(read.failure.code);
}

function isDamaged({ code }: Failure): boolean {
  return code === 'gallery.damaged-record';
}
