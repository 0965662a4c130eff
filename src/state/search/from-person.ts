import { failure, success, type Result } from '../../domain/errors.ts';
import { candidateKey, type CandidateRef } from '../../domain/case.ts';
import { pictureId, type Id, type KeptFace } from '../../domain/gallery.ts';
import type { OpenGallery } from '../../gallery/contract.ts';
import { keptUnits } from '../../workflows/search/units.ts';
import type { Library } from '../library.ts';
import { today } from '../today.ts';
import type { ReferencePhoto } from '../../workflows/cases/reference.ts';

/**
 * The best photos of somebody in the gallery, at most five, as reference photos; the one photo of a face without a name.
 * Fails with `candidate.gone` or as the gallery does.
 */
export async function referencesFrom(
  gallery: OpenGallery,
  library: Library,
  who: Exclude<CandidateRef, { kind: 'file' }>,
): Promise<Result<readonly ReferencePhoto[]>> {
  if (who.kind === 'person') return referencesOfPerson(gallery, library, who.person);
  const face = library.faces.peek().get(who.face)?.record;
  if (face === undefined) return failure('candidate.gone');
  const read = await referenceOf(gallery, library, face);
  return read.ok ? success([read.value]) : read;
}

async function referencesOfPerson(
  gallery: OpenGallery,
  library: Library,
  person: Id,
): Promise<Result<readonly ReferencePhoto[]>> {
  const record = library.people.peek().get(person);
  if (record === undefined) return failure('candidate.gone');
  const key = candidateKey({ kind: 'person', person });
  const faces = new Map(
    (library.facesByPerson.peek().get(person) ?? []).map((kept) => [kept.record.id, kept]),
  );
  const units = await keptUnits(
    {
      faces,
      photos: library.photos.peek(),
      people: new Map([[person, record]]),
      consents: library.consents.peek(),
    },
    { collections: [record.record.collection], today: today(), signal: new AbortController().signal },
  );
  const references: ReferencePhoto[] = [];
  for (const id of units?.faces.get(key) ?? []) {
    const face = faces.get(id)?.record;
    if (face === undefined) continue;
    const read = await referenceOf(gallery, library, face);
    if (!read.ok) return read;
    const { birthYear } = record.record;
    references.push({ ...read.value, ...(birthYear === undefined ? {} : { birthYear }), person });
  }
  return references.length === 0 ? failure('candidate.gone') : success(references);
}

async function referenceOf(
  gallery: OpenGallery,
  library: Library,
  { id, photo: photoId, face, statedAge }: KeptFace,
): Promise<Result<ReferencePhoto>> {
  const photo = library.photos.peek().get(photoId)?.record;
  const [view, crop] = await Promise.all([
    gallery.picture(pictureId('view', photoId)),
    gallery.picture(pictureId('crop', id)),
  ]);
  if (!view.ok) return view;
  if (!crop.ok) return crop;
  if (photo === undefined || view.value === undefined || crop.value === undefined) {
    return failure('candidate.gone');
  }
  const year = Number(photo.statedDate?.slice(0, 4));
  return success({
    // A case keeps its own pictures, under a name of their own.
    id: crypto.randomUUID(),
    face,
    width: photo.width,
    height: photo.height,
    ...(statedAge === undefined ? {} : { statedAge }),
    ...(Number.isInteger(year) ? { year } : {}),
    view: view.value,
    crop: crop.value,
  });
}
