import { describe, expect, it } from 'vitest';
import { deletePeople } from '../../../../src/workflows/people/delete-people.ts';
import { holdings, source, stepOf, stored, type Album } from './an-album.ts';
import { aConsent, afterCommit, aKeptFace, aPerson, aPhotoRecord, contents, kept } from './records.ts';

describe('deleting people', () => {
  const album: Album = {
    people: [kept(aPerson('p0')), kept(aPerson('p1')), kept(aPerson('p2'))],
    photos: [kept(aPhotoRecord('alone')), kept(aPhotoRecord('together', { original: true }))],
    faces: [
      kept(aKeptFace('a', 'alone', { person: 'p0' })),
      kept(aKeptFace('b', 'together', { person: 'p0' })),
      kept(aKeptFace('c', 'together', { person: 'p1' })),
    ],
    consents: [kept(aConsent('own', 'p0', '2027-01-01')), kept(aConsent('other', 'p1', '2027-01-01'))],
  };

  it('takes their faces, crops, records and photos, and leaves others their crops', async () => {
    const step = await stepOf(deletePeople(source(album), ['p0'], holdings(album)));
    expect(Object.keys(contents(afterCommit(stored(album), step.forward)))).toEqual([
      'consents/other',
      'faces/c',
      'people/p1',
      'people/p2',
      'photos/together',
      'pictures/crop:c',
    ]);
  });

  it('does not leave a photo that claims to have its original', async () => {
    const step = await stepOf(deletePeople(source(album), ['p0'], holdings(album)));
    const after = contents(afterCommit(stored(album), step.forward));
    expect(after['photos/together']).toMatchObject({ original: false });
  });
});
