import { ageBelief, type AgeFacts } from '../../domain/age.ts';
import type { AgeBelief } from '../../domain/face.ts';
import type { KeptFace, Person, Photo } from './records.ts';

/** Year that somebody stated for a photo. */
export function statedYear(photo: Photo | undefined): number | undefined {
  return photo?.statedDate === undefined ? undefined : Number(photo.statedDate.slice(0, 4));
}

/** All that is known about the age of a stored face. A whole stated date goes before the file's. */
export function factsOfFace(face: KeptFace, photo: Photo | undefined, person: Person | undefined): AgeFacts {
  const { statedDate } = photo ?? {};
  const wholeDate = statedDate !== undefined && statedDate.length > 4 ? statedDate : undefined;
  const year = wholeDate === undefined ? statedYear(photo) : undefined;
  const takenOn = wholeDate ?? photo?.takenOn;
  return {
    ...(face.statedAge !== undefined && { statedAge: face.statedAge }),
    ...(person?.birthYear !== undefined && { birthYear: person.birthYear }),
    ...(year !== undefined && { photoYear: year }),
    ...(takenOn !== undefined && { takenOn }),
  };
}

/** The age to go by for a stored face. */
export function ageOfFace(face: KeptFace, photo: Photo | undefined, person: Person | undefined): AgeBelief {
  return ageBelief(face.face.age, factsOfFace(face, photo, person));
}
