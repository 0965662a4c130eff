import { pictureId, type BackedUpStore, type Records } from '../../domain/gallery.ts';
import { pictureNames } from '../cases/reference.ts';

/** A record with its store. */
export type Owner = {
  [S in BackedUpStore]: { readonly store: S; readonly record: Records[S] };
}[BackedUpStore];

/** Name, as `nameOf` gives it, of the record that each picture belongs to. */
export function ownersOf(records: Iterable<Owner>): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const owner of records) {
    for (const picture of picturesOf(owner)) owners.set(picture, `${owner.store} ${owner.record.id}`);
  }
  return owners;
}

/**
 * Whether one of `added` lays claim to a picture of another record, there or `here`: it could show it, and write or
 * delete it with itself. The same record in both places is no other. No gallery makes such a thing.
 */
export function claimsOthers(added: readonly Owner[], here: Iterable<Owner>): boolean {
  const owners = ownersOf(here);
  const claimed = new Set<string>();
  return added.some((owner) => {
    const name = `${owner.store} ${owner.record.id}`;
    return picturesOf(owner).some((picture) => {
      if (claimed.has(picture) || (owners.get(picture) ?? name) !== name) return true;
      claimed.add(picture);
      return false;
    });
  });
}

/** Names of the pictures that a record may have. */
export function picturesOf(owner: Owner): readonly string[] {
  const { store, record } = owner;
  if (store === 'photos') return [pictureId('view', record.id), pictureId('original', record.id)];
  if (store === 'faces') return [pictureId('crop', record.id)];
  return store === 'cases' ? record.references.flatMap(({ id }) => pictureNames(id)) : [];
}
