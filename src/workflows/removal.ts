/** What goes with people, collections or cases: when their consent has ended, or when somebody wants them deleted. */
import { hasEnded } from '../domain/consent.ts';
import {
  pictureId,
  type Collection,
  type Consent,
  type ConsentKind,
  type DateText,
  type Id,
  type ImportItem,
  type ImportRun,
  type KeptFace,
  type Person,
  type Photo,
  type PictureKind,
  type Records,
  type StoreName,
} from '../domain/gallery.ts';
import type { Change, Kept } from '../gallery/contract.ts';
import { planCaseRemoval } from './cases/removal.ts';
import type { CaseRecords } from './cases/traces.ts';
import { forgetInRuns, type RunRecords } from './match/run-forget.ts';

/** What is deleted, and the changes that delete it. */
export interface Removal {
  readonly people: number;
  readonly photos: number;
  readonly faces: number;
  readonly collections: number;
  readonly cases: number;
  /** Of the cases that go, and those of other cases that speak of who goes. */
  readonly reviews: number;
  readonly changes: readonly Change[];
}

/** All that a removal must look at. */
export interface Contents extends CaseRecords, RunRecords {
  readonly collections: readonly Kept<Collection>[];
  readonly people: readonly Kept<Person>[];
  readonly photos: readonly Kept<Photo>[];
  readonly faces: readonly Kept<KeptFace>[];
  readonly consents: readonly Kept<Consent>[];
  readonly imports: readonly Kept<ImportRun>[];
  readonly importItems: readonly Kept<ImportItem>[];
}

/**
 * What goes with these subjects. A person goes with all their faces. A collection goes with everyone in it whom no own
 * record covers; it stays itself while such people stay. A photo goes with its last face; while others stay on it only
 * its pictures of the whole go, because they show who left, and the others keep their crops. The import journal forgets
 * the files of what goes: file names can be names of people. A case goes with the pictures of its references, its reviews
 * and second opinions; what other cases say of people who go is forgotten there, and so is what
 * comparisons of two sides worked out of them; a comparison goes with a collection that it stands on.
 */
export function planRemoval(
  contents: Contents,
  subjects: readonly Consent['subject'][],
  today: DateText,
): Removal {
  const ids = (kind: ConsentKind): Set<Id> =>
    new Set(subjects.filter((subject) => subject.kind === kind).map(({ id }) => id));
  const namedPeople = ids('person');
  const namedCollections = ids('collection');
  const namedCases = ids('case');
  const coveredThemselves = new Set(
    contents.consents
      .map(({ record }) => record)
      .filter((consent) => consent.subject.kind === 'person' && !hasEnded(consent, today))
      .map(({ subject }) => subject.id),
  );

  const people = contents.people.filter(
    ({ record }) =>
      namedPeople.has(record.id) ||
      (namedCollections.has(record.collection) && !coveredThemselves.has(record.id)),
  );
  // A person who is deleted already may still have faces, which came in while that was done.
  const gone = new Set([...namedPeople, ...people.map(({ record }) => record.id)]);
  const known = new Set([...contents.people.map(({ record }) => record.id), ...coveredThemselves]);
  const collectionOf = new Map(contents.photos.map(({ record }) => [record.id, record.collection]));
  const inNamed = (photo: Id): boolean => namedCollections.has(collectionOf.get(photo) ?? '');
  // A face of somebody whom nothing tells of any more goes as one without a name does.
  const leaves = ({ person, photo }: KeptFace): boolean =>
    person !== undefined && (gone.has(person) || known.has(person)) ? gone.has(person) : inNamed(photo);

  const faces = contents.faces.filter(({ record }) => leaves(record));
  const losing = new Set(faces.map(({ record }) => record.photo));
  const staying = new Set(
    contents.faces.filter(({ record }) => !leaves(record)).map(({ record }) => record.photo),
  );
  const photos = contents.photos.filter(
    ({ record }) => !staying.has(record.id) && (losing.has(record.id) || inNamed(record.id)),
  );
  const shared = contents.photos.filter(({ record: { id } }) => losing.has(id) && staying.has(id));
  const gonePhotos = new Set(photos.map(({ record }) => record.id));

  const stillUsed = new Set([
    ...contents.people.filter(({ record }) => !gone.has(record.id)).map(({ record }) => record.collection),
    ...contents.photos
      .filter(({ record }) => !gonePhotos.has(record.id))
      .map(({ record }) => record.collection),
  ]);
  const collections = contents.collections.filter(
    ({ record }) => namedCollections.has(record.id) && !stillUsed.has(record.id),
  );
  const goneCollections = new Set([...namedCollections].filter((id) => !stillUsed.has(id)));
  const imports = contents.imports.filter(({ record }) => goneCollections.has(record.collection));
  const goneRuns = new Set(imports.map(({ record }) => record.id));
  const items = contents.importItems.filter(({ record }) => {
    if (goneRuns.has(record.run)) return true;
    const { outcome } = record;
    if (outcome.kind === 'failed') return false;
    return gonePhotos.has('photo' in outcome ? outcome.photo : outcome.of);
  });
  const goes: Readonly<Record<ConsentKind, ReadonlySet<Id>>> = {
    person: gone,
    // Every record of it, also where the collection stays for people whom records of their own cover.
    collection: namedCollections,
    case: namedCases,
  };
  const consents = contents.consents.filter(({ record: { subject } }) => goes[subject.kind].has(subject.id));
  const leaving = {
    people: gone,
    faces: new Set(faces.map(({ record }) => record.id)),
    collections: goneCollections,
  };
  const cases = planCaseRemoval(contents, namedCases, leaving);

  return {
    people: people.length,
    photos: photos.length,
    faces: faces.length,
    collections: collections.length,
    cases: cases.cases,
    reviews: cases.reviews,
    changes: [
      ...cases.changes,
      ...forgetInRuns(contents, leaving),
      ...deletions('people', people),
      ...deletions('faces', faces),
      ...deletions('photos', photos),
      ...deletions('collections', collections),
      ...deletions('imports', imports),
      ...deletions('importItems', items),
      ...deletions('consents', consents),
      ...shared.flatMap(({ record, revision }): Change[] =>
        record.original
          ? [{ kind: 'put', store: 'photos', record: { ...record, original: false }, revision }]
          : [],
      ),
      ...faces.map(({ record }) => withoutPicture('crop', record.id)),
      ...[...photos, ...shared].flatMap(({ record: { id: photo } }) => [
        withoutPicture('view', photo),
        withoutPicture('original', photo),
      ]),
    ],
  };
}

function deletions<S extends StoreName>(store: S, kept: readonly Kept<Records[S]>[]): Change[] {
  return kept.map(({ record, revision }) => ({ kind: 'delete', store, id: record.id, revision }));
}

function withoutPicture(kind: PictureKind, owner: Id): Change {
  return { kind: 'delete-picture', id: pictureId(kind, owner) };
}
