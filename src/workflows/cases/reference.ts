/** The reference photos of a case, with the pictures that are kept of them. */
import type { CaseReference } from '../../domain/case.ts';
import { failure, success, type Result } from '../../domain/errors.ts';
import { pictureId, type Id } from '../../domain/gallery.ts';
import type { Analysis } from '../../engine/contract.ts';
import type { Change, OpenGallery, Picture } from '../../gallery/contract.ts';
import { isSound } from '../search/sound-template.ts';

/** A photo of the person who is looked for, as it stands in a search, kept or not. */
export interface ReferencePhoto extends CaseReference {
  /** The upright photo, at most 640 pixels on the long side, without metadata. */
  readonly view: Picture;
  /** A square round the face, turned upright. */
  readonly crop: Picture;
}

export type ReferenceFacts = Pick<CaseReference, 'statedAge' | 'year'>;

/** One face of a photo that was read with `keep`. Throws when it was read without, or has no such face. */
export function referencePhoto(
  { photo, kept }: Analysis,
  index: number,
  facts: ReferenceFacts = {},
): ReferencePhoto {
  const face = photo.faces[index];
  const crop = kept?.crops[index];
  if (face === undefined || kept === undefined || crop === undefined) {
    throw new Error('a reference photo is read with its pictures, and has the face that is meant');
  }
  return {
    id: crypto.randomUUID(),
    face,
    width: photo.width,
    height: photo.height,
    ...facts,
    view: { bytes: kept.view.bytes, type: kept.view.type },
    crop: { bytes: crop.bytes, type: crop.type },
  };
}

/** Reads the pictures of a case. Fails with `gallery.damaged-record` when one of them is damaged or gone, or a template is no template. */
export async function readReferences(
  gallery: Pick<OpenGallery, 'picture'>,
  references: readonly CaseReference[],
): Promise<Result<readonly ReferencePhoto[]>> {
  const photos: ReferencePhoto[] = [];
  for (const reference of references) {
    const [view, crop] = await Promise.all(pictureNames(reference.id).map((name) => gallery.picture(name)));
    if (view?.ok === false) return view;
    if (crop?.ok === false) return crop;
    if (!isSound(reference.face.template.values)) {
      return failure('gallery.damaged-record', { store: 'cases', id: reference.id });
    }
    if (view?.value === undefined || crop?.value === undefined) {
      return failure('gallery.damaged-record', { store: 'pictures', id: reference.id });
    }
    photos.push({ ...reference, view: view.value, crop: crop.value });
  }
  return success(photos);
}

/** What stands in the case's record: everything but the pictures. */
export function recordOf({ view: _view, crop: _crop, ...reference }: ReferencePhoto): CaseReference {
  return reference;
}

/** View, then crop. */
export function pictureNames(reference: Id): readonly [string, string] {
  return [pictureId('view', reference), pictureId('crop', reference)];
}

export function putPictures({ id, view, crop }: ReferencePhoto): readonly Change[] {
  const [viewName, cropName] = pictureNames(id);
  return [
    { kind: 'put-picture', id: viewName, ...view },
    { kind: 'put-picture', id: cropName, ...crop },
  ];
}

export function deletePictures(reference: Id): readonly Change[] {
  return pictureNames(reference).map((id) => ({ kind: 'delete-picture', id }));
}
