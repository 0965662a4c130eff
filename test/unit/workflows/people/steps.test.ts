import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeptFace } from '../../../../src/domain/gallery.ts';
import { giveFaces, keepApart, nameFaces, notThisPerson } from '../../../../src/workflows/people/assign.ts';
import { deleteFaces, deletePeople, deletePhotos } from '../../../../src/workflows/people/delete-people.ts';
import { mergePeople, splitPerson } from '../../../../src/workflows/people/merge.ts';
import type { Step } from '../../../../src/workflows/people/step.ts';
import { holdings, personOf, someAlbum, source, stepOf, stored, type Album } from './an-album.ts';
import { afterCommit, aPerson, contents, then } from './records.ts';

function merged(album: Album): Step {
  const of = (id: string) => album.consents.filter(({ record }) => record.subject.id === id);
  return mergePeople({
    stays: personOf(album, 0),
    gone: personOf(album, 1),
    facesOfGone: album.faces.filter(({ record }) => record.person === 'p1'),
    faces: album.faces,
    consentsOfStays: of('p0'),
    consentsOfGone: of('p1'),
  });
}

const deeds: Readonly<Record<string, (album: Album) => Step | Promise<Step>>> = {
  'giving all faces to one person': (album) => giveFaces(album.faces, 'p2', album.people),
  'naming faces': (album) => nameFaces(album.faces, aPerson('new'), album.people),
  'taking faces away': (album) => notThisPerson(album.faces, album.people),
  'keeping faces apart': (album) =>
    keepApart(
      album.faces.filter(({ record }) => record.person !== 'p0'),
      ['p0'],
      true,
    ),
  merging: merged,
  splitting: (album) =>
    splitPerson({
      from: personOf(album, 0),
      chosen: album.faces.filter(({ record }) => record.person === 'p0').slice(0, 1),
      name: 'Someone',
      consents: album.consents.filter(({ record }) => record.subject.id === 'p0'),
      now: new Date(then),
      newId: (() => {
        let count = 0;
        return () => `new${(count += 1)}`;
      })(),
    }).step,
  'deleting people': (album) => stepOf(deletePeople(source(album), ['p0', 'p1'], holdings(album))),
  'deleting faces': (album) => stepOf(deleteFaces(source(album), album.faces.slice(0, 2), holdings(album))),
  'deleting photos': (album) => stepOf(deletePhotos(source(album), ['photo0'], holdings(album))),
};

describe('a deed and what takes it back', () => {
  it.each(Object.entries(deeds))(
    '%s is one commit, and taking it back restores all there was',
    async (_, deed) => {
      await fc.assert(
        fc.asyncProperty(someAlbum, async (album) => {
          const before = stored(album);
          const { forward, back } = await deed(album);
          const after = afterCommit(before, forward);
          expect(contents(afterCommit(after, back))).toEqual(contents(before));
        }),
      );
    },
  );

  it.each(Object.entries(deeds))('%s leaves no face with a person who is gone', async (_, deed) => {
    await fc.assert(
      fc.asyncProperty(someAlbum, async (album) => {
        const after = contents(afterCommit(stored(album), (await deed(album)).forward));
        for (const [key, record] of Object.entries(after)) {
          if (!key.startsWith('faces/')) continue;
          const { person, notPeople } = record as KeptFace;
          if (person === undefined) continue;
          expect(after).toHaveProperty([`people/${person}`]);
          expect(notPeople).not.toContain(person);
        }
      }),
    );
  });
});
