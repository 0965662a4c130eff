import { failure, success, type Result } from '../../domain/errors.ts';
import { fittedKernel } from '../../kernel/fitted.ts';
import type { ImportReader } from '../importing/read-file.ts';
import { facePicture } from '../search/face-picture.ts';
import type { ReferencePhoto } from './reference.ts';

/**
 * Templates of two versions of the kernel are never compared: faces that an older one described are described anew,
 * from the kept view, at the very points that were measured in the original. Fails as the engine does.
 */
export async function renewReferences(
  reader: ImportReader,
  photos: readonly ReferencePhoto[],
  kernel = fittedKernel.version,
): Promise<Result<readonly ReferencePhoto[]>> {
  const renewed: ReferencePhoto[] = [];
  for (const photo of photos) {
    const fresh = photo.face.template.kernel === kernel ? success(photo) : await renew(reader, photo);
    if (!fresh.ok) return fresh;
    renewed.push(fresh.value);
  }
  return success(renewed);
}

async function renew(reader: ImportReader, photo: ReferencePhoto): Promise<Result<ReferencePhoto>> {
  const view = new Blob([photo.view.bytes], { type: photo.view.type });
  const seen = await facePicture(view, photo.face, photo);
  if (seen === undefined) return failure('photo.unreadable');
  const read = await reader.analyse(view, { marks: seen.points });
  if (!read.ok) return read;
  const [face] = read.value.photo.faces;
  if (face === undefined) return failure('photo.no-face');
  // Where the face lies and how good a witness it is was measured in the original.
  return success({ ...photo, face: { ...photo.face, template: face.template, age: face.age } });
}
