import type { AgeBelief } from '../domain/face.ts';
import type { KeptFace } from '../domain/gallery.ts';
import { ageOfFace } from '../workflows/people/face-age.ts';
import type { Library } from './library.ts';

/** The age to go by for a stored face, from all that is written down about it, its photo and its person. */
export function ageOf(face: KeptFace, { photos, people }: Pick<Library, 'photos' | 'people'>): AgeBelief {
  const person = face.person === undefined ? undefined : people.value.get(face.person)?.record;
  return ageOfFace(face, photos.value.get(face.photo)?.record, person);
}
