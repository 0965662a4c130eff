import type { Id, Person } from '../domain/gallery.ts';
import type { Library } from './library.ts';

/** The face to show for a person: the chosen one while it is theirs, else the first. */
export function coverOf(person: Person, library: Pick<Library, 'faces' | 'facesByPerson'>): Id | undefined {
  const { cover } = person;
  // Before the faces are read the chosen cover is all that is known, and is shown at once.
  const chosen = cover === undefined ? undefined : library.faces.value.get(cover);
  if (cover !== undefined && (library.faces.value.size === 0 || chosen?.record.person === person.id))
    return cover;
  return library.facesByPerson.value.get(person.id)?.[0]?.record.id;
}
