/** Consent records in the gallery: looked up before anything is stored, written, and deleted with those they are for. */
import { coveredBy, hasEnded, type ConsentSubject } from '../domain/consent.ts';
import { failure, success, type Result } from '../domain/errors.ts';
import type { Collection, Consent, DateText } from '../domain/gallery.ts';
import type { OpenGallery } from '../gallery/contract.ts';
import { despiteComparisons } from './meanwhile.ts';
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
  const [cases, reviews, opinions, pairRuns, pairParts] = await Promise.all([
    gallery.list('cases'),
    gallery.list('reviews'),
    gallery.list('opinions'),
    gallery.list('pairRuns'),
    gallery.list('pairParts'),
  ]);
  if (!collections.ok) return collections;
  if (!people.ok) return people;
  if (!photos.ok) return photos;
  if (!faces.ok) return faces;
  if (!consents.ok) return consents;
  if (!imports.ok) return imports;
  if (!importItems.ok) return importItems;
  if (!cases.ok) return cases;
  if (!reviews.ok) return reviews;
  if (!opinions.ok) return opinions;
  if (!pairRuns.ok) return pairRuns;
  if (!pairParts.ok) return pairParts;
  const contents: Contents = {
    collections: collections.value.kept,
    people: people.value.kept,
    photos: photos.value.kept,
    faces: faces.value.kept,
    consents: consents.value.kept,
    imports: imports.value.kept,
    importItems: importItems.value.kept,
    cases: cases.value.kept,
    reviews: reviews.value.kept,
    opinions: opinions.value.kept,
    pairRuns: pairRuns.value.kept,
    pairParts: pairParts.value.kept,
  };
  return success(planRemoval(contents, subjects, today));
}

/** Plans after the first commit; an import at work sees that nobody agrees any more long before the last. */
const mostRounds = 5;

/**
 * Deletes these subjects with all that belongs to them, in one commit; their records go too, ended or not. What others
 * stored for them while that was done is deleted after it. A subject for whom a new record was written meanwhile is let
 * be from then on. Fails as the gallery does, with nothing changed if the first commit fails, and with
 * `gallery.conflict` when something of theirs still comes in after several rounds.
 */
export async function removeSubjects(
  gallery: OpenGallery,
  subjects: readonly Consent['subject'][],
  today: DateText,
): Promise<Result<Removal>> {
  const first = await despiteComparisons(async () => {
    const removal = await prepareRemoval(gallery, subjects, today);
    if (!removal.ok) return removal;
    const done = await gallery.commit(removal.value.changes);
    return done.ok ? removal : done;
  });
  if (!first.ok) return first;
  let whole = first.value;
  for (let round = 0; round < mostRounds; round += 1) {
    const left = await withoutRenewed(gallery, subjects, today);
    if (!left.ok) return left;
    const rest = await prepareRemoval(gallery, left.value, today);
    if (!rest.ok) return rest;
    if (rest.value.changes.length === 0) return success(whole);
    const more = await gallery.commit(rest.value.changes);
    if (more.ok) whole = bothRemovals(whole, rest.value);
    else if (more.failure.code !== 'gallery.conflict') return more;
  }
  return failure('gallery.conflict');
}

/** Every record there was went with the first commit, so one that holds is new. */
async function withoutRenewed(
  gallery: OpenGallery,
  subjects: readonly Consent['subject'][],
  today: DateText,
): Promise<Result<readonly Consent['subject'][]>> {
  const listed = await gallery.list('consents');
  if (!listed.ok) return listed;
  const holding = listed.value.kept.filter(({ record }) => !hasEnded(record, today));
  return success(
    subjects.filter(
      ({ kind, id }) =>
        !holding.some(({ record: { subject } }) => subject.kind === kind && subject.id === id),
    ),
  );
}

function bothRemovals(first: Removal, second: Removal): Removal {
  return {
    people: first.people + second.people,
    photos: first.photos + second.photos,
    faces: first.faces + second.faces,
    collections: first.collections + second.collections,
    cases: first.cases + second.cases,
    reviews: first.reviews + second.reviews,
    changes: [...first.changes, ...second.changes],
  };
}
