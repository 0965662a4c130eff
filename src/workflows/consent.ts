/** Consent records in the gallery: looked up before anything is stored, written, and what is deleted when they end. */
import { coveredBy, type ConsentSubject } from '../domain/consent.ts';
import { success, type Result } from '../domain/errors.ts';
import type { Collection, Consent, DateText } from '../domain/gallery.ts';
import type { OpenGallery } from '../gallery/contract.ts';
import { planRemoval, type Contents, type Removal } from './removal.ts';

export { coveredBy };

/** The record that allows storing faces of this subject today; fails with `consent.missing`, `.incomplete` or `.ended`. */
export async function findConsent(
  gallery: OpenGallery,
  subject: ConsentSubject,
  today: DateText,
): Promise<Result<Consent>> {
  const listed = await gallery.list('consents');
  if (!listed.ok) return listed;
  return coveredBy(
    listed.value.kept.map(({ record }) => record),
    subject,
    today,
  );
}

/** Writes a record; `revision` is the one it was edited from, 0 for a new one. */
export function saveConsent(gallery: OpenGallery, record: Consent, revision: number): Promise<Result<void>> {
  return gallery.commit([{ kind: 'put', store: 'consents', record, revision }]);
}

/** A new collection and the consent for it, both or neither. */
export function makeCollection(
  gallery: OpenGallery,
  collection: Collection,
  consent: Consent,
): Promise<Result<void>> {
  return gallery.commit([
    { kind: 'put', store: 'collections', record: collection, revision: 0 },
    { kind: 'put', store: 'consents', record: consent, revision: 0 },
  ]);
}

/** Reads all of what is stored and says what would go; nothing is changed. */
export async function prepareRemoval(
  gallery: OpenGallery,
  subjects: readonly Consent['subject'][],
  today: DateText,
): Promise<Result<Removal>> {
  const [collections, people, photos, faces, consents, imports, importItems] = await Promise.all([
    gallery.list('collections'),
    gallery.list('people'),
    gallery.list('photos'),
    gallery.list('faces'),
    gallery.list('consents'),
    gallery.list('imports'),
    gallery.list('importItems'),
  ]);
  if (!collections.ok) return collections;
  if (!people.ok) return people;
  if (!photos.ok) return photos;
  if (!faces.ok) return faces;
  if (!consents.ok) return consents;
  if (!imports.ok) return imports;
  if (!importItems.ok) return importItems;
  const contents: Contents = {
    collections: collections.value.kept,
    people: people.value.kept,
    photos: photos.value.kept,
    faces: faces.value.kept,
    consents: consents.value.kept,
    imports: imports.value.kept,
    importItems: importItems.value.kept,
  };
  return success(planRemoval(contents, subjects, today));
}

/** Deletes the subjects of ended records with all that belongs to them, in one commit. */
export async function removeSubjects(
  gallery: OpenGallery,
  subjects: readonly Consent['subject'][],
  today: DateText,
): Promise<Result<Removal>> {
  const removal = await prepareRemoval(gallery, subjects, today);
  if (!removal.ok) return removal;
  const done = await gallery.commit(removal.value.changes);
  return done.ok ? removal : done;
}
