/** Who a face is, as people say it. */
import type { Id, Kept, KeptFace, Person } from './records.ts';
import { add, replace, steps, type Step } from './step.ts';

/** Gives faces to a person; whatever was said against that before is withdrawn. */
export function giveFaces(
  faces: readonly Kept<KeptFace>[],
  person: Id,
  covers: readonly Kept<Person>[],
): Step {
  return steps(
    ...faces.map((face) =>
      replace('faces', face, {
        ...face.record,
        person,
        notPeople: face.record.notPeople.filter((id) => id !== person),
      }),
    ),
    ...withoutCover(faces, covers),
  );
}

/** Makes a person of faces. */
export function nameFaces(
  faces: readonly Kept<KeptFace>[],
  person: Person,
  covers: readonly Kept<Person>[] = [],
): Step {
  return steps(add('people', person), giveFaces(faces, person.id, covers));
}

/** Takes faces from the people they were given to; the same people are not suggested for them again. */
export function notThisPerson(faces: readonly Kept<KeptFace>[], covers: readonly Kept<Person>[]): Step {
  return steps(
    ...faces.map((face) => {
      const { person, ...rest } = face.record;
      return replace('faces', face, { ...rest, notPeople: together(rest.notPeople, person) });
    }),
    ...withoutCover(faces, covers),
  );
}

/** Remembers that these faces are not that person, and are not of one person with each other. */
export function keepApart(faces: readonly Kept<KeptFace>[], people: readonly Id[], eachOther: boolean): Step {
  return steps(
    ...faces.map((face) => {
      const others = faces.flatMap(({ record }) => (record.id === face.record.id ? [] : [record.id]));
      const notPeople = people.reduce<readonly Id[]>(together, face.record.notPeople);
      const notFaces = eachOther ? others.reduce<readonly Id[]>(together, face.record.notFaces ?? []) : [];
      return replace('faces', face, {
        ...face.record,
        notPeople,
        ...(notFaces.length > 0 && { notFaces }),
      });
    }),
  );
}

/** People whose chosen cover is among faces that leave them show their first face again. */
function withoutCover(faces: readonly Kept<KeptFace>[], people: readonly Kept<Person>[]): Step[] {
  const leaving = new Set(faces.map(({ record }) => record.id));
  return people.flatMap((kept) => {
    const { cover, ...rest } = kept.record;
    return cover !== undefined && leaving.has(cover) ? [replace('people', kept, rest)] : [];
  });
}

function together(ids: readonly Id[], id: Id | undefined): readonly Id[] {
  return id === undefined || ids.includes(id) ? ids : [...ids, id];
}
