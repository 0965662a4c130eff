/** Deleting, as steps that can be taken back: what goes is read first, pictures too. */
import { success, type Result } from '../../domain/errors.ts';
import { forgetInCases } from '../cases/traces.ts';
import { forgetInStoredRuns } from '../match/run-forget.ts';
import { forgetFiles, picturesOf, type DeletionSource } from './going.ts';
import type { Consent, Id, Kept, KeptFace, Person, Photo } from './records.ts';
import { remove, replace, steps, type Step } from './step.ts';

/** What is known when something is deleted; look-ups must be complete. */
export interface Holdings {
  readonly people: ReadonlyMap<Id, Kept<Person>>;
  readonly photos: ReadonlyMap<Id, Kept<Photo>>;
  readonly consents: ReadonlyMap<Id, Kept<Consent>>;
  readonly facesByPerson: ReadonlyMap<Id, readonly Kept<KeptFace>[]>;
  readonly facesByPhoto: ReadonlyMap<Id, readonly Kept<KeptFace>[]>;
}

/** People with their faces and consent records, and what `deleteFaces` says of photos. */
export async function deletePeople(
  gallery: DeletionSource,
  ids: readonly Id[],
  holdings: Holdings,
): Promise<Result<Step>> {
  const people = ids.flatMap((id) => holdings.people.get(id) ?? []);
  const gone = new Set(people.map(({ record }) => record.id));
  const faces = people.flatMap(({ record }) => holdings.facesByPerson.get(record.id) ?? []);
  const consents = [...holdings.consents.values()].filter(
    ({ record: { subject } }) => subject.kind === 'person' && gone.has(subject.id),
  );
  const rest = await deleteFaces(gallery, faces, holdings, gone);
  if (!rest.ok) return rest;
  return success(
    steps(
      ...people.map((kept) => remove('people', kept)),
      ...consents.map((kept) => remove('consents', kept)),
      rest.value,
    ),
  );
}

/**
 * Faces with their crops, and what cases say of them. A photo goes with its last face. `leaving` are people who go as well: of a photo that shows one
 * of them beside others only the pictures of the whole go, because they still show who left; the others keep their crops.
 */
export async function deleteFaces(
  gallery: DeletionSource,
  faces: readonly Kept<KeptFace>[],
  holdings: Holdings,
  leaving: ReadonlySet<Id> = new Set(),
): Promise<Result<Step>> {
  const going = new Set(faces.map(({ record }) => record.id));
  const photos = [...new Set(faces.map(({ record }) => record.photo))].flatMap(
    (id) => holdings.photos.get(id) ?? [],
  );
  const emptied = (photo: Kept<Photo>): boolean =>
    (holdings.facesByPhoto.get(photo.record.id) ?? []).every(({ record }) => going.has(record.id));
  const gone = photos.filter(emptied);
  const shows = ({ record: { id } }: Kept<Photo>): boolean =>
    faces.some(
      ({ record: { photo, person } }) => photo === id && person !== undefined && leaving.has(person),
    );
  const shared = photos.filter((photo) => !emptied(photo) && shows(photo));
  const removed = await removeAll(gallery, gone, faces, leaving);
  if (!removed.ok) return removed;
  const pictures = await picturesOf(gallery, { photos: shared, faces: [] });
  if (!pictures.ok) return pictures;
  return success(
    steps(
      removed.value,
      pictures.value,
      ...shared
        .filter(({ record }) => record.original)
        .map((photo) => replace('photos', photo, { ...photo.record, original: false })),
      ...coversOf(faces, holdings, leaving),
    ),
  );
}

/** Photos with all their faces, whoever is on them. */
export async function deletePhotos(
  gallery: DeletionSource,
  ids: readonly Id[],
  holdings: Holdings,
): Promise<Result<Step>> {
  const photos = ids.flatMap((id) => holdings.photos.get(id) ?? []);
  const faces = photos.flatMap(({ record }) => holdings.facesByPhoto.get(record.id) ?? []);
  const removed = await removeAll(gallery, photos, faces, new Set());
  return removed.ok ? success(steps(removed.value, ...coversOf(faces, holdings, new Set()))) : removed;
}

async function removeAll(
  gallery: DeletionSource,
  photos: readonly Kept<Photo>[],
  faces: readonly Kept<KeptFace>[],
  people: ReadonlySet<Id>,
): Promise<Result<Step>> {
  const pictures = await picturesOf(gallery, { photos, faces });
  if (!pictures.ok) return pictures;
  const files = await forgetFiles(gallery, new Set(photos.map(({ record }) => record.id)));
  if (!files.ok) return files;
  const gone = new Set(faces.map(({ record }) => record.id));
  const reviews = await forgetInCases(gallery, { people, faces: gone });
  if (!reviews.ok) return reviews;
  // Who loses a face is not the one any more who was compared.
  const compared = new Set([...people, ...faces.flatMap(({ record }) => record.person ?? [])]);
  const runs = await forgetInStoredRuns(gallery, { people: compared, faces: gone });
  if (!runs.ok) return runs;
  return success(
    steps(
      ...faces.map((kept) => remove('faces', kept)),
      ...photos.map((kept) => remove('photos', kept)),
      pictures.value,
      files.value,
      reviews.value,
      { forward: runs.value, back: [] },
    ),
  );
}

/** People who stay and whose chosen cover goes show their first face again. */
function coversOf(faces: readonly Kept<KeptFace>[], { people }: Holdings, leaving: ReadonlySet<Id>): Step[] {
  return faces.flatMap(({ record: face }) => {
    const kept = face.person === undefined || leaving.has(face.person) ? undefined : people.get(face.person);
    if (kept?.record.cover !== face.id) return [];
    const { cover: _gone, ...rest } = kept.record;
    return [replace('people', kept, rest)];
  });
}
