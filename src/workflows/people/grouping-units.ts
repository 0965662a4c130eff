import { ageBelief } from '../../domain/age.ts';
import { overallQuality } from '../../domain/overall-quality.ts';
import { mostPhotos, type PersonPhoto, type Side } from '../comparison.ts';
import { factsOfFace, statedYear } from './face-age.ts';
import type { Id, Kept, KeptFace, Person, Photo } from './records.ts';

/** A face as grouping takes it. */
export interface FaceToGroup {
  readonly id: Id;
  readonly photo: Id;
  readonly person?: Id;
  readonly notPeople: readonly Id[];
  readonly notFaces: readonly Id[];
  readonly shown: PersonPhoto;
}

/** What is weighed against each other: a person with their faces, or one face that nobody has named. */
export interface Unit {
  readonly person?: Id;
  /** In the order of their ids. */
  readonly faces: readonly FaceToGroup[];
}

export function faceToGroup(
  face: KeptFace,
  photo: Photo | undefined,
  person: Person | undefined,
): FaceToGroup {
  const year = statedYear(photo);
  const age = ageBelief(face.face.age, factsOfFace(face, photo, person));
  return {
    id: face.id,
    photo: face.photo,
    ...(face.person !== undefined && { person: face.person }),
    notPeople: face.notPeople,
    notFaces: face.notFaces ?? [],
    // A date in the file is often the day a print was scanned: only a stated year may speak against someone.
    shown: { face: face.face, age, ...(year !== undefined && { year }) },
  };
}

/** All faces of one collection, or of all of them. */
export function facesToGroup(
  faces: Iterable<Kept<KeptFace>>,
  photos: ReadonlyMap<Id, Kept<Photo>>,
  people: ReadonlyMap<Id, Kept<Person>>,
  collection: Id | undefined,
): readonly FaceToGroup[] {
  return [...faces].flatMap(({ record }) => {
    const photo = photos.get(record.photo)?.record;
    if (collection !== undefined && photo?.collection !== collection) return [];
    const person = record.person === undefined ? undefined : people.get(record.person)?.record;
    return [faceToGroup(record, photo, person)];
  });
}

/** In a fixed order, whatever order the faces come in. */
export function unitsOf(faces: readonly FaceToGroup[]): readonly Unit[] {
  const ordered = faces.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const people = new Map<Id, FaceToGroup[]>();
  const units: Unit[] = [];
  for (const face of ordered) {
    if (face.person === undefined) {
      units.push({ faces: [face] });
      continue;
    }
    const known = people.get(face.person);
    if (known !== undefined) known.push(face);
    else {
      const own = [face];
      people.set(face.person, own);
      units.push({ person: face.person, faces: own });
    }
  }
  return units;
}

/** The best photos of a unit, as many as a comparison takes. */
export function sideOf(faces: readonly FaceToGroup[]): Side {
  const best = faces.toSorted(
    (a, b) => overallQuality(b.shown.face) - overallQuality(a.shown.face) || (a.id < b.id ? -1 : 1),
  );
  return best.slice(0, mostPhotos).map(({ shown }) => shown);
}

/** True when the two cannot be one person: on one photo together, or someone said so. */
export function keptApart(a: readonly FaceToGroup[], b: readonly FaceToGroup[]): boolean {
  return a.some((one) => b.some((other) => apart(one, other)));
}

function apart(a: FaceToGroup, b: FaceToGroup): boolean {
  return (
    a.photo === b.photo ||
    a.notFaces.includes(b.id) ||
    b.notFaces.includes(a.id) ||
    (b.person !== undefined && a.notPeople.includes(b.person)) ||
    (a.person !== undefined && b.notPeople.includes(a.person))
  );
}
