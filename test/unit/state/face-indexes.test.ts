import { expect, it } from 'vitest';
import type { KeptFace } from '../../../src/domain/gallery.ts';
import { facesWithoutPerson } from '../../../src/state/face-indexes.ts';
import { aFace } from '../a-face.ts';

const face = (id: string, person?: string): KeptFace => ({
  id,
  photo: 'p',
  ...(person === undefined ? {} : { person }),
  notPeople: [],
  face: aFace(),
});
const faces = new Map(
  [face('nobody'), face('mei-1', 'mei'), face('left', 'deleted')].map((record) => [
    record.id,
    { revision: 1, record },
  ]),
);
const idsOf = (kept: ReturnType<typeof facesWithoutPerson>) => kept.map(({ record }) => record.id);

it('a face of somebody who is no longer there is a face without a name', () => {
  expect(idsOf(facesWithoutPerson(faces, new Map([['mei', {}]])))).toEqual(['nobody', 'left']);
});

it('before the people are read a face with a name keeps it', () => {
  expect(idsOf(facesWithoutPerson(faces))).toEqual(['nobody']);
});
