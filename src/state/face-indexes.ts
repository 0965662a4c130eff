/** Where faces are looked up by what they belong to; each is worked out once for each change of the faces. */
import type { Id, KeptFace } from '../domain/gallery.ts';
import type { Kept } from '../gallery/contract.ts';

export type KeptFaceRecord = Kept<KeptFace>;
type Faces = ReadonlyMap<Id, KeptFaceRecord>;

export function facesByPerson(faces: Faces): ReadonlyMap<Id, readonly KeptFaceRecord[]> {
  return grouped(faces, ({ person }) => person);
}

/** Faces of one photo stand left to right. */
export function facesByPhoto(faces: Faces): ReadonlyMap<Id, readonly KeptFaceRecord[]> {
  const byPhoto = grouped(faces, ({ photo }) => photo);
  for (const group of byPhoto.values()) group.sort((a, b) => centre(a) - centre(b));
  return byPhoto;
}

/** A face of somebody who is not among the people counts too; leave `people` out while they are not all read. */
export function facesWithoutPerson(
  faces: Faces,
  people?: ReadonlyMap<Id, unknown>,
): readonly KeptFaceRecord[] {
  return [...faces.values()].filter(
    ({ record: { person } }) => person === undefined || people?.has(person) === false,
  );
}

function grouped(faces: Faces, keyOf: (face: KeptFace) => Id | undefined): Map<Id, KeptFaceRecord[]> {
  const groups = new Map<Id, KeptFaceRecord[]>();
  for (const kept of faces.values()) {
    const key = keyOf(kept.record);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [kept]);
    else group.push(kept);
  }
  return groups;
}

function centre({ record }: KeptFaceRecord): number {
  return record.face.box.x + record.face.box.width / 2;
}
