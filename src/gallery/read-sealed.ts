import type { Id, Records, StoreName } from '../domain/gallery.ts';
import type { Kept, Listing, Picture } from './contract.ts';
import { unpack } from './packing.ts';
import { picturePlace, recordPlace } from './places.ts';
import type { Sealed, StoredRecord } from './schema.ts';
import { revisionOf } from './storage/revisions.ts';
import { unseal } from './vault/seal.ts';

/** Records being opened at once: the page gets a turn between two such groups. */
const atOnce = 512;

export async function openRecords<S extends StoreName>(
  key: CryptoKey,
  store: S,
  stored: readonly StoredRecord[],
): Promise<Listing<Records[S]>> {
  const kept: Kept<Records[S]>[] = [];
  const damaged: Id[] = [];
  for (let start = 0; start < stored.length; start += atOnce) {
    const part = stored.slice(start, start + atOnce);
    const opened = await Promise.all(part.map((record) => openRecord(key, store, record)));
    opened.forEach((record, index) => {
      const id = part[index]?.id;
      if (record !== undefined) kept.push(record);
      else if (id !== undefined) damaged.push(id);
    });
  }
  return { kept, damaged };
}

/** Undefined when the tag does not verify. */
export async function openRecord<S extends StoreName>(
  key: CryptoKey,
  store: S,
  stored: StoredRecord,
): Promise<Kept<Records[S]> | undefined> {
  const revision = revisionOf(stored);
  const plain = await unseal(key, recordPlace(store, stored.id, revision), stored.sealed);
  // The tag says that this gallery's own key sealed these bytes, as a record of this store.
  return plain === undefined ? undefined : { revision, record: unpack(plain) as Records[S] };
}

/** Undefined when the tag does not verify. */
export async function openPicture(key: CryptoKey, id: string, sealed: Sealed): Promise<Picture | undefined> {
  const plain = await unseal(key, picturePlace(id), sealed);
  return plain === undefined ? undefined : (unpack(plain) as Picture);
}
